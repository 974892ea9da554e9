import EventStore
import TicketModel

extension TicketDesk {
    /// Does one verb with many tickets: asks the table of verbs and the guards about each.
    func change(_ tickets: [TicketNumber], as request: VerbRequest) throws(DeskError) -> Receipt {
        var changed: [TicketNumber] = []
        let event = try write(needing: .table) { (context) throws(DeskError) in
            var rows: [Row] = []
            for ticket in tickets {
                guard let row = context.table.row(of: ticket) else { throw DeskError.noTicket(ticket) }
                rows.append(row)
            }
            var moves = Moves()
            let finishing = context.table.finished(by: request, among: rows)
            for (ticket, row) in zip(tickets, rows) {
                let ruling = context.table.ruling(on: request, about: row, finishing: finishing)
                switch ruling.outcome {
                case .nothing: continue
                case .refused(let refusal): throw DeskError(refusal)
                case .change(let target, let reassignsFirst):
                    let standing = context.table.standing(row)
                    let mine = Standing.assigned(to: request.actor)
                    if reassignsFirst { moves.taken.append((ticket, standing, mine)) }
                    let move = (ticket: ticket, was: reassignsFirst ? mine : standing, to: target)
                    if ruling.force == nil { moves.moved.append(move) } else { moves.forced.append(move) }
                    changed.append(ticket)
                }
            }
            return moves.operations(of: request)
                + (try Self.marking(changed, as: request, in: context.table))
        }
        let summary = Summary.of(request, tickets: tickets, changed: changed)
        return Receipt(tickets: tickets, changed: changed, summary: summary, event: event)
    }

    /// What ties tickets that are closed as duplicates to the one that they repeat.
    private static func marking(
        _ tickets: [TicketNumber], as request: VerbRequest, in table: TicketTable
    ) throws(DeskError) -> [TicketModel.Operation] {
        guard let original = request.original, !tickets.isEmpty else { return [] }
        return try TicketLinks(of: tickets, [original], in: table).tying(.duplicateOf)
    }
}

/// The changes of one request, by what is written of each.
private struct Moves {
    typealias Move = (ticket: TicketNumber, was: Standing, to: Standing)

    var taken: [Move] = []
    var moved: [Move] = []
    var forced: [Move] = []

    func operations(of request: VerbRequest) -> [TicketModel.Operation] {
        let note = request.reason ?? request.note
        let transitions =
            Transition.grouping(taken, verb: .take, note: request.note)
            + Transition.grouping(moved, verb: request.verb, note: note)
            + Transition.grouping(forced, verb: request.verb, note: note, force: request.force)
        return transitions.map { .transition($0) }
    }
}
