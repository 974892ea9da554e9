import EventStore
import TicketModel

extension TicketDesk {
    /// Takes back what an action did, by an event of its own; the history keeps both.
    ///
    /// Throws `refused`, naming who, if somebody has changed the same thing since.
    public func undo(_ receipt: Receipt) throws(DeskError) -> Receipt {
        guard let done = receipt.event else {
            throw DeskError(.refused, "there is nothing to undo", hint: nil)
        }
        let operations = done.event.operations.reversed().flatMap { $0.inverse(of: done.event.id) }
        guard !operations.isEmpty else {
            throw DeskError(.refused, "that can't be undone", hint: "say it again, or change it by hand")
        }
        let undone = try write(needing: .table, undoing: done.event.id) { (context) throws(DeskError) in
            for (ticket, left) in Self.standings(leftBy: done.event) {
                guard let row = context.table.row(of: ticket) else { throw DeskError.noTicket(ticket) }
                let standing = context.table.standing(row)
                guard standing == left else { throw overtaken(ticket, standing) }
            }
            for ticket in done.event.operations.commented {
                guard let row = context.table.row(of: ticket) else { throw DeskError.noTicket(ticket) }
                let comment = context.table.ticket(row).comments.first { $0.id == done.event.id }
                if comment?.isWithdrawn ?? true {
                    throw DeskError(.refused, "the comment on \(ticket) is withdrawn already")
                }
            }
            for operation in done.event.operations { try demandUnchanged(operation, context.table.team) }
            return operations
        }
        let summary = Summary.undone(done.event) { [table] ticket in table.row(of: ticket).map { table.standing($0) } }
        return Receipt(tickets: receipt.tickets, changed: receipt.changed, summary: summary, event: undone)
    }

    /// How each ticket stood once the event was applied.
    private static func standings(leftBy event: Event) -> [TicketNumber: Standing] {
        var standings: [TicketNumber: Standing] = [:]
        for operation in event.operations {
            switch operation {
            case .create(let body): standings[body.number] = body.standing
            case .transition(let body): for ticket in body.tickets { standings[ticket] = body.to }
            default: break
            }
        }
        return standings
    }

    private func demandUnchanged(_ operation: Operation, _ team: Team) throws(DeskError) {
        let what: String
        switch operation {
        case .setMember(let body) where team[body.login] != body.to: what = "what the team knows of \(body.login)"
        case .setView(let body) where team.view(body.view) != body.to: what = "the view \(body.view)"
        default: return
        }
        throw DeskError(.refused, "\(what) has been changed since", hint: "change it from how it is now")
    }

    private func overtaken(_ ticket: TicketNumber, _ standing: Standing) -> DeskError {
        let who = (try? store?.history(of: ticket))?.last { $0.event.operations.contains(where: \.isTransition) }
        let by = who.map { " by \($0.actor)" } ?? ""
        return DeskError(
            .refused, "\(ticket) has been changed since\(by): it is \(standing.state.word)",
            hint: "change it from how it is now")
    }
}

extension [Operation] {
    /// The tickets that the operations comment on.
    fileprivate var commented: [TicketNumber] {
        flatMap { operation in
            if case .comment(let body) = operation { return body.tickets }
            return []
        }
    }
}

extension Operation {
    fileprivate var isTransition: Bool {
        if case .transition = self { return true }
        return false
    }
}
