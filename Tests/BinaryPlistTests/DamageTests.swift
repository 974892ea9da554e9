import BinaryPlist
import Testing

/// Damage either is noticed or yields another value's own encoding; nothing traps.
@Suite struct DamageTests {
    @Test(arguments: Samples.all)
    func everyTruncationIsRejected(_ value: PropertyList) {
        let bytes = value.encoded()
        for length in 0..<bytes.count {
            #expect(throws: PlistError.self) { try PropertyList(decoding: Array(bytes[..<length])) }
        }
    }

    @Test(arguments: Samples.all)
    func everyFlippedBitIsRejectedOrGivesAnotherCanonicalList(_ value: PropertyList) {
        let bytes = value.encoded()
        var accepted = 0
        for bit in 0..<(8 * bytes.count) {
            var damaged = bytes
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            if let other = decodeAndCheck(damaged) {
                #expect(other != value)
                accepted += 1
            }
        }
        // Changed contents go unnoticed here (the journal's checksums see those), changed structure does not.
        #expect(accepted < 4 * bytes.count)
    }

    @Test func randomMutationsAreRejectedOrGiveAnotherCanonicalList() {
        var mutator = Mutator(generator: randomness(), pool: Samples.small.map { $0.encoded() })
        var accepted = 0
        for _ in 0..<Self.mutations {
            if decodeAndCheck(mutator.next()) != nil { accepted += 1 }
        }
        #expect(accepted > Self.mutations / 1_000, "the mutations are too wild to reach the inside")
    }

    private static let mutations = 200_000

    /// The value of bytes that are accepted, having checked that they are its encoding and that every way of reading
    /// agrees; nil for bytes that are rejected.
    private func decodeAndCheck(_ bytes: [UInt8]) -> PropertyList? {
        let value = try? PropertyList(decoding: bytes)
        bytes.withUnsafeBytes { whole in
            if let reader = try? PlistReader(lazily: whole), let root = try? reader.root {
                var budget = 30
                exhaust(root, budget: &budget)
            }
        }
        guard let value else { return nil }
        #expect(value.encoded() == bytes)
        return value
    }

    /// Asks an object of a reader that has validated nothing for all it has.
    private func exhaust(_ object: PlistObject, budget: inout Int) {
        budget -= 1
        guard budget > 0 else { return }
        _ = (object.boolean, object.integer, object.string, object.data?.count)
        guard object.kind == .array || object.kind == .dictionary else { return }
        _ = try? object.value(of: "title")
        for index in 0..<min(object.count, budget) {
            if object.kind == .dictionary, let key = try? object.key(at: index) { exhaust(key, budget: &budget) }
            if let value = try? object.value(at: index) { exhaust(value, budget: &budget) }
        }
    }
}
