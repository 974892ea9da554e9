internal import BinaryPlist

/// Texts of up to 15 bytes that were met before: keys, verbs, logins come again and again, and to make a string of bytes
/// costs more than to find it here.
struct ShortTexts {
    private struct Entry {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var count = -1
        var text = ""
    }

    private static let longest = 15
    private static let size = 512
    private var entries = [Entry](repeating: Entry(), count: ShortTexts.size)

    /// The text of an object that is a string; nil if it is not well-formed.
    mutating func text(of object: PlistObject) -> String? {
        guard let bytes = object.asciiForm, bytes.count <= Self.longest else { return object.string }
        let (low, high) = Self.words(bytes)
        let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)) &* 0xD6E8_FEB8_6659_FD93
        let place = Int(truncatingIfNeeded: mixed >> 32) & (Self.size - 1)
        if entries[place].low == low, entries[place].high == high, entries[place].count == bytes.count {
            return entries[place].text
        }
        guard let text = object.string else { return nil }
        entries[place] = Entry(low: low, high: high, count: bytes.count, text: text)
        return text
    }

    /// Two words that differ where bytes of the same count do; those in the middle may be in both.
    private static func words(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64) {
        func half(_ place: Int) -> UInt64 { UInt64(bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)) }
        let count = bytes.count
        if count >= 8 {
            return (
                bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
                bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            )
        }
        if count >= 4 { return (half(0), half(count - 4)) }
        return (bytes.reduce(0) { $0 << 8 | UInt64($1) }, 0)
    }
}
