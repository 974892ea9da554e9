import CNcurses
public import TerminalUI

extension CursesTerminal {
    /// Shows the grid, in one write, of what differs from what is shown; whatever of it lies outside of the terminal is
    /// not drawn.
    public func present(_ grid: Grid) {
        let grid = grid.thrifty()
        guard isEntered, grid != shown else { return }
        draw(grid, over: shown ?? Grid(size: grid.size))
        let cursor = grid.cursor ?? Point(x: 0, y: 0)
        usher_screen_cursor(
            Int32(min(max(0, cursor.x), size.width - 1)), Int32(min(max(0, cursor.y), size.height - 1)),
            grid.cursor != nil && grid.isCursorShown)
        usher_screen_refresh()
        shown = grid
        if !hasModes {
            hasModes = true
            write(modes.entering + (isMouseEnabled ? modes.mouseOn : []))
        }
    }

    /// Draws the last grid again, on a cleared screen.
    public func redraw() {
        guard let grid = shown else { return }
        forget()
        present(grid)
    }

    func forget() {
        usher_screen_forget()
        shown = nil
    }

    /// Learns the size; true if it has changed.
    func resize() -> Bool {
        guard let new = Self.reportedSize(), new != size else { return false }
        size = new
        usher_screen_resize(Int32(new.width), Int32(new.height))
        forget()
        return true
    }

    private func draw(_ grid: Grid, over old: Grid) {
        let rows = min(grid.size.height, size.height)
        let columns = min(grid.size.width, size.width)
        for y in 0..<rows {
            for x in 0..<columns {
                let cell = grid[x, y]
                if cell != old[x, y], !cell.isContinuation { put(cell, x, y, columns: columns) }
            }
        }
        // What a larger grid has left there.
        for y in 0..<min(old.size.height, size.height) {
            for x in (y < rows ? columns : 0)..<max(columns, min(old.size.width, size.width))
            where old[x, y] != .blank { put(.blank, x, y, columns: size.width) }
        }
    }

    private func put(_ cell: Cell, _ x: Int, _ y: Int, columns: Int) {
        let (pair, attributes) = palette.look(of: cell.style)
        let points = cell.codePoints
        if x + cell.width > columns {
            put([0x20, 0, 0, 0, 0], x, y, attributes, pair)
        } else if isUnicode {
            put([points.0, points.1, points.2, points.3, points.4], x, y, attributes, pair)
        } else {
            put([cell.nearestASCII, 0, 0, 0, 0], x, y, attributes, pair)
            if cell.width == 2 { put([0x20, 0, 0, 0, 0], x + 1, y, attributes, pair) }
        }
    }

    private func put(_ points: [UInt32], _ x: Int, _ y: Int, _ attributes: UInt32, _ pair: Int32) {
        usher_screen_put(Int32(x), Int32(y), points, attributes, pair)
    }
}
