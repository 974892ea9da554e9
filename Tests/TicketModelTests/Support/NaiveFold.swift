@testable import TicketModel

/// The fold as one would write it without a thought for speed: the measure of the real one.
struct NaiveFold {
    struct State: Equatable {
        var ticket: Ticket
        var conflicts: Set<String> = []
    }

    var tickets: [TicketNumber: State] = [:]
    var members: [Name: Member] = [:]
    var views: [Name: SavedView] = [:]

    mutating func apply(_ event: CommittedEvent) {
        for operation in event.event.operations { apply(operation, event) }
    }

    private mutating func apply(_ operation: Operation, _ event: CommittedEvent) {
        switch operation {
        case .create(let body): create(body, event)
        case .transition(let body): set(body.tickets, body.was, "standing", \.standing, body.to, event)
        case .setTitle(let body): set(body.tickets, body.was, "title", \.title, body.to, event)
        case .setDescription(let body): set(body.tickets, body.was, "description", \.description, body.to, event)
        case .setPriority(let body): set(body.tickets, body.was, "priority", \.priority, body.to, event)
        case .setDue(let body): set(body.tickets, body.was, "due", \.due, body.to, event)
        case .setRequester(let body): set(body.tickets, body.was, "requester", \.requester, body.to, event)
        case .comment(let body):
            change(body.tickets, event) {
                $0.ticket.comments.append(
                    Comment(
                        id: event.event.id, at: event.event.at, by: event.actor, via: event.event.via, text: body.text))
            }
        case .setApproval(let body):
            for (number, digest) in zip(body.tickets, body.digests) {
                change([number], event) {
                    $0.ticket.approvals.append(
                        Approval(
                            id: event.event.id, stamp: event.stamp, decision: body.decision, note: body.note,
                            digest: digest, isWithdrawn: false, isCurrent: false, isValid: false))
                }
            }
        case .evidence(let body):
            change(body.tickets, event) {
                $0.ticket.evidence.append(
                    Evidence(
                        id: event.event.id, stamp: event.stamp, kind: body.kind, bytes: body.bytes, kept: body.kept,
                        digest: body.digest))
            }
        case .withdraw(let body): change(body.tickets, event) { $0.mark(body.event, isWithdrawn: true) }
        case .restore(let body): change(body.tickets, event) { $0.mark(body.event, isWithdrawn: false) }
        case .changeTags(let body):
            change(body.tickets, event) { $0.ticket.tags = Self.edit($0.ticket.tags, body.add, body.remove) }
        case .changeHosts(let body):
            change(body.tickets, event) { $0.ticket.hosts = Self.edit($0.ticket.hosts, body.add, body.remove) }
        case .changeNeeds(let body): changeNeeds(body, event)
        case .setFields(let body): setFields(body, event)
        case .setMaster(let body): setMaster(body, event)
        case .setMember(let body): members[body.login] = body.to.isBlank ? nil : body.to
        case .setView(let body): views[body.view] = body.to
        case .changeRelated(let body): changeRelated(body, event)
        case .setDuplicate(let body):
            guard body.to.map({ tickets[$0] != nil }) ?? true else { return }
            for (number, was) in zip(body.tickets, body.was) where number != body.to {
                set([number], [was], "duplicate", \.duplicateOf, body.to, event)
            }
        case .changeRequirements(let body):
            change(body.tickets, event) { state in
                state.ticket.requires = state.ticket.requires.subtracting(body.remove).union(body.add)
            }
        case .unknown: break
        }
    }

    private mutating func create(_ body: CreateTicket, _ event: CommittedEvent) {
        guard tickets[body.number] == nil else { return }
        let draft = body.draft
        tickets[body.number] = State(
            ticket: Ticket(
                number: body.number, title: draft.title, description: draft.description, standing: body.standing,
                requester: draft.requester, priority: draft.priority, tags: draft.tags, hosts: draft.hosts,
                due: draft.due,
                key: draft.key, fields: draft.fields, created: event.stamp))
        if let master = draft.master, tickets[master] != nil, !link(body.number, master: master) {
            tickets[body.number]?.conflicts.insert("master")
        }
        for need in draft.needs where tickets[need] != nil && !link(body.number, need: need) {
            tickets[body.number]?.conflicts.insert("needs")
        }
    }

    private mutating func changeNeeds(_ body: ChangeNeeds, _ event: CommittedEvent) {
        for number in body.tickets where tickets[number] != nil {
            tickets[number]?.ticket.needs.removeAll { body.remove.contains($0) }
            var isSuppressed = false
            for need in body.add where tickets[need] != nil && !link(number, need: need) { isSuppressed = true }
            change([number], event) { $0.flag("needs", isSuppressed) }
        }
    }

    private mutating func setFields(_ body: SetFields, _ event: CommittedEvent) {
        for (number, was) in zip(body.tickets, body.was) {
            change([number], event) { state in
                var met = FieldRecord()
                for key in body.clear.map(\.text) + body.set.entries.map(\.key) {
                    met[key] = state.ticket.fields[key]
                    state.ticket.fields[key] = body.set[key]
                }
                state.flag("fields", met != was)
            }
        }
    }

    private mutating func changeRelated(_ body: ChangeRelated, _ event: CommittedEvent) {
        for number in body.tickets where tickets[number] != nil {
            for other in body.remove where tickets[other] != nil {
                tickets[number]?.ticket.related.removeAll { $0 == other }
                tickets[other]?.ticket.related.removeAll { $0 == number }
            }
            for other in body.add where tickets[other] != nil && other != number {
                for (one, another) in [(number, other), (other, number)] {
                    let related = Set((tickets[one]?.ticket.related ?? []) + [another])
                    tickets[one]?.ticket.related = related.sorted()
                }
            }
            change([number], event) { _ in }
        }
    }

    private mutating func setMaster(_ body: SetMaster, _ event: CommittedEvent) {
        if let master = body.to, tickets[master] == nil { return }
        for (number, was) in zip(body.tickets, body.was) {
            guard let old = tickets[number].map(\.ticket.master) else { continue }
            var isDone = true
            if let master = body.to, master != old {
                isDone = link(number, master: master)
            } else if body.to == nil {
                tickets[number]?.ticket.master = nil
            }
            change([number], event) { $0.flag("master", !isDone || old != was) }
        }
    }

    /// Whether one waits for the other, through needs and parts.
    func waits(_ one: TicketNumber, for other: TicketNumber) -> Bool {
        var met: Set<TicketNumber> = [one]
        var queue = [one]
        while let next = queue.popLast() {
            if next == other { return true }
            let parts = tickets.values.filter { $0.ticket.master == next }.map(\.ticket.number)
            for number in (tickets[next]?.ticket.needs ?? []) + parts where met.insert(number).inserted {
                queue.append(number)
            }
        }
        return false
    }

    private mutating func link(_ number: TicketNumber, need: TicketNumber) -> Bool {
        if tickets[number]?.ticket.needs.contains(need) == true { return true }
        guard !waits(need, for: number) else { return false }
        tickets[number]?.ticket.needs.append(need)
        tickets[number]?.ticket.needs.sort()
        return true
    }

    private mutating func link(_ number: TicketNumber, master: TicketNumber) -> Bool {
        guard !waits(number, for: master) else { return false }
        tickets[number]?.ticket.master = master
        return true
    }

    private static func edit(_ names: [Name], _ add: [Name], _ remove: [Name]) -> [Name] {
        Set(names.filter { !remove.contains($0) } + add).sorted()
    }

    private mutating func set<Value: Equatable>(
        _ numbers: [TicketNumber], _ was: [Value], _ flag: String, _ path: WritableKeyPath<Ticket, Value>, _ to: Value,
        _ event: CommittedEvent
    ) {
        for (number, was) in zip(numbers, was) {
            change([number], event) { state in
                state.flag(flag, state.ticket[keyPath: path] != was)
                state.ticket[keyPath: path] = to
            }
        }
    }

    private mutating func change(_ numbers: [TicketNumber], _ event: CommittedEvent, _ body: (inout State) -> Void) {
        for number in numbers {
            guard var state = tickets[number] else { continue }
            body(&state)
            state.ticket.updated = event.stamp
            state.ticket.weighApprovals()
            tickets[number] = state
        }
    }
}

extension NaiveFold.State {
    mutating func mark(_ event: EventID, isWithdrawn: Bool) {
        ticket.mark(event, isWithdrawn: isWithdrawn)
        for index in ticket.comments.indices where ticket.comments[index].id == event {
            ticket.comments[index].isWithdrawn = isWithdrawn
        }
        for index in ticket.evidence.indices where ticket.evidence[index].id == event {
            ticket.evidence[index].isWithdrawn = isWithdrawn
        }
    }

    mutating func flag(_ flag: String, _ isSet: Bool) {
        if isSet { conflicts.insert(flag) } else { conflicts.remove(flag) }
    }
}

extension Ticket {
    fileprivate mutating func mark(_ event: EventID, isWithdrawn: Bool) {
        for index in approvals.indices where approvals[index].id == event { approvals[index].isWithdrawn = isWithdrawn }
    }

    /// Which of its approvals are of the ticket as it is, and valid.
    mutating func weighApprovals() {
        let now = ApprovedText(
            number, title: title, description: description, requester: requester, hosts: hosts, needs: needs
        ).digest
        for index in approvals.indices {
            approvals[index].isCurrent = approvals[index].digest == now
            let later = approvals[(index + 1)...]
            approvals[index].isValid =
                approvals[index].decision == .approved && approvals[index].digest == now
                && !approvals[index].isWithdrawn
                && !later.contains { $0.decision == .rejected && $0.digest == now && !$0.isWithdrawn }
        }
    }
}
