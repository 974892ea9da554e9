import EventStore
import TicketModel

extension TicketDesk {
    /// Does something, all of it or nothing, and returns when it is durable.
    ///
    /// Throws `refused` where a rule is against it, `noSuchTicket`, `usage`, and what the store throws; then nothing was changed.
    public func perform(_ action: Action) throws(DeskError) -> Receipt {
        switch action {
        case .capture(let draft, let takeIt): try capture(draft, takeIt: takeIt)
        case .verb(let verb, let tickets, let assignee, let note, let reason, let force):
            try change(
                tickets.firstOfEach,
                as: VerbRequest(
                    verb: verb, actor: me, assignee: assignee, note: note, reason: reason, force: force))
        case .comment(let tickets, let text): try comment(tickets.firstOfEach, text)
        case .decide(let decision, let tickets, let note): try decide(decision, tickets.firstOfEach, note: note)
        case .edit(let tickets, let edit): try self.edit(tickets.firstOfEach, edit)
        case .team(let edits): try edit(edits)
        case .saveView(let view): try save(view)
        case .removeView(let name): try removeView(name)
        case .renameView(let name, let new): try renameView(name, to: new)
        case .link(let relation, let tickets, let others):
            try link(relation, tickets.firstOfEach, others.firstOfEach, isTied: true)
        case .unlink(let relation, let tickets, let others):
            try link(relation, tickets.firstOfEach, others.firstOfEach, isTied: false)
        }
    }

    /// Writes what `decide` makes of the tickets as they are under the store's lock; nothing if it makes none.
    func write(
        needing extent: ReadExtent, undoing: EventID? = nil,
        _ decide: (inout WriteContext) throws(DeskError) -> [Operation]
    ) throws(DeskError) -> CommittedEvent? {
        let store = try opened()
        let events: [CommittedEvent]
        do throws(WriteFailure<DeskError>) {
            let via = via
            events = try store.write(needing: extent) { (context: inout WriteContext) throws(DeskError) in
                let operations = try decide(&context)
                if operations.isEmpty { return [] }
                return [EventContent(via: via, undoes: undoing, operations: operations)]
            }
        } catch {
            switch error {
            case .store(let error): throw DeskError(error)
            case .refused(let error): throw error
            }
        }
        if store.bringsSnapshot(events) { snapshots?.start() }
        if extent == .table { try refresh() }
        return events.first
    }

    private func comment(_ tickets: [TicketNumber], _ text: String) throws(DeskError) -> Receipt {
        let event = try write(needing: .table) { (context) throws(DeskError) in
            for ticket in tickets where context.table.row(of: ticket) == nil { throw DeskError.noTicket(ticket) }
            let body = AddComment(tickets: tickets, text: text)
            try checked { () throws(MalformedField) in try body.validate() }
            return [.comment(body)]
        }
        let closed = tickets.filter { table.row(of: $0).map { table.state($0) } == .closed }
        let summary = Summary.commented(tickets, closed: closed)
        return Receipt(tickets: tickets, changed: tickets, summary: summary, event: event)
    }
}

/// Runs a check of the model and tells its errors as the desk's.
func checked(as word: String? = nil, _ body: () throws(MalformedField) -> Void) throws(DeskError) {
    do throws(MalformedField) {
        try body()
    } catch {
        throw DeskError(
            .malformed, "the \(word ?? error.field) \(error.reason)", hint: "shorten or correct it and try again")
    }
}
