import Testing
import TicketModel

@Suite struct InverseTests {
    static let standings: [Standing] = [
        .open, .assigned(to: "ana"), .assigned(to: "bo"), .inProgress(by: "ana"), .inProgress(by: "bo"),
        .resolved(by: "bo"), .closed(.done, assignee: "bo"), .closed(.givenUp, assignee: nil),
    ]

    @Test(arguments: Verb.allCases, standings)
    func `undoing a verb restores the standing`(verb: Verb, standing: Standing) throws {
        var script = Script()
        let number = script.capture(standing: standing)
        let request = VerbRequest(verb: verb, actor: "ana", assignee: "cy", note: "handing on", reason: "too old")
        guard case .change(let to, _) = outcome(of: request, on: number, standing: standing) else { return }
        script.write(.transition(Transition(tickets: [number], verb: verb, to: to, was: [standing])))
        #expect(script.table.standing(script.row(number)) == to)
        let event = script.events[script.events.count - 1].event
        script.write(event.operations.flatMap { $0.inverse(of: event.id) }, undoes: event.id)
        #expect(script.table.standing(script.row(number)) == standing)
        #expect(!script.table.isConflicted(script.row(number)))
    }

    @Test func `undoing a change of many restores each`() {
        var script = Script()
        for (index, standing) in Self.standings.enumerated() {
            script.capture("t\(index)", standing: standing) { draft in
                if index % 2 == 0 { draft.fields = ["rack": .text("c\(index)")] }
                if index % 3 == 0 { draft.fields["unit"] = .text("7") }
            }
        }
        let numbers = script.table.rows.map { script.table.number($0) }
        let before = script.table.rows.map { script.table.ticket($0) }
        let changes: [Operation] = [
            .transition(
                Transition(tickets: numbers, verb: .assign, to: .assigned(to: "dee"), was: before.map(\.standing))),
            .setTitle(SetTitle(tickets: numbers, to: "new", was: before.map(\.title))),
            .setDescription(SetDescription(tickets: numbers, to: "new", was: before.map(\.description))),
            .setPriority(SetPriority(tickets: numbers, to: .urgent, was: before.map(\.priority))),
            .setDue(SetDue(tickets: numbers, to: day("2026-12-01"), was: before.map(\.due))),
            .setRequester(SetRequester(tickets: numbers, to: "bob", was: before.map(\.requester))),
            .changeTags(ChangeTags(tickets: numbers, add: ["vpn"])),
            .changeHosts(ChangeHosts(tickets: numbers, add: ["db1"])),
            .setMaster(
                SetMaster(tickets: Array(numbers.dropFirst()), to: numbers[0], was: before.dropFirst().map(\.master))),
            .changeNeeds(ChangeNeeds(tickets: [numbers[0]], add: [numbers[1]])),
            .changeRelated(ChangeRelated(tickets: Array(numbers.dropFirst()), add: [numbers[0]])),
            .setDuplicate(
                SetDuplicate(
                    tickets: Array(numbers.dropFirst()), to: numbers[0], was: before.dropFirst().map(\.duplicateOf))),
            .changeRequirements(ChangeRequirements(tickets: numbers, add: [.evidence])),
            .comment(AddComment(tickets: numbers, text: "hello")),
            .setApproval(
                SetApproval(
                    tickets: numbers, decision: .approved,
                    digests: script.table.rows.map { script.table.approvalDigest($0) })),
            .evidence(RoundTripTests.evidence(RoundTripTests.run(), numbers)),
            .setFields(
                SetFields(
                    tickets: numbers, set: ["rack": .text("b4"), "row": .text("2")], clear: ["unit"],
                    was: before.map(\.fields))),
        ]
        for change in changes {
            script.write(change)
            let id = script.events[script.events.count - 1].event.id
            #expect(script.table.rows.map { script.table.ticket($0) } != before)
            script.write(change.inverse(of: id), undoes: id)
            for (row, ticket) in zip(script.table.rows, before) {
                var now = script.table.ticket(row)
                #expect(!now.comments.contains { !$0.isWithdrawn })
                now.comments = []
                #expect(!now.approvals.contains { !$0.isWithdrawn || $0.isValid })
                now.approvals = []
                #expect(!now.evidence.contains { !$0.isWithdrawn })
                now.evidence = []
                now.updated = ticket.updated
                #expect(now == ticket, "after \(change.name)")
            }
        }
    }

    @Test func `undoing a capture closes it as given up`() {
        var script = Script()
        let number = script.capture(standing: .assigned(to: "bo"))
        let event = script.events[0].event
        script.write(event.operations[0].inverse(of: event.id), undoes: event.id)
        #expect(script.table.standing(script.row(number)) == .closed(.givenUp, assignee: "bo"))
    }
}
