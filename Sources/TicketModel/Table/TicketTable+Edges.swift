extension TicketTable {
    /// Puts the ticket under a master, or under none; returns false, with nothing changed, if that would close a
    /// cycle.
    mutating func setMaster(_ master: Row?, of row: Row, _ pass: inout FoldPass) -> Bool {
        if self.master(row) == master { return true }
        if let master, closesCycle(master, waitingFor: row) { return false }
        detach(row, &pass)
        if let master { attach(row, to: master, &pass) }
        noteAll(below: row, &pass)
        return true
    }

    /// Makes the ticket need another; returns false, with nothing changed, if that would close a cycle.
    mutating func addNeed(_ need: Row, to row: Row, _ pass: inout FoldPass) -> Bool {
        guard edge(from: row, to: need) == nil else { return true }
        guard !closesCycle(row, waitingFor: need) else { return false }
        let from = makeLink(row)
        let to = makeLink(need)
        var edge = NeedEdge(dependent: row.rawValue, need: need.rawValue)
        edge.nextNeed = links[from].firstNeed
        edge.nextDependent = links[to].firstDependent
        let place = keep(edge)
        if edge.nextNeed != 0 { edges[Int(edge.nextNeed)].previousNeed = place }
        if edge.nextDependent != 0 { edges[Int(edge.nextDependent)].previousDependent = place }
        links[from].firstNeed = place
        links[to].firstDependent = place
        if state(need).isActive { links[from].unfinishedNeeds += 1 }
        if state(row).isActive { links[to].dependents += 1 }
        pass.note(row)
        pass.note(need)
        return true
    }

    mutating func removeNeed(_ need: Row, from row: Row, _ pass: inout FoldPass) {
        guard let place = edge(from: row, to: need) else { return }
        let edge = edges[Int(place)]
        let from = Int(hot[row.index].link)
        let to = Int(hot[need.index].link)
        if edge.previousNeed == 0 {
            links[from].firstNeed = edge.nextNeed
        } else {
            edges[Int(edge.previousNeed)].nextNeed = edge.nextNeed
        }
        if edge.nextNeed != 0 { edges[Int(edge.nextNeed)].previousNeed = edge.previousNeed }
        if edge.previousDependent == 0 {
            links[to].firstDependent = edge.nextDependent
        } else {
            edges[Int(edge.previousDependent)].nextDependent = edge.nextDependent
        }
        if edge.nextDependent != 0 { edges[Int(edge.nextDependent)].previousDependent = edge.previousDependent }
        if state(need).isActive { links[from].unfinishedNeeds -= 1 }
        if state(row).isActive { links[to].dependents -= 1 }
        edges[Int(place)] = NeedEdge(dependent: 0, need: 0, nextNeed: UInt32(freeEdge))
        freeEdge = UInt64(place)
        pass.note(row)
        pass.note(need)
    }

    /// What lies beneath other masters now looks different to a filter.
    private func noteAll(below row: Row, _ pass: inout FoldPass) {
        var masters = isMaster(row) ? [row] : []
        while let master = masters.popLast() {
            for part in parts(master) {
                pass.note(part)
                if isMaster(part) { masters.append(part) }
            }
        }
    }

    private func edge(from row: Row, to need: Row) -> UInt32? {
        // From both ends by turns: one of the two may have very many.
        var next = link(row).firstNeed
        var other = link(need).firstDependent
        while next != 0, other != 0 {
            if edges[Int(next)].need == need.rawValue { return next }
            if edges[Int(other)].dependent == row.rawValue { return other }
            next = edges[Int(next)].nextNeed
            other = edges[Int(other)].nextDependent
        }
        return nil
    }

    private mutating func keep(_ edge: NeedEdge) -> UInt32 {
        guard freeEdge != 0 else {
            edges.append(edge)
            return UInt32(edges.count - 1)
        }
        let place = UInt32(freeEdge)
        freeEdge = UInt64(edges[Int(place)].nextNeed)
        edges[Int(place)] = edge
        return place
    }

    mutating func makeLink(_ row: Row) -> Int {
        if hot[row.index].link == 0 {
            hot[row.index].link = UInt32(links.count)
            links.append(LinkColumns(row: row.rawValue))
        }
        return Int(hot[row.index].link)
    }
}

extension TicketTable {
    private mutating func attach(_ row: Row, to master: Row, _ pass: inout FoldPass) {
        let before = leaves(master)
        let part = makeLink(row)
        let whole = makeLink(master)
        let first = links[whole].firstPart
        if first != 0 { links[Int(hot[Int(first - 1)].link)].previousPart = row.rawValue + 1 }
        links[part].master = master.rawValue + 1
        links[part].nextPart = first
        links[whole].firstPart = row.rawValue + 1
        links[whole].partCount += 1
        links[whole].leaves += leaves(row)
        addLeaves(leaves(master) - before, above: master, &pass)
        pass.note(row)
        pass.note(master)
    }

    private mutating func detach(_ row: Row, _ pass: inout FoldPass) {
        guard let master = master(row) else { return }
        let before = leaves(master)
        let part = Int(hot[row.index].link)
        let whole = Int(hot[master.index].link)
        let (previous, next) = (links[part].previousPart, links[part].nextPart)
        if previous == 0 {
            links[whole].firstPart = next
        } else {
            links[Int(hot[Int(previous - 1)].link)].nextPart = next
        }
        if next != 0 { links[Int(hot[Int(next - 1)].link)].previousPart = previous }
        links[part].master = 0
        links[part].nextPart = 0
        links[part].previousPart = 0
        links[whole].partCount -= 1
        links[whole].leaves += LeafCount() - leaves(row)
        addLeaves(leaves(master) - before, above: master, &pass)
        pass.note(row)
        pass.note(master)
    }
}
