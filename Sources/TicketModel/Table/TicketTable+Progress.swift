extension TicketTable {
    /// How far a master has come; nil if the ticket is none. O(tickets below it).
    public func progress(of row: Row) -> Progress? {
        guard isMaster(row) else { return nil }
        var progress = Progress(done: partsDone(row), total: partsTotal(row), inProgress: 0, blocked: 0)
        let unfinished = leaves(below: row).filter { state($0).isActive }
        var blockers: Set<Row> = []
        for leaf in unfinished {
            if state(leaf) == .inProgress { progress.inProgress += 1 }
            guard unfinishedNeeds(leaf) > 0 else { continue }
            progress.blocked += 1
            blockers.formUnion(self.blockers(leaf))
        }
        let sorted = blockers.sorted()
        progress.blockers = sorted.map { number($0) }
        progress.foremostBlockers = sorted.filter { row in
            unfinishedNeeds(row) == 0 || !needs(row).contains { blockers.contains($0) }
        }.map { number($0) }
        progress.longestChain = longestChain(among: unfinished).map { number($0) }
        return progress
    }

    /// The tickets without parts below a master, through nested masters, in order of capture. O(tickets below it).
    public func leaves(below master: Row) -> [Row] {
        var leaves: [Row] = []
        var masters = [master]
        while let next = masters.popLast() {
            for part in parts(next) {
                if isMaster(part) { masters.append(part) } else { leaves.append(part) }
            }
        }
        return leaves.sorted()
    }

    /// The longest path of needs within a set of rows, which has no cycle; of equal ones that of the earliest rows.
    private func longestChain(among rows: [Row]) -> [Row] {
        let set = Set(rows)
        var waiting: [Row: Int] = [:]
        var ready: [Row] = []
        for row in rows {
            let count = needs(row).count { set.contains($0) }
            waiting[row] = count
            if count == 0 { ready.append(row) }
        }
        var length: [Row: Int] = [:]
        var before: [Row: Row] = [:]
        var place = 0
        while place < ready.count {
            let row = ready[place]
            place += 1
            for dependent in dependents(row) where set.contains(dependent) {
                let through = length[row, default: 1] + 1
                let best = length[dependent, default: 1]
                if through > best || through == best && row < before[dependent] ?? row {
                    length[dependent] = through
                    before[dependent] = row
                }
                waiting[dependent, default: 1] -= 1
                if waiting[dependent] == 0 { ready.append(dependent) }
            }
        }
        guard let longest = length.values.max(), let end = rows.first(where: { length[$0] == longest }) else {
            return []
        }
        var chain = [end]
        while let last = chain.last, let previous = before[last] { chain.append(previous) }
        return chain.reversed()
    }
}
