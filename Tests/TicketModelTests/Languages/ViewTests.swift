import Testing

@testable import TicketModel

/// A view in a filter asks what was saved under its name.
@Suite struct ViewTests {
    static func table() -> TicketTable {
        var script = Script()
        script.capture("vpn is slow") { $0.tags = ["vpn"] }
        script.capture("vpn token", standing: .assigned(to: "ana")) { $0.tags = ["vpn"] }
        script.capture("mail bounces", standing: .resolved(by: "ana")) { $0.tags = ["mail"] }
        for (name, filter) in [
            ("vpn", "tag:vpn"), ("late", "state:resolved sort:-number"), ("bad", "state:xyzzy"), ("two", "view:vpn"),
        ] {
            script.write(
                .setView(SetView(view: Name(name), to: SavedView(name: Name(name), filter: filter), was: nil)))
        }
        return script.table
    }

    private func numbers(_ text: String, _ table: TicketTable) throws -> [String] {
        let filter = try CompiledFilter(
            Filter(parsing: text), in: table, me: "ana", on: FilterClock(now: Script.start, today: day("2026-11-30")))
        return (filter.keys(in: table) ?? []).sorted().map { table.number($0.row).description }
    }

    @Test(arguments: [
        ("view:vpn", ["1", "2"]), ("view:vpn to:me", ["2"]), ("view:late", ["3"]), ("view:late view:vpn", []),
        ("view:gone", []), ("view:bad", []), ("view:two", []), ("VIEW:vpn -token", ["1"]),
    ])
    func aViewAsksWhatWasSaved(text: String, expected: [String]) throws {
        #expect(try numbers(text, Self.table()) == expected)
    }

    @Test func itsSortHoldsUnlessAnotherIsGiven() throws {
        var script = Script()
        for title in ["a", "b"] { script.capture(title) }
        let view = SavedView(name: "last", filter: "sort:-number")
        script.write(.setView(SetView(view: "last", to: view, was: nil)))
        #expect(try numbers("view:last", script.table) == ["2", "1"])
        #expect(try numbers("sort:number view:last", script.table) == ["1", "2"])
    }

    static let errors: [(String, Range<Int>, String?)] = [
        ("tag:vpn view:vnp", 8..<16, "view:vpn"), ("view:xyzzy", 0..<10, nil), ("not:view:vpn", 0..<12, nil),
        ("view:vpn,late", 9..<13, nil), ("view:", 0..<5, nil),
    ]

    @Test(arguments: errors)
    func whatIsWrongIsPointedAt(text: String, range: Range<Int>, suggestion: String?) throws {
        let team = Self.table().team
        let error = #expect(throws: FilterError.self) { try Filter(parsing: text, in: team) }
        #expect(error?.range == range)
        #expect(error?.suggestion == suggestion)
    }

    @Test func withoutATeamAViewIsTakenOnTrust() throws {
        #expect(try Filter(parsing: "view:vnp").terms == [FilterTerm(.view("vnp"))])
        #expect(try Filter(parsing: "review:this").terms == [FilterTerm(.text("review:this"))])
    }
}
