/// A small deterministic generator (SplitMix64, Steele, Lea and Flood 2014): the same seed gives the same demo everywhere.
struct DemoRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &+ 0x9E37_79B9_7F4A_7C15
    }

    /// What one of many things is made from: what becomes of the others, and how many draws that takes, changes nothing.
    init(seed: UInt64, of thing: Int) {
        var all = DemoRandom(seed: seed)
        self.init(seed: all.next() ^ UInt64(truncatingIfNeeded: thing) &* 0xD134_2543_DE82_EF95)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    /// An element of a collection that the caller knows not to be empty.
    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: 0..<choices.count, using: &self)]
    }

    /// A duration in milliseconds with a long tail: most near `typical`, some many times that.
    mutating func duration(typical: Int64) -> Int64 {
        let unit = Double.random(in: 0.05..<1, using: &self)
        let stretch = unit < 0.8 ? 0.3 + unit : 1 + (unit - 0.8) * 20
        return max(60_000, Int64(Double(typical) * stretch))
    }
}
