import TerminalText
import TerminalUI

extension BoardScreen {
    /// The field, and the commands that it leaves: name, what it does or why not, keys at the right.
    mutating func drawPalette(_ palette: Palette) {
        let entries = model.paletteEntries
        let box = popup(width: 88, height: 24)
        painter.box(
            box, theme[.accent], title: [Piece("commands", theme[.accentStrong])],
            right: [Piece("a number goes to a ticket", theme[.quiet])])
        let (x, width) = (box.x + 2, box.width - 4)
        painter.text(x, box.y + 1, ":", theme[.accentStrong])
        drawField(palette.field, x: x + 2, y: box.y + 1, width: max(1, width - 2)) { _ in .text }
        let top = box.height < 8 ? 2 : 3
        let list = Rect(x: box.x + 1, y: box.y + top, width: box.width - 2, height: max(0, box.height - 1 - top))
        guard list.height > 0 else { return }
        guard !entries.isEmpty else {
            painter.text(x, list.y, "no command is called so", theme[.warning], width: width)
            return
        }
        let names = entries.map { CellWidth.width(of: $0.name) }.max() ?? 0
        for (line, row) in seenLines(of: entries.count, around: palette.index, in: list) {
            drawEntry(entries[line], in: row, names: names, isChosen: line == palette.index)
        }
    }

    private mutating func drawEntry(_ entry: PaletteEntry, in row: Rect, names: Int, isChosen: Bool) {
        let style = drawGround(row, isChosen: isChosen)
        let applies = entry.reason == nil
        let end = row.maxX - 1
        let keys = Span(entry.keys, applies ? .accent : .faint)
        let hasKeys = keys.width + 12 <= row.width
        if hasKeys { text(endingAt: end, row.y, [keys], style: style) }
        let room = (hasKeys ? end - keys.width - 2 : end) - (row.x + 2)
        guard room > 0 else { return }
        var name: [Span] = []
        for (index, character) in entry.name.enumerated() {
            let plain: Role = applies ? (isChosen ? .strong : .text) : .faint
            let role: Role = entry.matched.contains(index) ? .accentStrong : plain
            if name.last?.role == role {
                name[name.count - 1].text.append(character)
            } else {
                name.append(Span(String(character), role))
            }
        }
        text(row.x + 2, row.y, name, width: min(room, names), style: style)
        let start = row.x + 2 + names + 2
        let words = entry.reason ?? entry.help
        text(
            start, row.y, [Span(words, applies ? .quiet : .warning)],
            width: max(0, row.x + 2 + room - start), style: style)
    }
}
