import TerminalText

extension Grid {
    /// The grid with the same look and fewer changes of style from cell to cell, which is what a terminal is sent.
    ///
    /// A space shows its background and nothing else, so it takes the colour and weight of the cell before it. Only long gaps
    /// in the terminal's own colours stay as they are: those a terminal skips or clears.
    package func thrifty() -> Grid {
        var grid = self
        for y in 0..<size.height {
            var x = 1
            while x < size.width {
                let gap = blanks(from: x, y)
                guard gap <= Self.longestGap else {
                    x += gap
                    continue
                }
                let style = self[x, y].style
                let before = grid[x - 1, y].style
                if self[x, y].glyph == .space, before.background == style.background, !before.marksSpaces,
                    !style.marksSpaces
                {
                    grid.restyle(x: x, y: y) { $0 = before }
                }
                x += 1
            }
        }
        return grid
    }

    private static let longestGap = 3

    /// How many cells in a row are blank, from a place on.
    private func blanks(from start: Int, _ y: Int) -> Int {
        var end = start
        while end < size.width, self[end, y] == .blank { end += 1 }
        return end - start
    }
}

extension Style {
    /// Whether a space in this style shows more than its background.
    fileprivate var marksSpaces: Bool { !attributes.isDisjoint(with: [.underline, .reverse]) }
}
