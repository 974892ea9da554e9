extension TicketTable {
    /// The master of which it is a part.
    public func master(_ row: Row) -> Row? {
        let master = link(row).master
        return master == 0 ? nil : Row(rawValue: master - 1)
    }

    /// The tickets that are parts of it, in order of capture. O(parts).
    public func parts(_ row: Row) -> [Row] {
        var parts: [Row] = []
        var next = link(row).firstPart
        while next != 0 {
            let part = Row(rawValue: next - 1)
            parts.append(part)
            next = link(part).nextPart
        }
        return parts.sorted()
    }

    /// The tickets that must be finished first, in order of capture. O(needs).
    public func needs(_ row: Row) -> [Row] {
        var needs: [Row] = []
        var next = link(row).firstNeed
        while next != 0 {
            needs.append(Row(rawValue: edges[Int(next)].need))
            next = edges[Int(next)].nextNeed
        }
        return needs.sorted()
    }

    /// The tickets that need it, finished or not, in order of capture. O(dependents).
    public func dependents(_ row: Row) -> [Row] {
        var dependents: [Row] = []
        var next = link(row).firstDependent
        while next != 0 {
            dependents.append(Row(rawValue: edges[Int(next)].dependent))
            next = edges[Int(next)].nextDependent
        }
        return dependents.sorted()
    }

    /// How many of its needs are not finished.
    public func unfinishedNeeds(_ row: Row) -> Int { Int(link(row).unfinishedNeeds) }

    /// Its needs that are not finished, in order of capture. O(needs).
    public func blockers(_ row: Row) -> [Row] { needs(row).filter { state($0).isActive } }

    /// How many unfinished tickets need it directly.
    public func dependentCount(_ row: Row) -> Int { Int(link(row).dependents) }

    /// Whether it is a master: has parts.
    public func isMaster(_ row: Row) -> Bool { link(row).partCount > 0 }

    /// The finished leaves below a master, through nested masters; given-up ones and duplicates don't count.
    public func partsDone(_ row: Row) -> Int { isMaster(row) ? Int(link(row).leaves.done) : 0 }

    /// All leaves below a master, through nested masters; given-up ones and duplicates don't count.
    public func partsTotal(_ row: Row) -> Int { isMaster(row) ? Int(link(row).leaves.total) : 0 }

    /// Whether it is active and something that it needs is not finished.
    public func isBlocked(_ row: Row) -> Bool { state(row).isActive && unfinishedNeeds(row) > 0 }

    /// Whether it is active and all that it needs is finished.
    public func isReady(_ row: Row) -> Bool { state(row).isActive && unfinishedNeeds(row) == 0 }

    /// Whether it lies beneath `master`, through nested masters. O(depth).
    public func isPart(_ row: Row, under master: Row) -> Bool {
        var next = self.master(row)
        while let one = next {
            if one == master { return true }
            next = self.master(one)
        }
        return false
    }

    func link(_ row: Row) -> LinkColumns { links[Int(hot[row.index].link)] }
}
