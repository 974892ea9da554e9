/// Where a text lies in a `TextArena`: chunk in bits 40–63, offset in bits 24–39, length in bits 0–23; 0 is the empty
/// text.
struct TextPlace: Hashable, BitwiseCopyable, Sendable {
    static let empty = TextPlace(rawValue: 0)

    let rawValue: UInt64

    init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    init(chunk: Int, offset: Int, length: Int) {
        rawValue = UInt64(chunk) << 40 | UInt64(offset) << 24 | UInt64(length)
    }

    var chunk: Int { Int(rawValue >> 40) }
    var range: Range<Int> {
        let offset = Int(rawValue >> 24 & 0xFFFF)
        return offset..<offset + Int(rawValue & 0xFF_FFFF)
    }
}
