import TerminalUI

extension BoardScreen {
    /// The lines of a list that are seen, and where: as many as there is room for, the chosen one among them. A click on
    /// one chooses it.
    mutating func seenLines(of count: Int, around index: Int, in list: Rect) -> [(line: Int, row: Rect)] {
        let first = index.firstSeen(of: count, in: list.height)
        return (0..<max(0, min(list.height, count - first))).map { offset in
            let row = Rect(x: list.x, y: list.y + offset, width: list.width, height: 1)
            hits.add(row, .choice(first + offset))
            return (first + offset, row)
        }
    }

    /// The ground of a line, which is that of the bar where it is chosen; answers how roles look on it.
    mutating func drawGround(_ row: Rect, isChosen: Bool) -> (Role) -> Style {
        let theme = theme
        guard isChosen else { return { theme[$0] } }
        painter.fill(row, theme[.selected])
        painter.text(row.x, row.y, glyphs.selectionBar, theme[.selectedBar])
        return { theme.onSelection($0) }
    }
}
