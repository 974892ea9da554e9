import Testing
import TicketModel

@Suite struct UnseenTests {
    /// What is new for ana by the plain meaning of the words, from the events themselves.
    private func naive(_ script: Script, _ looked: [TicketNumber: Int]) -> [Row] {
        script.table.rows.filter { row in
            let ticket = script.table.ticket(row)
            guard let index = script.events.firstIndex(where: { $0.order == script.table.order(row) }) else {
                return true
            }
            let last = script.events[index]
            let capture = script.events.first { event in
                event.event.operations.contains {
                    if case .create(let body) = $0 { body.number == ticket.number } else { false }
                }
            }
            let concerns =
                ticket.assignee == "ana" || ticket.requester == "ana" || capture?.actor == "ana"
                || ticket.state == .open
            return index >= looked[ticket.number, default: 0] && last.actor != "ana" && concerns
        }
    }

    @Test func `it is what others did since the last look, and concerns the reader`() {
        var random = RandomOperations(dice: Dice())
        for _ in 0..<20 {
            var script = random.script(60)
            var unseen = UnseenTickets(for: "ana", seen: SeenTickets(upTo: script.table.lastOrder), in: script.table)
            var looked: [TicketNumber: Int] = [:]
            for row in script.table.rows { looked[script.table.number(row)] = script.events.count }
            for _ in 0..<60 {
                let before = script.table
                random.step(&script)
                unseen.update(changed(before, script.table), to: script.table)
                if let row = unseen.rows.randomElement(using: &random.dice), random.dice.chance(30) {
                    unseen.see(row, in: script.table)
                    looked[script.table.number(row)] = script.events.count
                }
                if random.dice.chance(3) {
                    unseen.seeAll(in: script.table)
                    for row in script.table.rows { looked[script.table.number(row)] = script.events.count }
                }
                let expected = naive(script, looked)
                #expect(unseen.rows == Set(expected))
                #expect(script.table.unseenRows(by: "ana", unseen.seen) == expected, "found anew")
                let condensed = script.table.condensed(unseen.seen, unseen: unseen.rows)
                #expect(script.table.unseenRows(by: "ana", condensed) == expected, "told in few words")
                #expect(condensed.later.count <= unseen.seen.later.count)
                let all = Set(script.table.rows.map { script.table.number($0) })
                #expect(script.table.unseenRows(by: "ana", unseen.seen, among: all) == expected)
            }
        }
    }

    private func changed(_ old: TicketTable, _ new: TicketTable) -> [Row] {
        new.rows.filter { $0.index >= old.count || old.order($0) != new.order($0) }
    }

    @Test func `once nothing is new any more nothing need be remembered one by one`() {
        var script = Script()
        for _ in 0..<9 { script.capture(by: "bo") }
        var seen = SeenTickets(upTo: 0)
        for row in script.table.rows.dropFirst() { seen.see(script.table.number(row), at: script.table.order(row)) }
        let some = script.table.condensed(seen, unseen: script.table.unseenRows(by: "ana", seen))
        #expect(some == seen, "the first one is still to be seen")
        seen.see(ticket(1), at: 1)
        #expect(script.table.condensed(seen, unseen: []) == SeenTickets(upTo: 9))
    }

    @Test func `the filter asks it, now and in later tables`() throws {
        var script = Script()
        let (first, second, third) = (script.capture(by: "bo"), script.capture(by: "bo"), script.capture(by: "ana"))
        var unseen = UnseenTickets(for: "ana", seen: SeenTickets(upTo: 1), in: script.table)
        func compiled(_ text: String) throws -> CompiledFilter {
            CompiledFilter(
                try Filter(parsing: text), in: script.table, me: "ana",
                on: FilterClock(now: Script.start, today: day("2026-11-30")),
                assumeActive: false, unseen: { unseen })
        }
        let filter = try compiled("is:unseen")
        #expect(filter.rows(in: script.table) == [script.row(second)])
        #expect(try compiled("not:is:unseen").rows(in: script.table) == [script.row(first), script.row(third)])
        #expect(try compiled("is:unseen,mine").rows(in: script.table) == [script.row(second)])
        script.write(.comment(AddComment(tickets: [first], text: "again")), by: "bo")
        #expect(filter.rows(in: script.table) == [script.row(first), script.row(second)])
        unseen.see(script.row(first), in: script.table)
        #expect(try compiled("is:unseen").rows(in: script.table) == [script.row(second)])
        let ignorant = CompiledFilter(
            try Filter(parsing: "is:unseen"), in: script.table, me: "ana",
            on: FilterClock(now: Script.start, today: day("2026-11-30")))
        #expect(ignorant.rows(in: script.table) == [], "where nothing is known of the reader all counts as seen")
        #expect(try Filter(parsing: "not:is:mine,unseen").asksForUnseen)
        #expect(try !Filter(parsing: "is:mine unseen").asksForUnseen)
    }
}
