import CNcurses
public import TerminalUI

extension CursesTerminal {
    /// Shows the grid, in one write, of what differs from what is shown; whatever of it lies outside of the terminal is
    /// not drawn.
    public func present(_ grid: Grid) {
        guard isEntered else { return }
        let isShown = writer == nil ? drawByCurses(grid) : write(grid)
        guard isShown else { return }
        shown = grid
        if !hasModes {
            hasModes = true
            write(modes.entering + (isMouseEnabled ? modes.mouseOn : []))
        }
    }

    private var isHeldBack: Bool { hasModes && decoder.knowsSynchronizedOutput }

    /// False if all of it is shown.
    private func write(_ grid: Grid) -> Bool {
        let new = grid.fitted(to: size)
        let old = shown?.fitted(to: size) ?? Grid(size: size)
        let bytes = writer?.bytes(from: old, to: new) ?? []
        let isCursorShown = new.cursor != nil && new.isCursorShown
        let isCursorAsBefore = isCursorShown == (old.cursor != nil && old.isCursorShown)
        if shown != nil, isCursorAsBefore {
            guard !bytes.isEmpty else { return false }
            write(isHeldBack ? TerminalModes.frameStart + bytes + TerminalModes.frameEnd : bytes)
            return true
        }
        // Taking the terminal and clearing it, showing and hiding the cursor, is for ncurses, which writes by itself.
        let isHeldBack = isHeldBack
        if isHeldBack { write(TerminalModes.frameStart) }
        if shown == nil { usher_screen_refresh() }
        if !isCursorShown { usher_screen_show_cursor(false) }
        write(bytes)
        if isCursorShown { usher_screen_show_cursor(true) }
        if isHeldBack { write(TerminalModes.frameEnd) }
        return true
    }

    /// The same by ncurses.
    private func drawByCurses(_ grid: Grid) -> Bool {
        let isCursorMoved = grid.cursor != shown?.cursor || grid.isCursorShown != shown?.isCursorShown
        guard draw(grid) || isCursorMoved || shown == nil else { return false }
        let isHeldBack = isHeldBack
        if isHeldBack { write(TerminalModes.frameStart) }
        let cursor = grid.cursor ?? Point(x: 0, y: 0)
        usher_screen_cursor(
            Int32(min(max(0, cursor.x), size.width - 1)), Int32(min(max(0, cursor.y), size.height - 1)),
            grid.cursor != nil && grid.isCursorShown)
        usher_screen_refresh()
        if isHeldBack { write(TerminalModes.frameEnd) }
        return true
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
        rows = []
    }

    /// Learns the size; true if it has changed.
    func resize() -> Bool {
        guard let new = Self.reportedSize(), new != size else { return false }
        size = new
        usher_screen_resize(Int32(new.width), Int32(new.height))
        forget()
        return true
    }

    /// Gives ncurses what has changed; answers whether anything has.
    private func draw(_ grid: Grid) -> Bool {
        if rows.isEmpty {
            rows = Array(repeating: Array(repeating: .blank, count: size.width), count: size.height)
        }
        let known = shown?.size == grid.size ? shown : nil
        var isChanged = false
        for y in rows.indices {
            if let known, y >= grid.size.height || grid.hasSameRow(y, as: known) { continue }
            if draw(grid.thriftyRow(y, width: size.width), y) { isChanged = true }
        }
        return isChanged
    }

    private func draw(_ row: [Cell], _ y: Int) -> Bool {
        var isChanged = false
        for x in row.indices where row[x] != rows[y][x] && !row[x].isContinuation {
            put(row[x], x, y)
            isChanged = true
        }
        rows[y] = row
        return isChanged
    }

    private func put(_ cell: Cell, _ x: Int, _ y: Int) {
        let (pair, attributes) = palette.look(of: cell.style)
        var points = usher_points(cell.codePoints)
        var width = cell.width
        if !isUnicode {
            points = usher_points((cell.nearestASCII, 0, 0, 0, 0))
            width = 1
        }
        usher_screen_put(Int32(x), Int32(y), Int32(width), points, attributes, pair)
        if width < cell.width { put(Cell(" ", cell.style), x + 1, y) }
    }
}

extension usher_points {
    fileprivate init(_ points: (UInt32, UInt32, UInt32, UInt32, UInt32)) {
        self.init(base: points.0, mark1: points.1, mark2: points.2, mark3: points.3, mark4: points.4)
    }
}
