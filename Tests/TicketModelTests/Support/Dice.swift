import Glibc

/// Randomness that a seed replays: SplitMix64.
///
/// Each test prints its seed; `USHER_TEST_SEED` makes every test use that one.
struct Dice: RandomNumberGenerator {
    let seed: UInt64
    private var state: UInt64

    init(_ name: String = #function) {
        var system = SystemRandomNumberGenerator()
        let given = getenv("USHER_TEST_SEED").flatMap { UInt64(String(cString: $0)) }
        self.init(seed: given ?? system.next() >> 32)
        print("\(name): USHER_TEST_SEED=\(seed)")
    }

    init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &self)]
    }

    mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    mutating func some<Element>(_ elements: [Element], atMost count: Int) -> [Element] {
        Array(elements.shuffled(using: &self).prefix(Int.random(in: 0...count, using: &self)))
    }

    /// Text of the kind that people and attackers send.
    mutating func text(_ length: ClosedRange<Int>) -> String {
        let pieces = [
            "vpn", "a", "Z", "9", " ", " ", " ", "\n", "\t", ":", "-", "+", "!", "@", "^", "\"", ",", "..", "*",
            "state:",
            "tag:", "due:", "not:", "is:", "fri", "7d", "needs:", "40", "é", "e\u{301}", "日本", "👩‍🔬", "\u{202E}",
            "\u{200B}",
            "\u{1B}[31m", "\0", "ß", "İ", "\u{2028}", "\r\n", "\u{FEFF}", "sort:", "field.", "~", "/", "\\", "'",
        ]
        return (0..<Int.random(in: length, using: &self)).map { _ in pick(pieces) }.joined()
    }
}
