/// What comes of a request about a ticket that stands so: the table of states and verbs.
///
///     verb     from                          to                          notes
///     take     open, assigned, in progress   assigned, to the actor      another's in progress: note required
///     assign   open, assigned, in progress   assigned                    in progress: note required
///     start    open, assigned                in progress, the actor's    another's: a reassignment first
///     pause    in progress, the actor's      assigned                    another's: refused
///     release  assigned, in progress         open                        another's in progress: note required
///     resolve  open, assigned, in progress   resolved                    an open one gets the actor as assignee
///     close    resolved                      closed, done                a reason is a remark, unless "duplicate"
///     close    any other, with a reason      closed, given up            or as a duplicate
///     reopen   resolved, closed              assigned, or open if nobody had it
///
/// What is as the verb would have it is left alone; so is a ticket in progress that its worker takes or is assigned.
/// Needs, parts, evidence and approvals are not looked at here: they are guards, and `TicketTable.ruling` asks both.
public func outcome(of request: VerbRequest, on ticket: TicketNumber, standing: Standing) -> VerbOutcome {
    let table = VerbTable(request: request, ticket: ticket, standing: standing)
    return switch request.verb {
    case .take: table.handOver(to: request.actor)
    case .assign: table.assign()
    case .start: table.start()
    case .pause: table.pause()
    case .release: table.release()
    case .resolve: table.resolve()
    case .close: table.close()
    case .reopen: table.reopen()
    }
}

private struct VerbTable {
    let request: VerbRequest
    let ticket: TicketNumber
    let standing: Standing

    var isMine: Bool { standing.assignee == request.actor }
    var hasNote: Bool { VerbRequest.saysSomething(request.note) }

    func handOver(to person: Name) -> VerbOutcome {
        switch standing.state {
        case .open: return change(.assigned(to: person))
        case .assigned: return change(.assigned(to: person))
        case .inProgress:
            if standing.assignee == person { return .nothing }
            return hasNote ? change(.assigned(to: person)) : refuse(.noteRequired, hint: "say why with --note TEXT")
        case .resolved, .closed: return refuseFinished()
        }
    }

    func assign() -> VerbOutcome {
        guard let person = request.assignee, !person.text.isEmpty else {
            return .refused(
                Refusal(
                    kind: .assigneeRequired, message: "\(ticket) is to be assigned to nobody",
                    hint: "say to whom: assign \(ticket) LOGIN"))
        }
        return handOver(to: person)
    }

    func start() -> VerbOutcome {
        switch standing.state {
        case .open: return change(.inProgress(by: request.actor))
        case .assigned: return change(.inProgress(by: request.actor), reassignsFirst: !isMine)
        case .inProgress:
            return isMine ? .nothing : refuse(.notYours, hint: "take \(ticket) --note TEXT, then start it")
        case .resolved, .closed: return refuseFinished()
        }
    }

    func pause() -> VerbOutcome {
        switch standing.state {
        case .open: return refuse(.wrongState, hint: "only what is in progress can be paused")
        case .assigned:
            return isMine ? .nothing : refuse(.notYours, hint: "only what is in progress can be paused")
        case .inProgress:
            return isMine
                ? change(.assigned(to: request.actor))
                : refuse(.notYours, hint: "assign it instead: assign \(ticket) LOGIN --note TEXT")
        case .resolved, .closed: return refuseFinished()
        }
    }

    func release() -> VerbOutcome {
        switch standing.state {
        case .open: return .nothing
        case .assigned: return change(.open)
        case .inProgress:
            return isMine || hasNote ? change(.open) : refuse(.noteRequired, hint: "say why with --note TEXT")
        case .resolved, .closed: return refuseFinished()
        }
    }

    func resolve() -> VerbOutcome {
        switch standing.state {
        case .open, .assigned, .inProgress: return change(.resolved(by: standing.assignee ?? request.actor))
        case .resolved: return .nothing
        case .closed: return refuseFinished()
        }
    }

    func close() -> VerbOutcome {
        if standing.state == .closed { return .nothing }
        let isResolved = standing.state == .resolved
        switch request.outcomeOfGivingUp {
        case .duplicate: return change(.closed(.duplicate, assignee: standing.assignee))
        case .some where !isResolved: return change(.closed(.givenUp, assignee: standing.assignee))
        case nil where !isResolved:
            return refuse(.reasonRequired, hint: "resolve it first, or say why it is given up with --reason TEXT")
        default: return change(.closed(.done, assignee: standing.assignee))
        }
    }

    func reopen() -> VerbOutcome {
        guard standing.state.isFinished else { return .nothing }
        return change(standing.assignee.map { .assigned(to: $0) } ?? .open)
    }

    private func change(_ to: Standing, reassignsFirst: Bool = false) -> VerbOutcome {
        to == standing ? .nothing : .change(to, reassignsFirst: reassignsFirst)
    }

    private func refuse(_ kind: Refusal.Kind, hint: String) -> VerbOutcome {
        .refused(Refusal(kind: kind, message: "\(ticket) is \(standing.phrase)", hint: hint))
    }

    private func refuseFinished() -> VerbOutcome {
        refuse(.wrongState, hint: "reopen \(ticket) first")
    }
}
