import Testing
import TicketModel

@Suite struct HistoryEntryTests {
    static func move(_ verb: Verb, _ was: Standing, _ to: Standing, _ note: String? = nil) -> Operation {
        .transition(Transition(tickets: [ticket(42)], verb: verb, to: to, was: [was], note: note))
    }

    static let one = [ticket(42)]

    /// The actor is ana.
    static let cases: [(Operation, String)] = [
        (.create(CreateTicket(number: ticket(42), draft: TicketDraft(title: "t"))), "captured it"),
        (
            .create(CreateTicket(number: ticket(42), draft: TicketDraft(title: "t", assignee: "ana"))),
            "captured it and took it"
        ),
        (
            .create(CreateTicket(number: ticket(42), draft: TicketDraft(title: "t", assignee: "bo"))),
            "captured it, assigned to bo"
        ),
        (move(.take, .open, .assigned(to: "ana")), "took it"),
        (move(.take, .inProgress(by: "bo"), .assigned(to: "ana"), "bo is ill"), "took it from bo: bo is ill"),
        (move(.assign, .open, .assigned(to: "bo")), "assigned it to bo"),
        (move(.assign, .inProgress(by: "ana"), .assigned(to: "bo"), "half\ndone"), "handed it to bo: half done"),
        (move(.assign, .open, .assigned(to: "ana")), "took it"),
        (move(.start, .open, .inProgress(by: "ana")), "started it"),
        (move(.start, .assigned(to: "ana"), .inProgress(by: "ana")), "started it"),
        (move(.start, .assigned(to: "bo"), .inProgress(by: "ana")), "took it from bo and started it"),
        (move(.start, .resolved(by: "bo"), .inProgress(by: "ana")), "started it"),
        (move(.pause, .inProgress(by: "ana"), .assigned(to: "ana")), "paused it"),
        (move(.release, .assigned(to: "ana"), .open), "released it"),
        (move(.release, .inProgress(by: "bo"), .open, "ill"), "released it from bo: ill"),
        (move(.resolve, .inProgress(by: "ana"), .resolved(by: "ana")), "resolved it"),
        (move(.close, .resolved(by: "ana"), .closed(.done, assignee: "ana")), "closed it"),
        (move(.close, .open, .closed(.givenUp, assignee: nil), "no budget"), "closed it — given up: no budget"),
        (
            move(.close, .open, .closed(.duplicate, assignee: nil), "duplicate of 40"),
            "closed it — duplicate: duplicate of 40"
        ),
        (move(.reopen, .resolved(by: "bo"), .assigned(to: "bo")), "reopened it"),
        (.comment(AddComment(tickets: one, text: "looked at it")), "commented: looked at it"),
        (.withdraw(Withdraw(tickets: one, event: EventID(high: 1, low: 2))), "withdrew a comment"),
        (.withdraw(Withdraw(tickets: one, event: EventID(high: 1, low: 2), what: .evidence)), "withdrew evidence"),
        (
            .restore(Restore(tickets: one, event: EventID(high: 1, low: 2), what: .approval)),
            "brought an approval back"
        ),
        (.setTitle(SetTitle(tickets: one, to: "new", was: ["old"])), "changed the title: old → new"),
        (.setDescription(SetDescription(tickets: one, to: "new", was: [""])), "changed the description"),
        (.setDescription(SetDescription(tickets: one, to: "", was: ["old"])), "removed the description"),
        (.setPriority(SetPriority(tickets: one, to: .high, was: [.normal])), "set priority high: was normal"),
        (.setDue(SetDue(tickets: one, to: day("2026-11-30"), was: [nil])), "set due 2026-11-30"),
        (.setDue(SetDue(tickets: one, to: nil, was: [day("2026-11-30")])), "cleared due: was 2026-11-30"),
        (.setRequester(SetRequester(tickets: one, to: "bob", was: [nil])), "set requester bob"),
        (.setMaster(SetMaster(tickets: one, to: ticket(100), was: [nil])), "made it part of 100"),
        (.setMaster(SetMaster(tickets: one, to: ticket(100), was: [ticket(7)])), "made it part of 100: was 7"),
        (.setMaster(SetMaster(tickets: one, to: nil, was: [ticket(7)])), "took it out of 7"),
        (
            .changeTags(ChangeTags(tickets: one, add: ["vpn", "mail"], remove: ["net"])),
            "tagged it mail, vpn, untagged it net"
        ),
        (.changeHosts(ChangeHosts(tickets: one, add: ["db1"])), "added host db1"),
        (
            .setFields(
                SetFields(tickets: one, set: ["rack": .text("b4")], clear: ["unit"], was: [["unit": .text("7")]])),
            "set rack b4, cleared unit: was unit 7"
        ),
        (.setFields(SetFields(tickets: one, set: ["rack": .text("b4")], was: [[:]])), "set rack b4"),
        (
            .changeNeeds(ChangeNeeds(tickets: one, add: [ticket(40)], remove: [ticket(41)])),
            "made it need 40, made it no longer need 41"
        ),
        (.evidence(RoundTripTests.evidence(.file(name: "report.pdf"), one)), "attached report.pdf"),
        (
            .evidence(
                RoundTripTests.evidence(
                    .run(argv: ["sh", "-c", "it's  done"], directory: "/", milliseconds: 1, exit: 130), one)),
            "ran sh -c 'it'\\''s  done': exit 130"
        ),
        (
            .unknown(UnknownOperation(name: "approve", fields: ["n": .integer(42)])),
            "did what this version does not know: approve"
        ),
    ]

    static func event(_ operations: [Operation], undoes: EventID? = nil) -> CommittedEvent {
        var script = Script()
        script.write(operations, undoes: undoes)
        return script.events[0]
    }

    @Test(arguments: cases)
    func `an operation is told in words`(operation: Operation, line: String) {
        let entries = HistoryEntry.entries(of: Self.event([operation]), about: ticket(42))
        #expect(entries.map(\.line) == [line])
        #expect(HistoryEntry.entries(of: Self.event([operation]), about: ticket(43)).isEmpty)
    }

    @Test func `each ticket of a change is told its own past`() {
        let tickets = [ticket(41), ticket(42)]
        let change = Operation.transition(
            Transition(tickets: tickets, verb: .take, to: .assigned(to: "ana"), was: [.open, .assigned(to: "bo")]))
        #expect(HistoryEntry.entries(of: Self.event([change]), about: ticket(41)).map(\.did) == ["took it"])
        #expect(HistoryEntry.entries(of: Self.event([change]), about: ticket(42)).map(\.did) == ["took it from bo"])
    }

    @Test func `an undone change says what is again`() {
        let back = Self.move(.release, .assigned(to: "ana"), .assigned(to: "bo"))
        let event = Self.event([back], undoes: EventID(high: 1, low: 2))
        #expect(
            HistoryEntry.entries(of: event, about: ticket(42)).map(\.line) == ["undid a change: assigned to bo again"])
        #expect(
            HistoryEntry.entries(of: [event], about: ticket(42)).map(\.line) == [
                "undid a change: assigned to bo again"
            ],
            "what is undone is not among them")
    }

    @Test func `only what an event brought is withdrawn, not what else it did`() {
        var script = Script()
        let number = script.capture()
        script.write(
            .changeTags(ChangeTags(tickets: [number], add: ["vpn"])),
            .comment(AddComment(tickets: [number], text: "so")))
        script.write(.withdraw(Withdraw(tickets: [number], event: script.events[1].event.id)))
        let entries = HistoryEntry.entries(of: script.events, about: number)
        #expect(entries.map(\.isWithdrawn) == [false, false, true, false])
    }

    @Test func `withdrawn comments are marked`() {
        var script = Script()
        let number = script.capture()
        for text in ["first", "second"] { script.write(.comment(AddComment(tickets: [number], text: text))) }
        script.write(.withdraw(Withdraw(tickets: [number], event: script.events[1].event.id)))
        let entries = HistoryEntry.entries(of: script.events, about: number)
        #expect(entries.map(\.isWithdrawn) == [false, true, false, false])
        #expect(script.table.ticket(script.row(number)).comments.map(\.isWithdrawn) == [true, false])
    }
}
