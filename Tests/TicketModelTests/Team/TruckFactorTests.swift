import Testing

@testable import TicketModel

@Suite struct TruckFactorTests {
    static let known: [(knowers: [Name: Set<Name>], count: Int, people: [Name])] = [
        ([:], 0, []),
        (["vpn": ["ana"]], 1, ["ana"]),
        // Half is not more than half.
        (["vpn": ["ana"], "mail": ["bo"]], 2, ["ana", "bo"]),
        (["vpn": ["ana"], "mail": ["ana"], "disk": ["bo", "cy"]], 1, ["ana"]),
        (["vpn": ["ana", "bo"], "mail": ["ana", "bo"], "disk": ["bo", "cy"]], 2, ["ana", "bo"]),
        (["vpn": ["ana", "bo", "cy"], "mail": ["ana", "bo", "cy"]], 3, ["ana", "bo", "cy"]),
        // Most is lost as it is.
        (["vpn": [], "mail": [], "disk": ["bo"]], 0, []),
        // Two would do with ana; bo and cy leave one more tag alone.
        (["a": ["ana"], "b": ["bo"], "c": ["cy"], "d": ["bo", "cy"], "e": ["ana", "bo", "cy"]], 2, ["bo", "cy"]),
    ]

    @Test(arguments: known.indices)
    func itIsFoundWhereItIsKnown(index: Int) {
        let (knowers, count, people) = Self.known[index]
        let factor = TruckFactor(knowers)
        #expect(factor.count == count)
        #expect(factor.people == people)
        #expect(factor.isExact)
    }

    @Test func itIsWhatTryingEverySetFinds() {
        var dice = Dice()
        let logins = (0..<8).map { Name("p\($0)") }
        for _ in 0..<400 {
            var knowers: [Name: Set<Name>] = [:]
            for tag in 0..<Int.random(in: 1...9, using: &dice) {
                knowers[Name("t\(tag)")] = Set(dice.some(logins, atMost: 5))
            }
            let factor = TruckFactor(knowers)
            let (count, lost) = Self.bruteForce(knowers, logins)
            #expect(factor.count == count, "\(knowers)")
            #expect(factor.lost.count == lost, "\(knowers)")
            #expect(factor.people.count == count && factor.isExact)
            let gone = Set(factor.people)
            #expect(factor.lost == knowers.filter { $0.value.isSubset(of: gone) }.keys.sorted())
        }
    }

    /// The size of the smallest set, and the most tags that one of that size leaves with nobody.
    private static func bruteForce(_ knowers: [Name: Set<Name>], _ logins: [Name]) -> (Int, Int) {
        var best: (count: Int, lost: Int) = (.max, 0)
        for mask in 0..<(1 << logins.count) {
            let gone = Set(logins.indices.filter { mask >> $0 & 1 == 1 }.map { logins[$0] })
            let lost = knowers.values.count { $0.isSubset(of: gone) }
            guard 2 * lost > knowers.count else { continue }
            if gone.count < best.count || gone.count == best.count && lost > best.lost { best = (gone.count, lost) }
        }
        return best
    }

    @Test func whereTheSearchEndsItSaysAtMost() {
        var dice = Dice()
        let logins = (0..<40).map { Name("p\($0)") }
        for _ in 0..<20 {
            var knowers: [Name: Set<Name>] = [:]
            for tag in 0..<60 { knowers[Name("t\(tag)")] = Set(logins.shuffled(using: &dice).prefix(12)) }
            let factor = TruckFactor(knowers, bound: 2_000)
            #expect(!factor.isExact)
            #expect(factor.people.count == factor.count)
            #expect(2 * factor.lost.count > 60)
            // It is no more than it takes: without the last one it would not be enough in the same way.
            #expect(factor.count < logins.count)
        }
    }
}
