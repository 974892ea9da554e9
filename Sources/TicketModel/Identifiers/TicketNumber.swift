/// What people call a ticket: `42`, or `b17` when it was made at site `b`.
public struct TicketNumber: Hashable, BitwiseCopyable, Sendable {
    /// The site in bits 40–54, the serial in bits 0–39: never negative as an `Int64`.
    public let rawValue: UInt64

    /// The highest serial that a site can give out.
    public static let highestSerial: UInt64 = (1 << 40) - 1

    /// The number that has this raw value, or nil if none has.
    public init?(rawValue: UInt64) {
        let site = rawValue >> 40
        guard site <= UInt64(UInt16.max), let real = Site(Site(packed: UInt16(site)).description),
            UInt64(real.packed) == site, rawValue & Self.highestSerial != 0
        else { return nil }
        self.rawValue = rawValue
    }

    /// The number with a raw value that was checked before.
    init(uncheckedRawValue rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// The number of the `serial`th ticket made at `site`, or nil unless the serial is 1 to `highestSerial`.
    public init?(site: Site, serial: UInt64) {
        guard serial > 0, serial <= Self.highestSerial else { return nil }
        rawValue = UInt64(site.packed) << 40 | serial
    }

    /// The number spelled by `text`, or nil: digits without leading zeros, after the site's letters unless it is `a`.
    public init?(_ text: String) { self.init(bytesOf: text) }

    /// The same of a part of a text.
    public init?(_ text: Substring) { self.init(bytesOf: text) }

    /// Not for others: there its type would be looked up among all the program's, for every process anew.
    private init?(bytesOf text: some StringProtocol) {
        let bytes = text.utf8
        var digits = bytes.startIndex
        while digits < bytes.endIndex, bytes[digits] >= UInt8(ascii: "a") { bytes.formIndex(after: &digits) }
        guard let site = digits == bytes.startIndex ? Site.first : Site(text[..<digits]),
            digits < bytes.endIndex, bytes[digits] != UInt8(ascii: "0")
        else { return nil }
        var serial: UInt64 = 0
        for byte in bytes[digits...] {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), serial <= Self.highestSerial else { return nil }
            serial = serial * 10 + UInt64(byte - UInt8(ascii: "0"))
        }
        self.init(site: site, serial: serial)
    }

    /// Where the ticket was made.
    public var site: Site { Site(packed: UInt16(rawValue >> 40)) }

    /// The ticket's place among those made at its site, from 1.
    public var serial: UInt64 { rawValue & Self.highestSerial }
}

extension TicketNumber: Comparable {
    /// Orders by site, then serial.
    public static func < (left: TicketNumber, right: TicketNumber) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension TicketNumber: CustomStringConvertible {
    /// The spelling that people read and type.
    public var description: String {
        var text = ""
        withSpelling { text = String(decoding: $0, as: UTF8.self) }
        return text
    }

    /// Gives the bytes of the spelling, of which there are 16 at most.
    package func withSpelling(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { bytes in
            var start = bytes.count
            var rest = serial
            repeat {
                start -= 1
                bytes[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            if site != .first {
                for byte in site.description.utf8.reversed() {
                    start -= 1
                    bytes[start] = byte
                }
            }
            body(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }
}
