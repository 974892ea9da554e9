/// What somebody should do next, and why.
public struct NextTicket: Hashable, Sendable {
    /// Whose the ticket is.
    public enum Whose: Hashable, Sendable {
        /// They work on it.
        case inProgress
        /// It is in their queue.
        case assigned
        /// Nobody has it.
        case open
    }

    /// The ticket.
    public let row: Row
    /// Whose it is.
    public let whose: Whose
    /// The reason in one sentence: `urgent, ready, 3 wait for it`.
    public let reason: String
}

extension TicketTable {
    /// The ticket that a person should do next: first what they have in progress, then what is ready in their queue, then
    /// what is ready and nobody's; in the order of work, what is blocked after what is not, and no master that has
    /// unfinished parts. Nil if there is none. O(active tickets).
    public func next(for person: Name, today: CivilDate, now: Timestamp) -> NextTicket? {
        let active = CompiledFilter(.active, in: self, me: person, on: FilterClock(now: now, today: today))
        let id = names.id(of: person) ?? .max
        var best: (rank: Int, key: WorkKey)?
        _ = active.scan(self) { row, hot, createdAt in
            let rank: Int
            let isBlocked = hot.link != 0 && links[Int(hot.link)].unfinishedNeeds > 0
            switch (hot.state, hot.assignee == id) {
            case (.inProgress, true): rank = isBlocked ? 1 : 0
            case (.assigned, true) where !isBlocked: rank = 2
            case (.open, _) where !isBlocked: rank = 3
            default: return
            }
            if let best, best.rank < rank { return }
            if rank > 1, hot.extra != 0, lacksApproval(row) { return }
            let key = WorkKey(of: row, hot, createdAt: createdAt, in: self)
            if let best, best.rank == rank, best.key < key { return }
            if hot.link != 0, parts(row).contains(where: { state($0).isActive }) { return }
            best = (rank, key)
        }
        guard let best else { return nil }
        let whose: NextTicket.Whose = best.rank < 2 ? .inProgress : best.rank == 2 ? .assigned : .open
        return NextTicket(row: best.key.row, whose: whose, reason: reason(best.key.row, whose, today))
    }

    private func reason(_ row: Row, _ whose: NextTicket.Whose, _ today: CivilDate) -> String {
        var facts: [String] = []
        if whose == .inProgress { facts.append("in progress") }
        if priority(row) != .normal { facts.append(priority(row).word) }
        if let due = due(row) {
            facts.append(due < today ? "overdue since \(due)" : due == today ? "due today" : "due \(due)")
        }
        let blockers = blockers(row).map { number($0).description }
        if blockers.isEmpty {
            if whose != .inProgress { facts.append("ready") }
        } else {
            facts.append("blocked by \(blockers.joined(separator: ", "))")
        }
        let dependents = dependentCount(row)
        if dependents > 0 { facts.append(dependents == 1 ? "1 waits for it" : "\(dependents) wait for it") }
        switch whose {
        case .inProgress: break
        case .assigned: facts.append("assigned")
        case .open: facts.append("nobody has it")
        }
        return facts.joined(separator: ", ")
    }
}
