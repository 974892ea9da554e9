@testable import TicketModel

/// Operations on a few tickets, as random writers would make them: most say truly what they replaced.
struct RandomOperations {
    static let people: [Name] = ["ana", "bo", "cy", "dee"]
    static let tags: [Name] = ["vpn", "mail", "disk", "tls"]
    static let hosts: [Name] = ["db1", "db2", "gw1", "web-3.example.org"]
    static let fields = ["rack", "asset", "unit"]
    static let keys: [Name] = ["disk-full", "cert-old"]
    static let words = ["VPN", "token", "Überlauf", "nginx", "502", "certificate", "ÜBER", "on", "web3", "straße"]

    var dice: Dice

    mutating func draft(_ numbers: [TicketNumber]) -> TicketDraft {
        var draft = TicketDraft(title: words(1...6))
        if dice.chance(30) { draft.description = words(1...20) }
        if dice.chance(40) { draft.requester = dice.pick(Self.people + ["bob@example.org"]) }
        draft.priority = dice.pick(Priority.allCases)
        draft.tags = dice.some(Self.tags, atMost: 3)
        draft.hosts = dice.some(Self.hosts, atMost: 2)
        if dice.chance(30) { draft.due = dueDay() }
        if dice.chance(20) { draft.key = dice.pick(Self.keys) }
        if dice.chance(20) { draft.fields = ["rack": .text(dice.pick(["b4", "c1"]))] }
        if !numbers.isEmpty {
            if dice.chance(40) { draft.master = dice.pick(numbers) }
            draft.needs = dice.some(numbers, atMost: 2)
        }
        return draft
    }

    mutating func words(_ count: ClosedRange<Int>) -> String {
        (0..<Int.random(in: count, using: &dice)).map { _ in dice.pick(Self.words) }.joined(separator: " ")
    }

    mutating func dueDay() -> CivilDate {
        day("2026-11-30").adding(days: Int.random(in: -9...9, using: &dice))
    }

    mutating func standing() -> Standing {
        let person = dice.pick(Self.people)
        return dice.pick([
            .open, .assigned(to: person), .inProgress(by: person), .resolved(by: person),
            .closed(dice.pick(Outcome.allCases), assignee: dice.chance(70) ? person : nil),
        ])
    }

    /// The value that a change replaces: what is there, or now and then another.
    mutating func replaced<Value>(_ real: Value, _ other: Value) -> Value {
        dice.chance(5) ? other : real
    }

    mutating func operation(on table: TicketTable) -> Operation {
        let numbers = table.rows.map { table.number($0) }
        if numbers.count < 3 || dice.chance(15) {
            let number = ticket(UInt64(numbers.count) + 1)
            return .create(CreateTicket(number: number, draft: draft(numbers), standing: standing()))
        }
        let chosen = Array(numbers.shuffled(using: &dice).prefix(dice.chance(80) ? 1 : 3)).sorted()
        if dice.chance(6) { return teamOperation(on: table, isTrue: false) }
        return change(of: chosen, in: table, numbers)
    }

    private mutating func change(of chosen: [TicketNumber], in table: TicketTable, _ numbers: [TicketNumber])
        -> Operation
    {
        let tickets = chosen.compactMap { table.row(of: $0) }.map { table.ticket($0) }
        switch Int.random(in: 0..<16, using: &dice) {
        case 0...4:
            let was = tickets.map { replaced($0.standing, .open) }
            let to = standing()
            let verb = Verb.leading(from: was[0], to: to)
            return .transition(
                Transition(tickets: chosen, verb: verb, to: to, was: was, note: dice.chance(30) ? "so" : nil))
        case 5: return .comment(AddComment(tickets: chosen, text: words(1...9)))
        case 6:
            return mark(chosen, tickets)
        case 7:
            let was = tickets.map { replaced($0.title, "another") }
            return .setTitle(SetTitle(tickets: chosen, to: words(1...5), was: was))
        case 8:
            let was = tickets.map { replaced($0.priority, .urgent) }
            return .setPriority(SetPriority(tickets: chosen, to: dice.pick(Priority.allCases), was: was))
        case 9:
            let was = tickets.map { replaced($0.due, day("2001-02-03")) }
            return .setDue(SetDue(tickets: chosen, to: dice.chance(30) ? nil : dueDay(), was: was))
        case 10:
            let was = tickets.map { replaced($0.master, chosen[0]) }
            return .setMaster(SetMaster(tickets: chosen, to: dice.chance(30) ? nil : dice.pick(numbers), was: was))
        case 11:
            return .changeNeeds(
                ChangeNeeds(tickets: chosen, add: dice.some(numbers, atMost: 2), remove: dice.some(numbers, atMost: 3)))
        case 12:
            return .changeTags(
                ChangeTags(
                    tickets: chosen, add: dice.some(Self.tags, atMost: 2), remove: dice.some(Self.tags, atMost: 2)))
        case 13, 14: return tie(chosen, tickets, numbers)
        default: return rarer(chosen, tickets, table)
        }
    }

    private mutating func tie(_ chosen: [TicketNumber], _ tickets: [Ticket], _ numbers: [TicketNumber]) -> Operation {
        switch Int.random(in: 0..<3, using: &dice) {
        case 0:
            return .changeRelated(
                ChangeRelated(
                    tickets: chosen, add: dice.some(numbers, atMost: 3), remove: dice.some(numbers, atMost: 2)))
        case 1:
            let was = tickets.map { replaced($0.duplicateOf, chosen[0]) }
            return .setDuplicate(
                SetDuplicate(tickets: chosen, to: dice.chance(30) ? nil : dice.pick(numbers), was: was))
        default:
            return .changeRequirements(
                ChangeRequirements(
                    tickets: chosen, add: Set(dice.some(Requirement.allCases, atMost: 2)),
                    remove: Set(dice.some(Requirement.allCases, atMost: 2))))
        }
    }

    private mutating func rarer(_ chosen: [TicketNumber], _ tickets: [Ticket], _ table: TicketTable) -> Operation {
        switch Int.random(in: 0..<10, using: &dice) {
        case 8...9: return evidence(chosen)
        case 0:
            let to = dice.chance(30) ? nil : dice.pick(Self.people)
            return .setRequester(
                SetRequester(tickets: chosen, to: to, was: tickets.map { replaced($0.requester, "eve") }))
        case 1:
            let to = dice.chance(30) ? "" : words(1...30)
            return .setDescription(
                SetDescription(tickets: chosen, to: to, was: tickets.map { replaced($0.description, "no") }))
        case 2:
            return .changeHosts(
                ChangeHosts(
                    tickets: chosen, add: dice.some(Self.hosts, atMost: 2), remove: dice.some(Self.hosts, atMost: 2)))
        case 3...4: return fields(chosen, tickets)
        case 5...6: return approval(chosen, tickets, table)
        default: return .unknown(UnknownOperation(name: "approve", fields: ["tickets": .list([.integer(1)])]))
        }
    }

    /// Mostly about the tickets as they are, or a word taken back.
    private mutating func approval(
        _ chosen: [TicketNumber], _ tickets: [Ticket], _ table: TicketTable
    ) -> Operation {
        let said = tickets.flatMap(\.approvals).map(\.id)
        if !said.isEmpty, dice.chance(30) {
            return .withdraw(Withdraw(tickets: chosen, event: dice.pick(said), what: .approval))
        }
        let other = Digest(words: (1, 2, 3, 4))
        let digests = chosen.map { number in
            replaced(table.row(of: number).map { table.approvalDigest($0) } ?? other, other)
        }
        return .setApproval(
            SetApproval(
                tickets: chosen, decision: dice.pick(Approval.Decision.allCases), digests: digests,
                note: dice.chance(30) ? words(1...4) : nil))
    }

    private mutating func mark(_ chosen: [TicketNumber], _ tickets: [Ticket]) -> Operation {
        let brought =
            tickets.flatMap(\.comments).map { ($0.id, Withdrawable.comment) }
            + tickets.flatMap(\.evidence).map { ($0.id, .evidence) }
        guard !brought.isEmpty else { return .comment(AddComment(tickets: chosen, text: "first")) }
        let (id, what) = dice.pick(brought)
        return dice.chance(60)
            ? .withdraw(Withdraw(tickets: chosen, event: id, what: what))
            : .restore(Restore(tickets: chosen, event: id, what: what))
    }

    private mutating func evidence(_ chosen: [TicketNumber]) -> Operation {
        let bytes = UInt64.random(in: 0...9, using: &dice)
        let kind =
            dice.chance(30)
            ? EvidenceKind.file(name: dice.pick(["report.pdf", "日本.txt"]))
            : .run(
                argv: (0...Int.random(in: 0...3, using: &dice)).map { _ in dice.pick(Self.words + [""]) },
                directory: dice.pick(["/", "/root"]), milliseconds: UInt64.random(in: 0...9_999_999, using: &dice),
                exit: dice.pick([0, 1, 130, 255]))
        return .evidence(
            AddEvidence(
                tickets: chosen, kind: kind, bytes: bytes, kept: UInt64.random(in: 0...bytes, using: &dice),
                digest: Digest(bytes: (0..<32).map { _ in UInt8.random(in: 0...255, using: &dice) })!))
    }

    private mutating func fields(_ chosen: [TicketNumber], _ tickets: [Ticket]) -> Operation {
        var set = FieldRecord()
        for key in dice.some(Self.fields, atMost: 2) { set[key] = .text(dice.pick(["b4", "c1", "7"])) }
        var clear = dice.some(Self.fields, atMost: 2).filter { set[$0] == nil }.map { Name($0) }
        if set.isEmpty && clear.isEmpty { clear = ["rack"] }
        let keys = set.entries.map(\.key) + clear.map(\.text)
        let was = tickets.map { ticket in
            replaced(
                FieldRecord(ticket.fields.entries.filter { keys.contains($0.key) }), [keys[0]: .text("another")])
        }
        return .setFields(SetFields(tickets: chosen, set: set, clear: clear, was: was))
    }

    /// A script of so many events.
    mutating func script(_ count: Int) -> Script {
        var script = Script()
        for _ in 0..<count { step(&script) }
        return script
    }

    @discardableResult
    mutating func step(_ script: inout Script) -> [Row] {
        let at = Script.start.adding(
            milliseconds: Int64.random(in: -30...0, using: &dice) * Timestamp.millisecondsPerDay)
        var operations = [operation(on: script.table)]
        if dice.chance(10), case .create = operations[0] {
        } else if !operations[0].tickets.isEmpty, dice.chance(20) {
            operations.append(.comment(AddComment(tickets: operations[0].tickets, text: words(1...4))))
        }
        return script.write(operations, by: dice.pick(Self.people), at: at)
    }
}
