import Glibc

/// The seed of a test's random numbers: printed, and replayed with USHER_TEST_SEED.
enum TestSeed {
    static let value: UInt64 = {
        let seed = getenv("USHER_TEST_SEED").flatMap { UInt64(String(cString: $0)) } ?? UInt64.random(in: 1...(1 << 32))
        print("USHER_TEST_SEED=\(seed)")
        return seed
    }()

    /// Whether the long form of the tests is asked for (USHER_TEST_LONG=1).
    static let isLong = getenv("USHER_TEST_LONG") != nil
}

/// SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ offset: UInt64 = 0) {
        state = TestSeed.value &+ offset &* 0x9e37_79b9_7f4a_7c15
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
