import TerminalUI

extension BoardScreen {
    /// A text of many lines, with the ticket's title above it.
    mutating func drawEntry(_ entry: TextEntry) {
        let box = TextEntry.box(on: layout.size)
        cover(box)
        let keys = "\(model.key("save text")) saves \(glyphs.separator) \(model.key("keep text")) keeps the draft"
        painter.box(
            box, theme[.accent], title: [Piece(entry.title, theme[.accentStrong])],
            right: [Piece(keys, theme[.quiet])])
        let rect = TextEntry.textRect(on: layout.size)
        if rect.y > box.y + 1 {
            painter.text(box.x + 2, box.y + 1, entry.ticketTitle, theme[.quiet], width: rect.width)
        }
        let more = painter.textArea(entry.area, in: rect, theme[.text])
        // What is out of sight is said in the box's side.
        if more.above { painter.text(box.maxX - 1, rect.y, glyphs.up, theme[.accent]) }
        if more.below { painter.text(box.maxX - 1, rect.maxY - 1, glyphs.down, theme[.accent]) }
    }
}
