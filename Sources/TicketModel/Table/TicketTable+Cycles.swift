extension TicketTable {
    /// Whether the edge "`waiter` waits for `awaited`" would close a cycle of needs and parts: a ticket waits for what
    /// it needs, and a master for its parts.
    ///
    /// Looks from both ends by turns, so that it costs no more than the smaller of what is below and what is above.
    public func closesCycle(_ waiter: Row, waitingFor awaited: Row) -> Bool {
        if waiter == awaited { return true }
        if hot[waiter.index].link == 0 || hot[awaited.index].link == 0 { return false }
        var below = Frontier(awaited)
        var above = Frontier(waiter)
        while true {
            guard let down = below.next() else { return false }
            for row in awaitedBy(down) where below.meet(row) && row == waiter { return true }
            guard let up = above.next() else { return false }
            for row in waitingFor(up) where above.meet(row) && row == awaited { return true }
        }
    }

    /// The cycle that the edge "`waiter` waits for `awaited`" would close, from the waiter and back to it:
    /// `42, 40, 37, 42`; nil if it closes none.
    public func cycle(_ waiter: Row, waitingFor awaited: Row) -> [TicketNumber]? {
        if waiter == awaited { return [number(waiter), number(waiter)] }
        var cameFrom: [Row: Row] = [:]
        var below = Frontier(awaited)
        while let row = below.next() {
            for next in awaitedBy(row) where below.meet(next) {
                cameFrom[next] = row
                guard next == waiter else { continue }
                var path = [waiter]
                while let last = path.last, let before = cameFrom[last] { path.append(before) }
                return ([waiter] + path.reversed()).map { number($0) }
            }
        }
        return nil
    }

    private func awaitedBy(_ row: Row) -> [Row] { hot[row.index].link == 0 ? [] : needs(row) + parts(row) }

    private func waitingFor(_ row: Row) -> [Row] {
        dependents(row) + (master(row).map { [$0] } ?? [])
    }
}

/// What a search has met and has yet to look at.
private struct Frontier {
    private var met: Set<Row>
    private var queue: [Row]
    private var place = 0

    init(_ start: Row) {
        met = [start]
        queue = [start]
    }

    mutating func next() -> Row? {
        guard place < queue.count else { return nil }
        place += 1
        return queue[place - 1]
    }

    /// Puts the row into the queue; false if it was met before.
    mutating func meet(_ row: Row) -> Bool {
        guard met.insert(row).inserted else { return false }
        queue.append(row)
        return true
    }
}

extension TicketTable {
    /// The cycle that tying a ticket to another would close, from one of them and back to it; nil if it closes none.
    ///
    /// A ticket waits for what it needs and for its parts, and one that is a duplicate refers to another.
    public func cycle(of row: Row, _ relation: Relation, to other: Row) -> [TicketNumber]? {
        switch relation {
        case .needs: return closesCycle(row, waitingFor: other) ? cycle(row, waitingFor: other) : nil
        case .partOf: return closesCycle(other, waitingFor: row) ? cycle(other, waitingFor: row) : nil
        case .related: return nil
        case .duplicateOf:
            var path = [row, other]
            while let next = duplicateOf(path[path.count - 1]), path.count <= count {
                path.append(next)
                if next == row { return path.map { number($0) } }
            }
            return nil
        }
    }
}
