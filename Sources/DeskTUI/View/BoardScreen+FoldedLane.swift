import TerminalText
import TerminalUI
import TicketModel

extension BoardScreen {
    /// What is left of a folded lane: how many cards it has, and its title downwards.
    mutating func drawFoldedLane(_ lane: Int, _ key: LaneKey, in rect: Rect) {
        let isTarget = model.isDropTarget(key)
        let style = theme[isTarget ? .good : .faint]
        painter.box(rect, style)
        painter.text(rect.x + 2, rect.y, glyphs.collapsed, theme[isTarget ? .good : .quiet])
        hits.add(rect, .lane(key))
        hits.add(rect, .laneHeader(key))
        let count = model.lanes.count(in: lane)
        painter.text(
            rect.x + 1, rect.y + 1, count > 999 ? "1k+" : "\(count)", theme[count > 0 ? .text : .faint], width: 3,
            alignment: .center)
        let letters = model.title(of: key).map { String($0) }
        for (index, letter) in letters.prefix(max(0, rect.height - 4)).enumerated() {
            painter.text(
                rect.x + 1, rect.y + 3 + index, letter, theme[isTarget ? .good : .quiet], width: 3, alignment: .center)
        }
    }
}
