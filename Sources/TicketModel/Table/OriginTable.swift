/// Every combination of person, machine and means that the table has met, as a number.
struct OriginTable: Sendable {
    struct Origin: Hashable, Sendable {
        var by: UInt32
        var host: UInt32
        var via: UInt32
    }

    private var origins = InternTable()

    subscript(id: UInt32) -> Origin {
        origins.withBytes(of: id) { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            func number(_ place: Int) -> UInt32 {
                UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 4 * place, as: UInt32.self))
            }
            return Origin(by: number(0), host: number(1), via: number(2))
        }
    }

    mutating func intern(_ origin: Origin) -> UInt32 {
        withUnsafeBytes(of: (origin.by.littleEndian, origin.host.littleEndian, origin.via.littleEndian)) {
            origins.intern($0.assumingMemoryBound(to: UInt8.self))
        }
    }

    func compacted() -> OriginTable {
        var new = self
        new.origins = origins.compacted()
        return new
    }

    mutating func visit(_ visitor: inout some ImageVisitor) { origins.visit(&visitor, as: "origins") }
}
