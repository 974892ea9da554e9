import Testing
import TicketModel

@testable import TicketDesk

@Suite struct EditTests {
    let store: TemporaryStore

    init() throws { store = try TemporaryStore() }

    private func edit(_ change: (inout TicketEdit) -> Void) -> TicketEdit {
        var edit = TicketEdit()
        change(&edit)
        return edit
    }

    @Test func saysWhatItChanged() throws {
        let ana = try store.desk(as: "ana")
        let number = try ana.capture("switch reboots tag:net")
        let receipt = try ana.perform(
            .edit(
                [number],
                edit {
                    $0.priority = .high
                    $0.due = .set(CivilDate(year: ana.today().year, month: 12, day: 3)!)
                    $0.addedTags = ["net", "rack"]
                    $0.removedTags = ["vpn"]
                    $0.fields = ["rack": .text("b4")]
                }))
        #expect(receipt.summary == "1: priority high, due 3 Dec, tag rack, field rack")
        #expect(receipt.changed == [number])
        let ticket = try ana.ticket(number)
        #expect(ticket.priority == .high)
        #expect(ticket.tags == ["net", "rack"])
        #expect(ticket.fields == ["rack": .text("b4")])
        #expect(try ana.history(of: number).count == 5)
    }

    @Test func writesNothingWhereNothingChanges() throws {
        let ana = try store.desk(as: "ana")
        let numbers = try (1...2).map { try ana.capture("request \($0) pri:high") }
        let one = try ana.perform(.edit([numbers[0]], edit { $0.priority = .high }))
        #expect(one.event == nil)
        #expect(one.summary == "1 is so already")
        let both = try ana.perform(.edit(numbers, TicketEdit()))
        #expect(both.event == nil)
        #expect(both.summary == "all 2 tickets are so already")
    }

    @Test func manyAreOneEventOrNone() throws {
        let ana = try store.desk(as: "ana")
        let numbers = try (1...3).map { try ana.capture("request \($0) \($0 == 2 ? "pri:high" : "pri:low")") }
        let receipt = try ana.perform(.edit(numbers + numbers, edit { $0.priority = .high }))
        #expect(receipt.changed == [numbers[0], numbers[2]])
        #expect(receipt.summary == "2 tickets: priority high; 1 more needed no change")
        #expect(receipt.event?.event.operations.count == 1)
        let order = try #require(receipt.event?.order)
        let missing = try #require(TicketNumber("99"))
        let error = #expect(throws: DeskError.self) {
            try ana.perform(.edit(numbers + [missing], edit { $0.priority = .low }))
        }
        #expect(error?.code == .noSuchTicket)
        for change: (inout TicketEdit) -> Void in [
            { $0.title = " " }, { $0.title = String(repeating: "a", count: 20_000) },
            { $0.description = String(repeating: "a", count: 300_000) }, { $0.requester = .set("a\nb") },
        ] {
            let error = #expect(throws: DeskError.self) { try ana.perform(.edit(numbers, edit(change))) }
            #expect(error?.code == .malformed)
        }
        try ana.refresh()
        #expect(ana.table.lastOrder == order)
    }

    @Test func aTicketHasSoManyFieldsAtMost() throws {
        let ana = try store.desk(as: "ana")
        let number = try ana.capture("inventory")
        _ = try ana.perform(
            .edit([number], edit { edit in (0..<250).forEach { edit.fields["k\($0)"] = .text("v") } }))
        let more = edit { edit in (0..<7).forEach { edit.fields["m\($0)"] = .text("v") } }
        let error = #expect(throws: DeskError.self) { try ana.perform(.edit([number], more)) }
        #expect(error?.code == .malformed)
        var swapped = more
        swapped.clearedFields = ["k0"]
        #expect(try ana.perform(.edit([number], swapped)).changed == [number])
    }

    @Test func undoRestoresIt() throws {
        let ana = try store.desk(as: "ana")
        let numbers = [
            try ana.capture("one pri:low tag:vpn"), try ana.capture("two due:fri for:bob"), try ana.capture("three"),
        ]
        let before = try numbers.map { try ana.ticket($0) }
        let receipt = try ana.perform(
            .edit(
                numbers,
                edit {
                    $0.title = "same"
                    $0.priority = .high
                    $0.due = .clear
                    $0.requester = .set("eve")
                    $0.addedTags = ["vpn"]
                    $0.fields = ["rack": .text("b4")]
                }))
        _ = try ana.undo(receipt)
        for ticket in before {
            var now = try ana.ticket(ticket.number)
            now.updated = ticket.updated
            #expect(now == ticket)
        }
    }
}
