import TicketModel

/// One line for a person about what has just been done.
enum Summary {
    static func captured(_ numbers: [TicketNumber], _ draft: TicketDraft) -> String {
        let what = numbers.first.map { "\($0) captured" } ?? "captured"
        return draft.assignee.map { "\(what), assigned to \($0)" } ?? what
    }

    static func of(_ request: VerbRequest, tickets: [TicketNumber], changed: [TicketNumber]) -> String {
        guard let first = changed.first else {
            let what = tickets.count == 1 ? "\(tickets[0]) is" : "all \(tickets.count) tickets are"
            return "\(what) \(state(after: request)) already"
        }
        let what = changed.count == 1 ? "\(first)" : "\(changed.count) tickets"
        let unchanged = tickets.count - changed.count
        return "\(what) \(past(request))" + (unchanged > 0 ? "; \(unchanged) more needed no change" : "")
    }

    private static func past(_ request: VerbRequest) -> String {
        switch request.verb {
        case .take: "taken"
        case .assign: "assigned to \(request.assignee?.text ?? "nobody")"
        case .start: "started"
        case .pause: "paused"
        case .release: "released"
        case .resolve: "resolved"
        case .close: "closed"
        case .reopen: "reopened"
        }
    }

    private static func state(after request: VerbRequest) -> String {
        switch request.verb {
        case .take: "yours"
        case .assign: "with \(request.assignee?.text ?? "nobody")"
        case .start: "in progress"
        case .pause: "assigned to you and not in progress"
        case .release: "open"
        case .resolve: "resolved"
        case .close: "closed"
        case .reopen: "active"
        }
    }

    /// `commented on 42, which is closed`: nobody may be reading there any more.
    static func commented(_ tickets: [TicketNumber], closed: [TicketNumber]) -> String {
        guard tickets.count != 1 else {
            return "commented on \(tickets[0])" + (closed.isEmpty ? "" : ", which is closed")
        }
        let some = closed.count == 1 ? "\(closed[0]) is" : "\(closed.count) are"
        return "commented on \(tickets.count) tickets" + (closed.isEmpty ? "" : ", of which \(some) closed")
    }

    /// `approval of 42 asked for`, `42 approved`.
    static func decided(_ decision: Approval.Decision, tickets: [TicketNumber], changed: [TicketNumber]) -> String {
        let done = changed.isEmpty ? tickets : changed
        let what = done.count == 1 ? "\(done[0])" : "\(done.count) tickets"
        let unchanged = tickets.count - done.count
        let said =
            switch (decision, changed.isEmpty) {
            case (.requested, false): "approval of \(what) asked for"
            case (.requested, true): "approval of \(what) is given or asked for already"
            case (_, false): "\(what) \(decision.word)"
            case (_, true): "\(what) \(done.count == 1 ? "is" : "are") \(decision.word) by you already"
            }
        return said + (unchanged > 0 ? "; \(unchanged) more needed no change" : "")
    }

    /// `attached report.pdf to 42, which is closed`.
    static func attached(_ kind: EvidenceKind, to tickets: [TicketNumber], closed: [TicketNumber]) -> String {
        let what =
            switch kind {
            case .file: "attached \(kind.title) to"
            case .run(_, _, _, let exit): "kept the output of \(kind.title) (exit \(exit)) with"
            }
        guard tickets.count != 1 else { return "\(what) \(tickets[0])" + (closed.isEmpty ? "" : ", which is closed") }
        let some = closed.count == 1 ? "\(closed[0]) is" : "\(closed.count) are"
        return "\(what) \(tickets.count) tickets" + (closed.isEmpty ? "" : ", of which \(some) closed")
    }

    private static func brought(_ what: Withdrawable, on ticket: TicketNumber) -> String {
        switch what {
        case .comment: "comment on \(ticket)"
        case .evidence: "evidence on \(ticket)"
        case .approval: "approval of \(ticket)"
        }
    }

    /// `128 is assigned to bo again`.
    static func undone(
        _ event: Event, by operations: [Operation], today: CivilDate, standing: (TicketNumber) -> Standing?
    ) -> String {
        let tickets = Array(Set(event.operations.flatMap(\.tickets)))
        if tickets.isEmpty, !event.operations.isEmpty { return "undone: the team is as it was" }
        let word = event.undoes == nil ? "undone" : "redone"
        let edited = changes(operations, today)
        guard tickets.count == 1, let ticket = tickets.first else {
            let again = edited.isEmpty ? "" : ": \(edited) again"
            return "\(word) for \(tickets.count) tickets\(again)"
        }
        if !edited.isEmpty { return "\(ticket): \(edited) again" }
        switch event.operations.first {
        case .create: return "capture of \(ticket) undone, it is closed"
        case .comment: return "\(brought(.comment, on: ticket)) withdrawn"
        case .evidence: return "\(brought(.evidence, on: ticket)) withdrawn; it can still be read"
        case .setApproval(let body): return "\(body.decision.noun) of \(ticket) withdrawn"
        case .withdraw(let body): return "\(brought(body.what, on: ticket)) brought back"
        case .restore(let body): return "\(brought(body.what, on: ticket)) withdrawn"
        case .changeNeeds, .changeRelated, .setMaster, .setDuplicate: return "\(ticket) is linked as before"
        default: break
        }
        guard let standing = standing(ticket) else { return "undone" }
        switch standing.state {
        case .open: return "\(ticket) is open again"
        case .assigned: return "\(ticket) is assigned to \(standing.assignee?.text ?? "nobody") again"
        case .inProgress: return "\(ticket) is in progress by \(standing.assignee?.text ?? "nobody") again"
        case .resolved: return "\(ticket) is resolved again"
        case .closed: return "\(ticket) is closed again"
        }
    }
}

extension Approval.Decision {
    /// What it is, of a ticket.
    fileprivate var noun: String {
        switch self {
        case .requested: "request for approval"
        case .approved: "approval"
        case .rejected: "rejection"
        }
    }
}
