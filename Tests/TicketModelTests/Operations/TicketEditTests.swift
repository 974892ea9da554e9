import Testing
import TicketModel

@Suite struct TicketEditTests {
    /// An edit as a person would make it, of things that tickets often have already.
    private static func edit(_ random: inout RandomOperations) -> TicketEdit {
        var edit = TicketEdit()
        if random.dice.chance(20) { edit.title = random.dice.pick(["VPN", "e\u{301}", "é", "fix it"]) }
        if random.dice.chance(20) { edit.description = random.dice.chance(40) ? "" : random.words(1...3) }
        if random.dice.chance(30) { edit.priority = random.dice.pick(Priority.allCases) }
        if random.dice.chance(30) { edit.due = random.dice.chance(40) ? .clear : .set(random.dueDay()) }
        if random.dice.chance(30) {
            edit.requester = random.dice.chance(40) ? .clear : .set(random.dice.pick(RandomOperations.people))
        }
        edit.addedTags = random.dice.some(RandomOperations.tags, atMost: 2)
        edit.removedTags = random.dice.some(RandomOperations.tags, atMost: 2)
        edit.addedHosts = random.dice.some(RandomOperations.hosts, atMost: 1)
        edit.removedHosts = random.dice.some(RandomOperations.hosts, atMost: 2)
        edit.addedRequirements = Set(random.dice.some(Requirement.allCases, atMost: 2))
        edit.removedRequirements = Set(random.dice.some(Requirement.allCases, atMost: 2))
        for key in random.dice.some(RandomOperations.fields, atMost: 2) {
            edit.fields[key] = .text(random.dice.pick(["b4", "c1"]))
        }
        edit.clearedFields = random.dice.some(RandomOperations.fields, atMost: 2).map { Name($0) }
        return edit
    }

    /// What the edit says, said of one ticket.
    private static func edited(_ ticket: Ticket, _ edit: TicketEdit) -> Ticket {
        var ticket = ticket
        ticket.title = edit.title ?? ticket.title
        ticket.description = edit.description ?? ticket.description
        ticket.priority = edit.priority ?? ticket.priority
        if let due = edit.due { ticket.due = due.value }
        if let requester = edit.requester { ticket.requester = requester.value }
        ticket.tags = Set(ticket.tags + edit.addedTags).subtracting(edit.removedTags).sorted()
        ticket.hosts = Set(ticket.hosts + edit.addedHosts).subtracting(edit.removedHosts).sorted()
        ticket.requires = ticket.requires.union(edit.addedRequirements).subtracting(edit.removedRequirements)
        for key in edit.clearedFields { ticket.fields[key.text] = nil }
        for entry in edit.fields.entries { ticket.fields[entry.key] = entry.value }
        ticket.weighApprovals()
        return ticket
    }

    @Test func `an edit of many does what it says and its inverse restores each`() throws {
        var random = RandomOperations(dice: Dice())
        for round in 0..<60 {
            var script = random.script(30)
            let chosen = random.dice.some(script.table.rows.map { script.table.number($0) }, atMost: 12)
            let edit = Self.edit(&random)
            let before = chosen.map { script.table.ticket(script.row($0)) }
            let operations = edit.operations(on: chosen, in: script.table)
            for operation in operations { try operation.validate() }
            let touched = Set(operations.flatMap(\.tickets))
            script.write(operations)
            let id = script.events[script.events.count - 1].event.id
            for ticket in before {
                var now = script.table.ticket(script.row(ticket.number))
                #expect(touched.contains(ticket.number) == (now.updated != ticket.updated))
                #expect(touched.contains(ticket.number) == (Self.edited(ticket, edit) != ticket), "round \(round)")
                now.updated = ticket.updated
                now.isConflicted = ticket.isConflicted
                #expect(now == Self.edited(ticket, edit), "round \(round)")
            }
            script.write(operations.reversed().flatMap { $0.inverse(of: id) }, undoes: id)
            for ticket in before {
                var now = script.table.ticket(script.row(ticket.number))
                now.updated = ticket.updated
                now.isConflicted = ticket.isConflicted
                #expect(now == ticket, "round \(round), undone")
            }
        }
    }

    @Test func `what is so already is no operation`() {
        var script = Script()
        let number = script.capture("disk") { draft in
            draft.tags = ["disk"]
            draft.fields = ["rack": .text("b4")]
        }
        var edit = TicketEdit()
        edit.title = " disk\n"
        edit.description = ""
        edit.priority = .normal
        edit.due = .clear
        edit.requester = .clear
        edit.addedTags = ["disk"]
        edit.removedTags = ["vpn"]
        edit.removedHosts = ["db1"]
        edit.fields = ["rack": .text("b4")]
        edit.clearedFields = ["unit"]
        #expect(edit.operations(on: [number, ticket(99)], in: script.table).isEmpty)
        #expect(!edit.isEmpty)
        #expect(TicketEdit().isEmpty)
    }

    @Test func `texts that are only canonically equal are changed`() {
        var script = Script()
        let number = script.capture("caf\u{E9}")
        var edit = TicketEdit()
        edit.title = "cafe\u{301}"
        #expect(edit.operations(on: [number], in: script.table).count == 1)
    }

    @Test func `fields that two sites changed are a conflict until the next change`() {
        var script = Script()
        let number = script.capture { $0.fields = ["rack": .text("b4")] }
        let row = script.row(number)
        script.write(.setFields(SetFields(tickets: [number], set: ["rack": .text("c1")], was: [["rack": .text("a1")]])))
        #expect(script.table.isConflicted(row))
        let filter = CompiledFilter(
            parsed("is:conflicted"), in: script.table, me: "ana",
            on: FilterClock(now: Script.start, today: day("2026-11-30")))
        #expect(filter.keys(in: script.table)?.map(\.row) == [row])
        script.write(.setFields(SetFields(tickets: [number], clear: ["rack"], was: [["rack": .text("c1")]])))
        #expect(!script.table.isConflicted(row))
        #expect(script.table.fields(row).isEmpty)
    }

    private func parsed(_ text: String) -> Filter {
        guard let filter = try? Filter(parsing: text) else { preconditionFailure("\(text) is no filter") }
        return filter
    }
}
