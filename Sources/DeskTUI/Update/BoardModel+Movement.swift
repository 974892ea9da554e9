import TerminalUI
import TicketModel

/// Where a key moves to, in whichever pane has the focus.
enum Motion: Sendable {
    case up, down, left, right, pageUp, pageDown, halfPageUp, halfPageDown, first, last
}

extension BoardModel {
    mutating func move(_ motion: Motion) -> [Effect] {
        switch focus {
        case .board: moveOnBoard(motion)
        case .detail: moveInDetail(motion)
        case .tree: moveInTree(motion)
        }
        return []
    }

    /// Half a page in whatever pane or picture is there.
    mutating func moveByHalfPages(_ halves: Int) -> [Effect] {
        switch chart {
        case .timeline(let pane): moveInTimeline(by: halves * max(1, timelineLayout(of: pane).rowCount / 2))
        case .workload: moveInWorkload(by: halves * max(1, WorkloadLayout(area: chartArea).rowCount / 2))
        case .knowledge(let pane):
            moveInKnowledge(
                tags: halves * max(1, KnowledgeLayout(area: chartArea, matrix: pane.matrix).rowCount / 2))
        case nil: move(halves < 0 ? .halfPageUp : .halfPageDown)
        }
    }

    private mutating func moveOnBoard(_ motion: Motion) {
        guard let selected, let place = place(of: selected), let lane = laneIndex(of: place.lane) else {
            return moveFromWhereItWas(back: motion == .up)
        }
        let page = laneLayout?.cardCount ?? 1
        if let rank = motion.line(from: place.rank, in: lanes.count(in: lane), page: page) {
            selectCard(lane, rank)
        } else {
            moveSideways(from: lane, rank: place.rank, step: motion == .left ? -1 : 1)
        }
    }

    /// From a ticket that is not on the board: what stood behind it there has moved up into its place.
    private mutating func moveFromWhereItWas(back: Bool) {
        var from = place
        if back, let rank = from?.rank { from?.rank = max(0, rank - 1) }
        if let next = neighbour(of: from) { select(next) }
    }

    private mutating func selectCard(_ lane: Int, _ rank: Int) {
        if let number = ticket(inLane: lane, rank: rank) { select(number, inLane: lane) }
    }

    /// To the next lane that has cards, at the height where the eye is.
    private mutating func moveSideways(from lane: Int, rank: Int, step: Int) {
        let height = rank - (cardScroll[lanes.lanes[lane]] ?? 0)
        var next = lane + step
        while lanes.lanes.indices.contains(next) {
            let count = lanes.count(in: next)
            if count > 0, !isFolded(lanes.lanes[next]) {
                return selectCard(next, max(0, min(count - 1, height + (cardScroll[lanes.lanes[next]] ?? 0))))
            }
            next += step
        }
        // Only empty lanes are left on this side: they come into view, as far as the selection stays there too.
        guard let layout = laneLayout else { return }
        firstLane = step < 0 ? layout.first(ending: lane) : lane
    }

    /// The next or previous card in view, lane after lane, and round.
    mutating func moveThroughCards(by step: Int) -> [Effect] {
        let count = lanes.lanes.count
        guard let selected, let place = place(of: selected), var lane = laneIndex(of: place.lane) else {
            moveFromWhereItWas(back: step < 0)
            return []
        }
        if let next = ticket(inLane: lane, rank: place.rank + step) {
            select(next, inLane: lane)
            return []
        }
        for _ in 0..<count {
            lane = lane.stepped(by: step, in: count)
            guard !isFolded(lanes.lanes[lane]) else { continue }
            if let next = ticket(inLane: lane, rank: step > 0 ? 0 : lanes.count(in: lane) - 1) {
                select(next, inLane: lane)
                return []
            }
        }
        return []
    }

    private mutating func moveInDetail(_ motion: Motion) {
        let height = max(1, (layout[.detail]?.height ?? 3) - 2)
        if isAmongLinks, motion != .left, motion != .right { return moveAmongLinks(motion, page: height - 1) }
        switch motion {
        case .up: detail.scroll -= 1
        case .down: detail.scroll += 1
        case .pageUp: detail.scroll -= height - 1
        case .pageDown: detail.scroll += height - 1
        case .halfPageUp: detail.scroll -= max(1, height / 2)
        case .halfPageDown: detail.scroll += max(1, height / 2)
        case .first: detail.scroll = 0
        case .last: detail.scroll = detail.content.lines.count
        case .left: open(detailTab.previous)
        case .right: open(detailTab.next)
        }
        detail.scroll = max(0, min(detail.scroll, detail.content.lines.count - height))
    }

    private mutating func moveInTree(_ motion: Motion) {
        guard !tree.nodes.isEmpty else { return }
        guard let index = selected.flatMap({ tree.index(of: $0) }) else {
            selectNode(tree.cursor.flatMap { tree.index(of: $0) } ?? 0)
            return
        }
        let node = tree.nodes[index]
        let page = max(1, (layout[.tree]?.height ?? 3) - 3)
        if let line = motion.line(from: index, in: tree.nodes.count, page: page) {
            selectNode(line)
        } else if motion == .left {
            if node.isExpanded { fold(node.number, true) } else { selectParent(of: index) }
        } else {
            if node.isMaster, !node.isExpanded { fold(node.number, false) } else { selectNode(index + 1) }
        }
    }

    private mutating func selectNode(_ index: Int) {
        guard tree.nodes.indices.contains(index) else { return }
        select(tree.nodes[index].number)
    }

    private mutating func selectParent(of index: Int) {
        let depth = tree.nodes[index].depth
        if let parent = tree.nodes[..<index].lastIndex(where: { $0.depth < depth }) { selectNode(parent) }
    }

    /// Folds or unfolds a master.
    mutating func fold(_ number: TicketNumber, _ isFolded: Bool) {
        tree.folded[number] = isFolded
        tree.rebuild(from: table, showsFinished: showsFinished)
    }

    /// Folds or unfolds the node at the cursor; on a part, what it belongs to.
    mutating func toggleFold() -> [Effect] {
        guard let index = (selected ?? tree.cursor).flatMap({ tree.index(of: $0) }) else { return [] }
        let node = tree.nodes[index]
        if node.isMaster {
            fold(node.number, node.isExpanded)
        } else if node.depth > 0 {
            selectParent(of: index)
            if let parent = selected { fold(parent, true) }
        }
        return []
    }
}
