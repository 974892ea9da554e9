import TerminalText

extension Grid {
    /// A row in that many cells, with the same look and fewer changes of style from cell to cell: what a terminal is sent.
    ///
    /// A space shows its background and nothing else, so it takes the colour and weight of the cell before it. Only long gaps
    /// in the terminal's own colours stay as they are: those a terminal skips or clears.
    package func thriftyRow(_ y: Int, width: Int) -> [Cell] {
        var row = Array(repeating: Cell.blank, count: width)
        guard y < size.height else { return row }
        let count = min(width, size.width)
        for x in 0..<count { row[x] = cells[y * size.width + x] }
        // A half of a wide glyph is none.
        if count > 0, row[count - 1].width == 2 { row[count - 1] = Cell(glyph: .space, style: row[count - 1].style) }
        row.withUnsafeMutableBufferPointer { Self.economize($0) }
        return row
    }

    private static func economize(_ row: UnsafeMutableBufferPointer<Cell>) {
        var x = 1
        while x < row.count {
            guard row[x].glyph == .space else {
                x += 1
                continue
            }
            var end = x
            while end < row.count, row[end] == .blank { end += 1 }
            guard end - x <= longestGap else {
                x = end
                continue
            }
            let (before, style) = (row[x - 1].style, row[x].style)
            if before.isOnSameGround(as: style), !before.marksSpaces, !style.marksSpaces { row[x].style = before }
            x += 1
        }
    }

    private static let longestGap = 3
}
