import TicketModel

extension BoardModel {
    /// How the board is being left.
    var memory: BoardMemory {
        var memory = BoardMemory()
        memory.tab = tab
        memory.looks = looks
        memory.looks[tab] = TabLook(grouping: grouping, sort: sortChoice)
        // Views that are gone need not be remembered; what was typed is for now.
        let tabs = Set(tabs)
        memory.looks = memory.looks.filter { tabs.contains($0.key) }.mapValues {
            TabLook(grouping: $0.grouping, sort: $0.sort)
        }
        memory.showsFinished = filter.showsFinished
        memory.foldedLanes = foldedLanes
        memory.foldedNodes = tree.folded.filter { table.row(of: $0.key) != nil }
        memory.isMouseOn = isMouseOn
        memory.lower = lower
        return memory
    }

    /// Looks as it was left; a view that is gone meanwhile is not missed.
    mutating func recall(_ memory: BoardMemory) -> [Effect] {
        looks = memory.looks
        for (grouping, shows) in memory.showsFinished { filter.showsFinished[grouping] = shows }
        foldedLanes = memory.foldedLanes
        tree.folded = memory.foldedNodes
        lower = memory.lower
        var effects: [Effect] = []
        if !memory.isMouseOn {
            isMouseOn = false
            effects.append(.setMouse(false))
        }
        // The first ticket of what is shown then.
        (selected, place) = (nil, nil)
        return effects + enter(tabs.contains(memory.tab) ? memory.tab : .desk)
    }
}
