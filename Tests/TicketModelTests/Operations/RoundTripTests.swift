import Testing
@testable import TicketModel

@Suite struct RoundTripTests {
    static let tickets = [ticket(1), ticket(300), TicketNumber("b17")].compactMap { $0 }

    /// Each operation in its barest and its fullest form.
    static let operations: [Operation] = [
        .create(CreateTicket(number: ticket(1), draft: TicketDraft(title: "reset VPN token"))),
        .create(
            CreateTicket(
                number: tickets[2],
                draft: TicketDraft(
                    title: "Ünïcode 日本 \u{1B}[31m", description: "a\nb", assignee: "ana", requester: "bob@example.org",
                    priority: .urgent, tags: ["vpn", "e\u{301}", "é"], hosts: ["gw1"], due: day("2026-11-30"),
                    master: ticket(100), needs: tickets, key: "disk-full", fields: ["rack": .text("b4")]))),
        .create(
            CreateTicket(
                number: ticket(1), draft: TicketDraft(title: "t"), standing: .closed(.duplicate, assignee: nil))),
        .transition(Transition(tickets: [ticket(1)], verb: .take, to: .assigned(to: "ana"), was: [.open])),
        .transition(
            Transition(
                tickets: tickets, verb: .close, to: .closed(.givenUp, assignee: "o'brien jr"),
                was: [.open, .inProgress(by: "ana"), .open], note: "no budget")),
        .comment(AddComment(tickets: tickets, text: "looked at it\n\nagain")),
        .withdraw(Withdraw(tickets: tickets, event: EventID(high: 1, low: .max))),
        .restore(Restore(tickets: tickets, event: EventID(high: 1, low: .max))),
        .withdraw(Withdraw(tickets: tickets, event: EventID(high: 1, low: .max), what: .evidence)),
        .restore(Restore(tickets: tickets, event: EventID(high: 1, low: .max), what: .approval)),
        .setTitle(SetTitle(tickets: tickets, to: "new", was: ["a", "b", "a"])),
        .setDescription(SetDescription(tickets: tickets, to: "", was: ["", "b", ""])),
        .setDescription(SetDescription(tickets: tickets, to: "x", was: ["", "", ""])),
        .setPriority(SetPriority(tickets: tickets, to: .low, was: [.normal, .normal, .normal])),
        .setPriority(SetPriority(tickets: tickets, to: .low, was: [.normal, .high, .urgent])),
        .setDue(SetDue(tickets: tickets, to: nil, was: [day("2026-11-30"), nil, nil])),
        .setDue(SetDue(tickets: tickets, to: day("0001-01-01"), was: [nil, nil, nil])),
        .setRequester(SetRequester(tickets: tickets, to: "bob", was: [nil, "ana", nil])),
        .setMaster(SetMaster(tickets: tickets, to: ticket(9), was: [nil, ticket(4), tickets[2]])),
        .setMaster(SetMaster(tickets: tickets, to: nil, was: [ticket(4), ticket(4), ticket(4)])),
        .changeTags(ChangeTags(tickets: tickets, add: ["vpn", "mail"], remove: ["net"])),
        .changeHosts(ChangeHosts(tickets: tickets, remove: ["db1"])),
        .changeNeeds(ChangeNeeds(tickets: tickets, add: [ticket(40)], remove: [ticket(41)])),
        .setFields(SetFields(tickets: [ticket(1)], set: ["rack": .text("b4")], was: [[:]])),
        .setFields(
            SetFields(
                tickets: tickets, set: ["rack": .text("b4"), "é": .text("")], clear: ["unit", "asset"],
                was: [["rack": .text("c1"), "unit": .text("7")], [:], ["asset": .text("")]])),
        .setMember(SetMember(to: Member("ana"), was: Member("ana"))),
        .setMember(
            SetMember(
                to: TeamTests.member("ana") {
                    $0.isListed = true
                    $0.mail = "ana@example.org"
                    $0.away = AwayPeriod("2026-12-24..2027-01-03")
                    $0.isLead = true
                    $0.isApprover = true
                    $0.isService = true
                }, was: TeamTests.member("ana") { $0.isListed = true })),
        .setView(SetView(view: "mine", to: SavedView(name: "mine", filter: "to:me", lanes: "state"), was: nil)),
        .setView(SetView(view: "mine", to: nil, was: SavedView(name: "mine", filter: ""))),
        .transition(
            Transition(
                tickets: tickets, verb: .resolve, to: .resolved(by: "ana"), was: [.open, .open, .open],
                note: "all of it", force: "40 was done elsewhere")),
        .changeRelated(ChangeRelated(tickets: tickets, add: [ticket(40), tickets[2]])),
        .changeRelated(ChangeRelated(tickets: tickets, add: [ticket(40)], remove: [ticket(41)])),
        .setDuplicate(SetDuplicate(tickets: tickets, to: ticket(9), was: [nil, ticket(4), tickets[2]])),
        .setDuplicate(SetDuplicate(tickets: tickets, to: nil, was: [ticket(4), ticket(4), ticket(4)])),
        .changeRequirements(ChangeRequirements(tickets: tickets, add: [.approval, .evidence])),
        .setApproval(
            SetApproval(
                tickets: tickets, decision: .requested, digests: tickets.map { Digest(words: ($0.rawValue, 2, 3, 4)) })),
        .setApproval(
            SetApproval(
                tickets: [ticket(1)], decision: .rejected, digests: [Digest(words: (.max, 0, 1, 1 << 63))],
                note: "which database?")),
        .changeRequirements(ChangeRequirements(tickets: tickets, add: [.approval], remove: [.evidence])),
        .evidence(evidence(.file(name: "report.pdf"), bytes: 0)),
        .evidence(
            evidence(.file(name: "e\u{301}\n\u{1B}[31m.txt"), bytes: UInt64(Int64.max), kept: 4_194_304)),
        .evidence(evidence(.run(argv: ["true"], directory: "/", milliseconds: 0, exit: 0))),
        .evidence(
            evidence(
                .run(
                    argv: ["sh", "-c", "echo \"a b\"\n", ""], directory: "/srv/日本", milliseconds: UInt64(Int64.max),
                    exit: 255), bytes: 9, kept: 8)),
    ]

    static func evidence(
        _ kind: EvidenceKind, _ tickets: [TicketNumber] = tickets, bytes: UInt64 = 5, kept: UInt64? = nil
    ) -> AddEvidence {
        AddEvidence(
            tickets: tickets, kind: kind, bytes: bytes, kept: kept ?? bytes,
            digest: Digest(bytes: (0..<32).map { UInt8($0 * 7) })!)
    }

    static func run(
        _ argv: [String] = ["true"], in directory: String = "/", milliseconds: UInt64 = 1
    ) -> EvidenceKind {
        .run(argv: argv, directory: directory, milliseconds: milliseconds, exit: 0)
    }

    @Test(arguments: operations)
    func `an operation survives its payload`(operation: Operation) throws {
        try operation.validate()
        let fields = operation.fields
        let read = try Operation(fields: fields)
        #expect(read == operation)
        #expect(read.fields == fields)
        #expect(fields["op"] == .text(operation.name))
        let isAboutTheTeam = [SetMember.name, SetView.name].contains(operation.name)
        #expect(operation.tickets.isEmpty == isAboutTheTeam)
    }

    @Test(arguments: Withdrawable.allCases)
    func `a mark of a comment has the bytes that it always had`(what: Withdrawable) {
        let event = EventID(high: 1, low: 2)
        let marks =
            [Withdraw(tickets: [ticket(1)], event: event, what: what).fields]
            + [Restore(tickets: [ticket(1)], event: event, what: what).fields]
        for fields in marks {
            #expect(fields["what"] == (what == .comment ? nil : .text(what.rawValue)))
            #expect(fields.entries.count == (what == .comment ? 2 : 3))
        }
    }

    @Test(arguments: operations)
    func `a payload that lacks a field or has it of another kind never traps`(operation: Operation) throws {
        let fields = operation.fields
        for key in fields.entries.map(\.key) {
            for value: FieldValue? in [nil, .integer(-1), .boolean(true), .text(""), .list([.integer(0)]), .bytes([1])]
            {
                var broken = fields
                broken[key] = value
                guard let read = try? Operation(fields: broken) else { continue }
                let again = try? Operation(fields: read.fields)
                #expect(again == read)
            }
        }
    }

    @Test func `random operations survive`() throws {
        var random = RandomOperations(dice: Dice())
        let script = random.script(300)
        for event in script.events {
            let read = try Event(fields: event.event.fields)
            #expect(read == event.event)
            #expect(read.fields == event.event.fields)
        }
    }

    @Test func `an event keeps all that it says`() throws {
        let id = EventID(high: 0x0102_0304_0506_0708, low: 9)
        let event = Event(
            id: id, at: Timestamp(milliseconds: 1), via: .other("chat"), onBehalfOf: "ana", realLogin: "root",
            undoes: EventID(high: 5, low: 6), operations: Self.operations)
        try event.validate()
        let read = try Event(fields: event.fields)
        #expect(read == event)
        let bare = Event(id: id, at: Timestamp(milliseconds: 1), via: .cli, operations: [Self.operations[0]])
        #expect(bare.fields.entries.map(\.key) == ["at", "id", "ops", "via"])
        #expect(Self.operations[0].fields.entries.map(\.key) == ["n", "op", "title"])
    }

    @Test func `what this version can't read is kept as it stands`() throws {
        let newer: [FieldRecord] = [
            ["op": .text("approve"), "tickets": .list([.integer(3)]), "weight": .boolean(true)],
            ["op": .text("priority"), "tickets": .list([.integer(3)]), "to": .text("critical")],
        ]
        let fields: FieldRecord = [
            "at": .integer(1), "id": .bytes(Array(0..<16)), "via": .text("cli"), "new": .text("x"),
            "ops": .list(newer.map { .record($0) }),
        ]
        let event = try Event(fields: fields)
        #expect(event.operations.map(\.fields) == newer)
        #expect(event.operations.map(\.tickets) == [[ticket(3)], [ticket(3)]])
        #expect(throws: MalformedField.self) { try event.validate() }
    }

    static let tooMuch: [(Operation, String)] = [
        (.create(CreateTicket(number: ticket(1), draft: TicketDraft(title: " \n "))), "title"),
        (.setTitle(SetTitle(tickets: [ticket(1)], to: "a\nb", was: ["a"])), "title"),
        (.setTitle(SetTitle(tickets: [ticket(1)], to: String(repeating: "a", count: 16_385), was: ["a"])), "title"),
        (.comment(AddComment(tickets: [ticket(1)], text: "")), "text"),
        (.comment(AddComment(tickets: [ticket(1)], text: String(repeating: "a", count: 262_145))), "text"),
        (.comment(AddComment(tickets: [], text: "a")), "tickets"),
        (.comment(AddComment(tickets: [ticket(1), ticket(1)], text: "a")), "tickets"),
        (.comment(AddComment(tickets: (1...20_001).map { ticket($0) }, text: "a")), "tickets"),
        (.setPriority(SetPriority(tickets: [ticket(1)], to: .low, was: [])), "was"),
        (
            .transition(Transition(tickets: [ticket(1)], verb: .take, to: Standing(state: .assigned), was: [.open])),
            "to"
        ),
        (.setMaster(SetMaster(tickets: [ticket(1)], to: ticket(1), was: [nil])), "to"),
        (.setDuplicate(SetDuplicate(tickets: [ticket(1)], to: ticket(1), was: [nil])), "to"),
        (.changeRelated(ChangeRelated(tickets: [ticket(1)])), "add"),
        (.changeRelated(ChangeRelated(tickets: [ticket(1)], add: [ticket(2)], remove: [ticket(2)])), "add"),
        (.changeRequirements(ChangeRequirements(tickets: [ticket(1)])), "add"),
        (.setApproval(SetApproval(tickets: [ticket(1)], decision: .approved, digests: [])), "digests"),
        (
            .setApproval(
                SetApproval(
                    tickets: [ticket(1)], decision: .approved, digests: [Digest(words: (1, 2, 3, 4))],
                    note: String(repeating: "x", count: TextBounds.text + 1))), "note"
        ),
        (.changeRequirements(ChangeRequirements(tickets: [ticket(1)], add: [.evidence], remove: [.evidence])), "add"),
        (
            .transition(
                Transition(tickets: [ticket(1)], verb: .take, to: .assigned(to: "a"), was: [.open], force: "")), "force"
        ),
        (.changeTags(ChangeTags(tickets: [ticket(1)])), "add"),
        (.setFields(SetFields(tickets: [ticket(1)], was: [[:]])), "set"),
        (.setFields(SetFields(tickets: [ticket(1)], set: ["a": .text("1")], clear: ["a"], was: [[:]])), "set"),
        (.setFields(SetFields(tickets: [ticket(1)], set: ["a": .integer(1)], was: [[:]])), "set"),
        (.setFields(SetFields(tickets: [ticket(1)], set: ["a": .text("1")], was: [])), "was"),
        (.setFields(SetFields(tickets: [ticket(1)], set: ["a": .text("1")], was: [["b": .text("2")]])), "was"),
        (.setFields(SetFields(tickets: [ticket(1)], clear: (0...256).map { Name("k\($0)") }, was: [[:]])), "set"),
        (.changeTags(ChangeTags(tickets: [ticket(1)], add: ["a"], remove: ["a"])), "add"),
        (.evidence(evidence(run(), [])), "tickets"),
        (.evidence(evidence(.file(name: ""))), "name"),
        (.evidence(evidence(.file(name: ".."))), "name"),
        (.evidence(evidence(.file(name: "etc/passwd"))), "name"),
        (.evidence(evidence(.file(name: "a\0b"))), "name"),
        (.evidence(evidence(.file(name: String(repeating: "a", count: 1_025)))), "name"),
        (.evidence(evidence(run([]))), "argv"),
        (.evidence(evidence(run(["a", String(repeating: "a", count: 131_070)]))), "argv"),
        (.evidence(evidence(run(Array(repeating: "", count: 131_073)))), "argv"),
        (.evidence(evidence(run(in: ""))), "directory"),
        (.evidence(evidence(run(in: String(repeating: "a", count: 16_385)))), "directory"),
        (.evidence(evidence(run(milliseconds: 1 << 63))), "ms"),
        (.evidence(evidence(run(), bytes: 1 << 63, kept: 1)), "bytes"),
        (.evidence(evidence(run(), bytes: 4, kept: 5)), "kept"),
        (.evidence(evidence(run(), bytes: 1 << 40, kept: 67_108_865)), "kept"),
    ]

    @Test func `evidence at its bounds is written`() throws {
        try Self.evidence(Self.run(["a", String(repeating: "a", count: 131_069)])).validate()
        try Self.evidence(.file(name: String(repeating: "a", count: 1_024)), kept: 5).validate()
        try Self.evidence(Self.run(), bytes: 1 << 40, kept: 67_108_864).validate()
        #expect(Self.evidence(Self.run()).fields["kept"] == nil, "all of it is kept")
    }

    @Test(arguments: tooMuch)
    func `what breaks a bound is not written`(operation: Operation, field: String) {
        let error = #expect(throws: MalformedField.self) { try operation.validate() }
        #expect(error?.field == field)
    }
}
