import TerminalUI
import TicketDesk
import TicketModel

extension BoardModel {
    /// How long the pointer rests at an edge before the board scrolls on, in milliseconds.
    private static let edgePause: Int64 = 250

    /// The button went down on a card: it may become a drag.
    mutating func press(_ ticket: TicketNumber, at point: Point) {
        guard let place = place(of: ticket), let rect = cardRect(at: place) else { return }
        drag = Drag(
            ticket: ticket, origin: place.lane, byKeyboard: false, pressedAt: point,
            grip: Point(x: point.x - rect.x, y: point.y - rect.y), at: point, isLifted: false)
    }

    /// The pointer moves with the button down.
    mutating func dragMoves(to point: Point) {
        guard var drag, !drag.byKeyboard else { return }
        drag.at = point
        let distance = max(abs(point.x - drag.pressedAt.x), abs(point.y - drag.pressedAt.y))
        if !drag.isLifted, distance >= Drag.liftDistance { drag.isLifted = true }
        guard drag.isLifted else {
            self.drag = drag
            return
        }
        drag.over = lane(at: point)
        drag.overNode = node(at: point)
        if edgeStep(at: point) == nil {
            drag.scrollsAt = nil
        } else if drag.scrollsAt == nil {
            drag.scrollsAt = now.milliseconds + Self.edgePause
        }
        self.drag = drag
    }

    /// The way the board, or the lane under it, scrolls for a pointer at its edge.
    private func edgeStep(at point: Point) -> EdgeStep? {
        if let lines = treeLines, point.x >= lines.x, point.x < lines.maxX {
            if point.y == lines.y - 1, tree.scroll > 0 { return .tree(-1) }
            if point.y == lines.maxY, tree.scroll + lines.height < tree.nodes.count { return .tree(1) }
        }
        guard let layout = laneLayout, point.y >= layout.area.y, point.y < layout.area.maxY else { return nil }
        if point.x <= layout.area.x + 1, layout.hidden.left > 0 { return .lanes(-1) }
        if point.x >= layout.area.maxX - 2, layout.hidden.right > 0 { return .lanes(1) }
        guard let key = lane(at: point), let lane = laneIndex(of: key) else { return nil }
        let first = cardScroll[key] ?? 0
        if point.y == layout.area.y, first > 0 { return .cards(key, -1) }
        if point.y == layout.area.maxY - 1, first + layout.cardCount < lanes.count(in: lane) { return .cards(key, 1) }
        return nil
    }

    /// What scrolls, and which way.
    private enum EdgeStep {
        case lanes(Int)
        case cards(LaneKey, Int)
        case tree(Int)
    }

    /// The pointer has rested at the edge long enough.
    mutating func scrollAtEdge() {
        guard let drag, let step = edgeStep(at: drag.at) else {
            self.drag?.scrollsAt = nil
            return
        }
        switch step {
        case .lanes(let step): firstLane += step
        case .cards(let key, let step): cardScroll[key] = max(0, (cardScroll[key] ?? 0) + step)
        case .tree(let step): tree.scroll = max(0, tree.scroll + step)
        }
        let (over, node, goesOn) = (lane(at: drag.at), node(at: drag.at), edgeStep(at: drag.at) != nil)
        self.drag?.over = over
        self.drag?.overNode = node
        self.drag?.scrollsAt = goesOn ? now.milliseconds + Self.edgePause : nil
    }

    /// The button went up.
    mutating func dragEnds() -> [Effect] {
        guard drag?.isLifted == true else {
            drag = nil
            return []
        }
        return drop()
    }

    /// Lets the card go over the lane or the node that is under it.
    mutating func drop() -> [Effect] {
        guard let drag else { return [] }
        self.drag = nil
        restorePanes(of: drag)
        let company = company(of: drag.ticket)
        switch plan(of: drag) ?? .stay {
        case .stay:
            status = Status(kind: .note, text: "\(drag.ticket) stays where it was")
            return []
        case .refused(let reason):
            status = Status(kind: .refused, text: "can't: \(reason)")
            return []
        case .pick:
            openPicker(for: company)
            return []
        case .verb(let intent, _): return begin(intent)
        case .act(let action, _): return [.perform(action)]
        }
    }

    /// Puts the card back.
    @discardableResult
    mutating func cancelDrag(because reason: String? = nil) -> [Effect] {
        guard let drag else { return [] }
        self.drag = nil
        restorePanes(of: drag)
        if drag.isLifted {
            status = Status(kind: .note, text: reason ?? "\(drag.ticket) stays where it was")
        }
        revealSelection()
        return []
    }

    /// Others changed what is being carried, or what a dialog is about: it is said, and both go on.
    mutating func heed(_ rows: [Row], since old: TicketTable) {
        let changed = rows.filter { row in
            Int(row.rawValue) < old.count && !ownChanges.contains(table.number(row))
                && old.standing(row) != table.standing(row)
        }
        guard !changed.isEmpty else { return }
        if var drag, drag.isLifted {
            guard let row = changed.first(where: { table.number($0) == drag.ticket }) else { return }
            let lane = place(of: drag.ticket)?.lane
            if drag.over == drag.origin, drag.byKeyboard { drag.over = lane }
            drag.origin = lane
            drag.news = newsOf(row)
            self.drag = drag
        } else if let row = changed.first(where: { ticketsOfDialog.contains(table.number($0)) }) {
            status = Status(kind: .note, text: newsOf(row), aside: "what you typed stays")
        }
    }

    private func newsOf(_ row: Row) -> String {
        let who = table.assignee(row).map { ", \($0 == me ? "yours" : $0.text)" } ?? ""
        return "\(table.number(row)) changed meanwhile: it is \(table.state(row).spoken)\(who)"
    }

    /// Takes the selected card up, or what is marked, for the arrows to carry.
    mutating func liftByKeyboard() -> [Effect] {
        let isAmongMarked = marked.isEmpty || selected.map { marked.contains($0) } ?? false
        let first = isAmongMarked ? nil : marked.tickets.first { place(of: $0) != nil }
        guard let selected = first ?? selected, let place = place(of: selected) else { return [] }
        if first == nil { revealSelection() }
        let corner = cardRect(at: place)?.origin ?? Point(x: 0, y: 0)
        drag = Drag(
            ticket: selected, origin: place.lane, byKeyboard: true, pressedAt: corner, grip: Point(x: 0, y: 0),
            at: corner, isLifted: true, over: place.lane)
        return []
    }

    /// Carries the card a lane on.
    mutating func carry(by step: Int) -> [Effect] {
        guard let drag, drag.byKeyboard, drag.overNode == nil, let over = drag.over, let lane = laneIndex(of: over),
            lanes.lanes.indices.contains(lane + step)
        else { return [] }
        self.drag?.over = lanes.lanes[lane + step]
        revealLane(lane + step)
        return []
    }
}
