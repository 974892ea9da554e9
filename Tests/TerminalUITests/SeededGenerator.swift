import Glibc

/// Random numbers that a seed repeats: SplitMix64. `USHER_TEST_SEED` replays a run.
struct SeededGenerator: RandomNumberGenerator {
    let seed: UInt64
    private var state: UInt64

    init(_ name: String = #function) {
        let given = getenv("USHER_TEST_SEED").flatMap { UInt64(String(cString: $0)) }
        seed = given ?? UInt64.random(in: 0..<1_000_000)
        state = seed
        print("\(name): USHER_TEST_SEED=\(seed)")
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Text as tickets may hold it, and as nobody should send it.
    mutating func text(maximumCount: Int = 24) -> String {
        let hostile: [Unicode.Scalar] = [
            "\u{1B}", "\n", "\r", "\t", "\u{7F}", "\u{9B}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2066}", "\u{FE0F}",
            "\u{FEFF}", "\u{301}", "\u{20E3}", "\u{1F3FD}", "\u{1F469}", "\u{1F1F5}", "\u{E0067}", "\u{E000}",
        ]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...maximumCount, using: &self) {
            switch Int.random(in: 0..<8, using: &self) {
            case 0..<3: scalars.append(Unicode.Scalar(UInt8.random(in: 0x20..<0x7F, using: &self)))
            case 3: scalars.append(" ")
            case 4: scalars.append(Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FFF, using: &self)) ?? "x")
            case 5: scalars.append(Unicode.Scalar(UInt32.random(in: 0x300...0x36F, using: &self)) ?? "x")
            case 6: scalars.append(hostile.randomElement(using: &self) ?? "x")
            default: scalars.append(Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) ?? "x")
            }
        }
        return String(scalars)
    }
}
