import EventStore
public import TicketModel

extension TicketDesk {
    /// Closes what was resolved at a moment or before it and what no guard stands against; with `isDryRun`, only says what
    /// that would be.
    ///
    /// Many are closed in several events: none of them is too long, and nobody else waits long for the lock. Where one
    /// can't be written, those before it have been.
    public func tidy(resolvedUntil latest: Timestamp, isDryRun: Bool = false) throws(DeskError) -> Tidied {
        try tidy(resolvedUntil: latest, isDryRun: isDryRun, atOnce: 5_000)
    }

    func tidy(resolvedUntil latest: Timestamp, isDryRun: Bool, atOnce: Int) throws(DeskError) -> Tidied {
        if isDryRun {
            try refresh()
            return TidyPlan(table, resolvedUntil: latest, actor: me).tidied
        }
        var tidied = Tidied()
        while true {
            var part = Tidied()
            let event = try write(needing: .table) { (context) throws(DeskError) in
                // What is so under the lock counts: somebody may have reopened one meanwhile.
                let plan = TidyPlan(context.table, resolvedUntil: latest, actor: me, atMost: atOnce)
                part = plan.tidied
                return plan.operations
            }
            tidied.closed += part.closed
            tidied.left = part.left
            guard let event else { return tidied }
            tidied.events.append(event)
        }
    }
}

/// What is to be closed, as the tickets stand.
private struct TidyPlan {
    private(set) var tidied = Tidied()
    private var moves: [(ticket: TicketNumber, was: Standing, to: Standing)] = []

    init(_ table: TicketTable, resolvedUntil latest: Timestamp, actor: Name, atMost limit: Int = .max) {
        let request = VerbRequest(verb: .close, actor: actor)
        for row in table.rows where table.state(row) == .resolved {
            guard let resolved = table.resolvedAt(row), resolved <= latest else { continue }
            let ticket = table.number(row)
            switch table.ruling(on: request, about: row).outcome {
            case .nothing: continue
            case .refused(let refusal): tidied.left.append(Tidied.Left(ticket: ticket, reason: refusal))
            case .change(let target, _):
                guard moves.count < limit else { continue }
                moves.append((ticket: ticket, was: table.standing(row), to: target))
                tidied.closed.append(ticket)
            }
        }
    }

    var operations: [TicketModel.Operation] {
        Transition.grouping(moves, verb: .close).map { .transition($0) }
    }
}
