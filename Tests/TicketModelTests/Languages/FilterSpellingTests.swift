import Testing
import TicketModel

@Suite struct FilterSpellingTests {
    @Test(arguments: [
        ("vpn", "vpn"), ("vpn client", "\"vpn client\""), ("a,b", "\"a,b\""), ("a\tb", "\"a\tb\""), ("a\"b", "a\"b"),
        ("-x", "-x"), ("a:b", "a:b"), ("", nil), ("\"a", nil), ("a\" b", nil), ("\u{301}a", nil),
        ("a \u{600}", nil),
    ])
    func `a value is quoted where it would fall apart`(value: String, spelled: String?) {
        #expect(Filter.spelled(value) == spelled)
    }

    @Test func `what is spelled is read as it was`() throws {
        var dice = Dice()
        var count = 0
        for _ in 0..<2_000 {
            let values = [dice.text(1...6), dice.text(1...6)]
            let spelled = values.compactMap { Filter.spelled($0) }
            guard spelled.count == 2 else { continue }
            count += 1
            let filter = try Filter(parsing: "-tag:\(spelled[0]),\(spelled[1]) host:\(spelled[1]) word")
            #expect(
                filter.terms == [
                    FilterTerm(.tag(values.map { Name($0) }), isNegated: true), FilterTerm(.host([Name(values[1])])),
                    FilterTerm(.text("word")),
                ], "\(values.debugDescription)")
        }
        #expect(count > 1_000)
    }
}
