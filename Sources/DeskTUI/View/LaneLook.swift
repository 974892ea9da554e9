import TerminalUI
import TicketModel

/// All that a lane depends on which nothing is selected in and nothing is carried over, beside what all cards depend on.
struct LaneLook: Equatable {
    let rect: Rect
    let grouping: LaneGrouping
    let isFolded: Bool
    /// How many lanes are out of sight beside it, at the side that it is at.
    let hiddenLeft: Int
    let hiddenRight: Int
    let count: Int
    let first: Int
    let isFiltered: Bool
    let hidesFinished: Bool
    let cards: [CardMemory.Look]
}

/// A lane as it was drawn, with what could be clicked in it.
struct DrawnLane {
    let look: LaneLook
    let cells: [Cell]
    let regions: [(rect: Rect, target: Target)]
}

extension BoardScreen {
    /// Draws a lane as it was drawn before, if it would look the same.
    mutating func drawRemembered(_ lane: Int, in rect: Rect, _ lanes: LaneLayout) {
        let key = model.lanes.lanes[lane]
        guard let look = look(of: lane, key, in: rect, lanes) else { return drawLane(lane, in: rect, lanes) }
        if let drawn = cards[lane: key], drawn.look == look, painter.put(drawn.cells, in: rect) {
            hits.add(drawn.regions)
            return
        }
        let start = hits.count
        drawLane(lane, in: rect, lanes)
        cards[lane: key] = painter.cells(in: rect).map {
            DrawnLane(look: look, cells: $0, regions: hits.regions(from: start))
        }
    }

    /// Nil where the selection or a card in the air makes a difference.
    private func look(of lane: Int, _ key: LaneKey, in rect: Rect, _ lanes: LaneLayout) -> LaneLook? {
        guard model.drag == nil, model.place?.lane != key else { return nil }
        let count = model.lanes.count(in: lane)
        let first = model.cardScroll[key] ?? 0
        let isFolded = lanes.isFolded(lane)
        let last = max(first, min(count, first + lanes.cardCount))
        let rows = isFolded ? [] : model.lanes.rows(in: lane, first..<last)
        let selected = model.selectedRow
        guard !rows.contains(where: { $0 == selected }) else { return nil }
        var hidesFinished = false
        if case .state(let state) = key, state.isFinished { hidesFinished = model.hidesFinished }
        return LaneLook(
            rect: rect, grouping: model.grouping, isFolded: isFolded,
            hiddenLeft: lane == lanes.visible.lowerBound ? lanes.hidden.left : 0,
            hiddenRight: lane == lanes.visible.upperBound - 1 ? lanes.hidden.right : 0, count: count, first: first,
            isFiltered: model.filter.isActive, hidesFinished: hidesFinished,
            cards: rows.map { CardMemory.Look($0, in: model, lane: key, width: rect.width, digits: 0) })
    }
}
