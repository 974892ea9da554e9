/// One machine's replica of a store: one to three lower-case letters, `a` for the first.
public struct Site: Hashable, Sendable {
    /// The letters, five bits each from the highest down, so that the order of values is the order of their bytes.
    let packed: UInt16

    /// The site of every store that never met another.
    public static let first = Site(packed: 1 << 10)

    init(packed: UInt16) {
        self.packed = packed
    }

    /// The site spelled by `text`, or nil unless that is one to three letters `a`–`z`.
    public init?(_ text: some StringProtocol) {
        self.init(letters: text.utf8)
    }

    /// The same; being for one type alone, it spares a starting program the search for what that type conforms to.
    public init?(_ text: String) {
        self.init(letters: text.utf8)
    }

    private init?(letters: some Sequence<UInt8>) {
        var packed: UInt16 = 0
        var count = 0
        for byte in letters {
            guard count < 3, byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") else { return nil }
            packed |= UInt16(byte - 0x60) << UInt16(10 - 5 * count)
            count += 1
        }
        guard count > 0 else { return nil }
        self.packed = packed
    }
}

extension Site: Comparable {
    /// Orders sites as their spellings order.
    public static func < (left: Site, right: Site) -> Bool {
        left.packed < right.packed
    }
}

extension Site: CustomStringConvertible {
    /// The site's letters.
    public var description: String {
        var text = ""
        for shift in [UInt16(10), 5, 0] {
            let letter = UInt8((packed >> shift) & 31)
            guard letter != 0 else { break }
            text.unicodeScalars.append(Unicode.Scalar(letter + 0x60))
        }
        return text
    }
}
