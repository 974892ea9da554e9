/// A property list put together by hand, so that tests can write what the encoder never would.
struct RawPlist: Sendable {
    var header = Array("bplist00".utf8)
    /// The bytes of each object, number 0 first.
    var objects: [[UInt8]]
    /// Written instead of where the objects really are.
    var offsets: [UInt64]?
    var reserved = [UInt8](repeating: 0, count: 6)
    var offsetWidth: Int?
    var referenceWidth: Int?
    var count: UInt64?
    var top: UInt64 = 0
    var tableOffset: UInt64?
    /// Between objects and offset table.
    var filling: [UInt8] = []

    init(_ objects: [UInt8]...) {
        self.objects = objects
    }

    var bytes: [UInt8] {
        var bytes = header
        var places: [UInt64] = []
        for object in objects {
            places.append(UInt64(bytes.count))
            bytes += object
        }
        bytes += filling
        let table = UInt64(bytes.count)
        let offsetWidth = offsetWidth ?? Self.width(of: table)
        for place in offsets ?? places { bytes += Self.number(place, width: offsetWidth) }
        bytes += reserved
        bytes += [UInt8(offsetWidth), UInt8(referenceWidth ?? Self.width(of: UInt64(objects.count)))]
        bytes += Self.number(count ?? UInt64(objects.count), width: 8)
        bytes += Self.number(top, width: 8)
        bytes += Self.number(tableOffset ?? table, width: 8)
        return bytes
    }

    /// This list with some changes.
    func with(_ change: (inout RawPlist) -> Void) -> RawPlist {
        var changed = self
        change(&changed)
        return changed
    }

    static func number(_ value: UInt64, width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * (width - 1 - $0))) }
    }

    private static func width(of value: UInt64) -> Int {
        value < 0x100 ? 1 : value < 0x1_0000 ? 2 : 4
    }
}
