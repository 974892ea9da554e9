import BinaryPlist

/// Random values that lean towards the edges of the format: widths, counts of 14 to 16, sharing, text beyond ASCII.
struct RandomTree {
    /// Characters on both sides of every boundary of UTF-8 and UTF-16; two spellings of é.
    static let allCharacters: [Unicode.Scalar] = [
        "\u{0}", "\n", "/", "A", "a", "b", "z", "\u{7F}", "\u{80}", "é", "\u{301}", "\u{7FF}", "\u{800}", "漢",
        "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{FFFF}", "\u{10000}", "😀", "\u{10FFFF}",
    ]
    /// The same without what Swift takes for equal though the bytes differ.
    static let unambiguousCharacters = allCharacters.filter { $0 != "\u{301}" }

    private static let integers: [Int64] = [
        0, 1, 0xFE, 0xFF, 0x100, 0xFFFF, 0x1_0000, 0xFFFF_FFFF, 0x1_0000_0000, .max - 1, .max,
    ]

    var generator: SeededGenerator
    var characters = allCharacters

    mutating func value(depth: Int = 0) -> PropertyList {
        switch Int.random(in: 0..<(depth < 5 ? 10 : 6), using: &generator) {
        case 0: return .boolean(Bool.random(using: &generator))
        case 1: return .integer(Self.integers.randomElement(using: &generator)!)  // Not empty.
        case 2: return .integer(Int64.random(in: 0...Int64.max, using: &generator))
        case 3, 4: return .string(text())
        case 5: return .data(bytes())
        case 6, 7: return .array((0..<count()).map { _ in value(depth: depth + 1) })
        default: return .dictionary(PlistDictionary((0..<count()).map { _ in (text(), value(depth: depth + 1)) }))
        }
    }

    /// Zero to three mostly; now and then around the count that no longer fits the marker.
    private mutating func count() -> Int {
        Int.random(in: 0..<20, using: &generator) == 0
            ? Int.random(in: 14...17, using: &generator) : Int.random(in: 0...3, using: &generator)
    }

    mutating func text() -> String {
        let pool = Bool.random(using: &generator) ? characters.filter(\.isASCII) : characters
        var text = String.UnicodeScalarView()
        for _ in 0..<(count() * Int.random(in: 1...6, using: &generator)) {
            text.append(pool.randomElement(using: &generator)!)  // Not empty.
        }
        return String(text)
    }

    private mutating func bytes() -> [UInt8] {
        (0..<(count() * count())).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
}
