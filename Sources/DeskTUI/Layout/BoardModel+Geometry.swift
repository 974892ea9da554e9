import TerminalUI
import TicketModel

extension BoardModel {
    /// Where a card stands on the screen: two rows, as wide as the inside of its lane. `nil` when it is out of sight.
    func cardRect(at place: Place) -> Rect? {
        guard let layout = laneLayout, let lane = laneIndex(of: place.lane), !layout.isFolded(lane),
            let rect = layout.rect(of: lane)
        else { return nil }
        let index = place.rank - (cardScroll[place.lane] ?? 0)
        guard (0..<layout.cardCount).contains(index) else { return nil }
        return Rect(x: rect.x + 1, y: rect.y + 1 + 2 * index, width: rect.width - 2, height: 2)
    }

    /// The lane under a point.
    func lane(at point: Point) -> LaneKey? {
        guard let layout = laneLayout else { return nil }
        return layout.visible.first { layout.rect(of: $0)?.contains(point) == true }.map { lanes.lanes[$0] }
    }

    /// Where the card in the air is.
    func rect(of drag: Drag) -> Rect? {
        guard let number = drag.isLifted ? drag.ticket : nil else { return nil }
        if drag.byKeyboard, let node = drag.overNode { return rect(ofCardOver: node) }
        guard let layout = laneLayout else { return nil }
        let open = layout.visible.first { !layout.isFolded($0) } ?? layout.first
        let width = max(8, (layout.rect(of: open)?.width ?? 30) - 2)
        if !drag.byKeyboard {
            // Under the pointer, but inside of the screen.
            let x = max(0, min(drag.at.x - min(drag.grip.x, width - 1), size.width - width))
            let y = max(1, min(drag.at.y - drag.grip.y, size.height - 4))
            return Rect(x: x, y: y, width: width, height: 2)
        }
        guard let over = drag.over.flatMap({ laneIndex(of: $0) }), let lane = layout.rect(of: over) else { return nil }
        let height = place(of: number).flatMap { cardRect(at: $0)?.y } ?? lane.y + 1
        let nudge = drag.over == drag.origin ? 0 : 2
        let x = min(lane.x + 1 + nudge, size.width - width)
        return Rect(x: x, y: min(height + nudge / 2, lane.maxY - 4), width: width, height: 2)
    }

    /// Below the node, or above it where there is no room, at the right so that its title can be read.
    private func rect(ofCardOver node: TicketNumber) -> Rect? {
        guard let lines = treeLines, let index = tree.index(of: node), lines.width > 10, lines.height > 3 else {
            return nil
        }
        let y = lines.y + index - tree.scroll
        let width = min(30, lines.width - 2)
        return Rect(
            x: lines.maxX - width - 1, y: y + 3 < lines.maxY ? y + 1 : max(lines.y, y - 2), width: width, height: 2)
    }
}
