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
        if edgeStep(at: point) == nil {
            drag.scrollsAt = nil
        } else if drag.scrollsAt == nil {
            drag.scrollsAt = now.milliseconds + Self.edgePause
        }
        self.drag = drag
    }

    /// The way the board scrolls for a pointer at its edge.
    private func edgeStep(at point: Point) -> Int? {
        guard let layout = laneLayout, point.y >= layout.area.y, point.y < layout.area.maxY else { return nil }
        if point.x <= layout.area.x + 1, layout.hidden.left > 0 { return -1 }
        if point.x >= layout.area.maxX - 2, layout.hidden.right > 0 { return 1 }
        return nil
    }

    /// The pointer has rested at the edge long enough.
    mutating func scrollAtEdge() {
        guard let drag, let step = edgeStep(at: drag.at) else {
            self.drag?.scrollsAt = nil
            return
        }
        firstLane += step
        let (over, goesOn) = (lane(at: drag.at), edgeStep(at: drag.at) != nil)
        self.drag?.over = over
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

    /// Lets the card go over the lane that is under it.
    mutating func drop() -> [Effect] {
        guard let drag else { return [] }
        self.drag = nil
        guard let lane = drag.over else {
            status = Status(kind: .note, text: "\(drag.ticket) stays where it was")
            return []
        }
        let company = company(of: drag.ticket)
        switch plan(for: company, over: lane, from: drag.origin) {
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
        if drag.isLifted {
            status = Status(kind: .note, text: reason ?? "\(drag.ticket) stays where it was")
        }
        revealSelection()
        return []
    }

    /// Takes the selected card up, for the arrows to carry.
    mutating func liftByKeyboard() -> [Effect] {
        guard let selected, let place = place(of: selected) else { return [] }
        revealSelection()
        let corner = cardRect(at: place)?.origin ?? Point(x: 0, y: 0)
        drag = Drag(
            ticket: selected, origin: place.lane, byKeyboard: true, pressedAt: corner, grip: Point(x: 0, y: 0),
            at: corner, isLifted: true, over: place.lane)
        return []
    }

    /// Carries the card a lane on.
    mutating func carry(by step: Int) -> [Effect] {
        guard let drag, drag.byKeyboard, let over = drag.over, let lane = laneIndex(of: over),
            lanes.lanes.indices.contains(lane + step)
        else { return [] }
        self.drag?.over = lanes.lanes[lane + step]
        revealLane(lane + step)
        return []
    }
}
