import TerminalText
import TerminalUI
import TicketModel

extension BoardScreen {
    /// A card: glyph, number, title, priority; then, quieter, what explains it.
    mutating func drawCard(_ row: Row, in rect: Rect, digits: Int, lane: LaneKey) {
        let number = model.table.number(row)
        hits.add(rect, .card(number))
        let isLifted = model.drag?.isLifted == true && model.drag?.ticket == number && model.drag?.origin == lane
        let isSelected = model.selected == number && !isLifted
        if isSelected { painter.fill(rect, theme[.selected]) }
        let theme = theme
        let isFinished = model.table.state(row).isFinished
        let style: (Role) -> Style =
            if isLifted {
                { _ in theme[.faint] }
            } else if isSelected {
                { theme.onSelection($0) }
            } else {
                { theme[isFinished && $0 == .text ? .quiet : $0] }
            }
        if isLifted || isSelected {
            drawCardText(row, in: rect, digits: digits, lane: lane, style: style)
        } else {
            drawRemembered(row, in: rect, digits: digits, lane: lane, style: style)
        }
        // A ticket with several tags is seen in all their lanes, and selected in one.
        guard isSelected, model.place?.lane == lane else { return }
        let bar = model.focus == .board && model.dialog == nil ? theme[.selectedBar] : theme[.selectedQuiet]
        for y in rect.y..<rect.maxY { painter.text(rect.x, y, glyphs.selectionBar, bar) }
        // Unseen, but where a screen reader looks.
        if model.focus == .board { painter.placeCursor(rect.x, rect.y, isShown: false) }
    }

    /// The two lines as they were drawn before, if they were.
    private mutating func drawRemembered(
        _ row: Row, in rect: Rect, digits: Int, lane: LaneKey, style: @escaping (Role) -> Style
    ) {
        let look = CardMemory.Look(row, in: model, lane: lane, width: rect.width, digits: digits)
        if let cells = cards[look], painter.put(cells, in: rect) { return }
        let targets = hits.count
        drawCardText(row, in: rect, digits: digits, lane: lane, style: style)
        // What can be clicked is not remembered.
        if hits.count == targets { cards[look] = painter.cells(in: rect) }
    }

    /// The two lines of a card in a rectangle of two rows.
    mutating func drawCardText(
        _ row: Row, in rect: Rect, digits: Int, lane: LaneKey?, style: @escaping (Role) -> Style
    ) {
        let card = CardText(row, in: model, lane: lane)
        let start = rect.x + 3
        let end = rect.maxX - 1
        painter.text(rect.x + 1, rect.y, card.glyph.text, style(card.glyph.role), width: 1)
        painter.text(start, rect.y, card.number, style(.quiet), width: digits, alignment: .right)
        let text = start + digits + 1
        let isSelected = model.selected == model.table.number(row)
        let titleEnd = card.mark == nil ? end : end - 2
        painter.text(
            text, rect.y, card.title, style(isSelected ? .strong : .text), width: max(0, titleEnd - text))
        if model.marked.contains(model.table.number(row)) {
            painter.text(rect.x + 2, rect.y, glyphs.marked, style(.accentStrong), width: 1)
        }
        if let mark = card.mark { painter.text(end - 1, rect.y, mark.text, style(mark.role), width: 1) }

        var room = max(0, end - text)
        if let badge = card.badge, badge.width + 12 < room {
            room -= badge.width + 1
            self.text(endingAt: end, rect.y + 1, [badge], style: style)
        }
        self.text(text, rect.y + 1, card.line(width: room, separator: glyphs.separator), width: room, style: style)
    }
}
