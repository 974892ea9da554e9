extension TicketTable {
    /// Sets the standing, and with it the load of those who had it and have it, what its dependents and needs count,
    /// the leaves of its masters, and whether its key is open.
    mutating func setStanding(_ standing: Standing, of row: Row, _ pass: inout FoldPass) {
        let old = hot[row.index]
        let oldLeaf = ownLeaf(row)
        let person = standing.assignee.map { names.intern($0) } ?? 0
        names.markPerson(person)
        names.changeLoad(of: old.assignee, state: old.state, by: -1)
        names.changeLoad(of: person, state: standing.state, by: 1)
        hot[row.index].state = standing.state
        hot[row.index].assignee = person
        hot[row.index].outcome = standing.outcome.map { $0.rawValue + 1 } ?? 0
        noteState(standing.state, of: row)
        if standing.state.isFinished, !old.state.isFinished { noteResolved(row, pass) }
        if old.extra != 0, (old.state == .closed) != (standing.state == .closed) {
            if standing.state == .closed { closeKey(of: row) } else { openKey(of: row) }
        }
        guard old.link != 0 else { return }
        if old.state.isActive != standing.state.isActive {
            countNeighbours(of: row, isActive: standing.state.isActive, &pass)
        }
        if links[Int(old.link)].partCount == 0, links[Int(old.link)].master != 0 {
            addLeaves(ownLeaf(row) - oldLeaf, above: row, &pass)
        }
    }

    /// What is finished once more by an undo was finished when it was before.
    private mutating func noteResolved(_ row: Row, _ pass: FoldPass) {
        if pass.isUndo, cold[row.index].resolvedAt != 0 { return }
        cold[row.index].resolvedAt = UInt64(max(1, pass.at.milliseconds))
    }

    private mutating func countNeighbours(of row: Row, isActive: Bool, _ pass: inout FoldPass) {
        let link = link(row)
        var next = link.firstDependent
        while next != 0 {
            let dependent = Row(rawValue: edges[Int(next)].dependent)
            let place = Int(hot[dependent.index].link)
            if isActive { links[place].unfinishedNeeds += 1 } else { links[place].unfinishedNeeds -= 1 }
            pass.note(dependent)
            next = edges[Int(next)].nextDependent
        }
        next = link.firstNeed
        while next != 0 {
            let need = Row(rawValue: edges[Int(next)].need)
            let place = Int(hot[need.index].link)
            if isActive { links[place].dependents += 1 } else { links[place].dependents -= 1 }
            pass.note(need)
            next = edges[Int(next)].nextNeed
        }
    }

    /// Remembers that the row's page has a ticket in this state.
    mutating func noteState(_ state: TicketState, of row: Row) {
        let page = row.index >> PagedColumn<HotColumns>.shift
        let states = pageStates[page].states | 1 << state.rawValue
        if states != pageStates[page].states { pageStates[page].states = states }
    }

    /// Puts the ticket among the open ones with its key, which are chained in order of capture.
    mutating func openKey(of row: Row) {
        let place = Int(hot[row.index].extra)
        let key = extras[place].key
        guard key != 0 else { return }
        var before: UInt32 = 0
        var next = names.firstOpen(withKey: key)
        while next != 0, next - 1 < row.rawValue {
            before = next
            next = extras[extra(ofOpen: next)].nextOpen
        }
        guard next != row.rawValue + 1 else { return }
        extras[place].nextOpen = next
        chain(row.rawValue + 1, after: before, key: key)
    }

    private mutating func closeKey(of row: Row) {
        let place = Int(hot[row.index].extra)
        let key = extras[place].key
        guard key != 0 else { return }
        var before: UInt32 = 0
        var next = names.firstOpen(withKey: key)
        while next != 0, next != row.rawValue + 1 {
            before = next
            next = extras[extra(ofOpen: next)].nextOpen
        }
        guard next != 0 else { return }
        chain(extras[place].nextOpen, after: before, key: key)
        extras[place].nextOpen = 0
    }

    private mutating func chain(_ row: UInt32, after before: UInt32, key: UInt32) {
        if before == 0 {
            names.setFirstOpen(withKey: key, row)
        } else {
            extras[extra(ofOpen: before)].nextOpen = row
        }
    }

    private func extra(ofOpen row: UInt32) -> Int { Int(hot[Int(row - 1)].extra) }

    /// What the ticket counts as if it is a leaf.
    func ownLeaf(_ row: Row) -> LeafCount {
        if let outcome = outcome(row), outcome != .done { return LeafCount() }
        return LeafCount(done: state(row).isFinished ? 1 : 0, total: 1)
    }

    /// What the ticket counts as for its master: the leaves below it, or itself.
    func leaves(_ row: Row) -> LeafCount {
        isMaster(row) ? link(row).leaves : ownLeaf(row)
    }

    /// Adds to the leaves of every master above the row.
    mutating func addLeaves(_ delta: LeafCount, above row: Row, _ pass: inout FoldPass) {
        guard delta != LeafCount() else { return }
        var next = master(row)
        while let master = next {
            links[Int(hot[master.index].link)].leaves += delta
            pass.note(master)
            next = self.master(master)
        }
    }
}
