import Glibc

/// Random numbers that a seed repeats: SplitMix64. `USHER_TEST_SEED` replays a run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ name: String = #function) {
        let given = getenv("USHER_TEST_SEED").flatMap { UInt64(String(cString: $0)) }
        state = given ?? UInt64.random(in: 0..<1_000_000)
        print("\(name): USHER_TEST_SEED=\(state)")
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Text as people write it, half of the time, and as nobody should send it.
    mutating func text(maximumCount: Int = 90) -> String {
        let strange = [
            "\u{1B}", "\u{1B}[31m", "\n", "\r\n", "\t", "\0", "\u{7F}", "\u{9B}", "\u{A0}", "\u{200B}", "\u{202E}",
            "\u{2066}", "\u{301}", "\u{20E3}", "é", "ß", "日", "語", "👍", "👩\u{200D}🔬", "❤\u{FE0F}", "🇵🇹", "\u{E000}", "…",
            "│",
        ]
        let oddity = Bool.random(using: &self) ? 0 : Int.random(in: 0...4, using: &self)
        var text = ""
        for _ in 0..<Int.random(in: 0...maximumCount, using: &self) {
            if Int.random(in: 0..<10, using: &self) < oddity {
                text += strange.randomElement(using: &self) ?? ""
            } else {
                text.unicodeScalars.append(Unicode.Scalar(UInt8.random(in: 0x20..<0x7F, using: &self)))
            }
        }
        return text
    }
}
