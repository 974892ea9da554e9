import TerminalText

/// Draws into a grid, within a rectangle of it, in that rectangle's own coordinates.
///
/// Nothing is drawn outside of the clip; a wide glyph that its edge would cut becomes a space. All text goes through
/// `DisplayText.visible`, so that what tickets contain can never move a border.
///
///     grid.paint { painter in
///         painter.box(painter.bounds, style, title: [Piece(" ana ", .bold)])
///         painter.within(painter.bounds.inside) { painter in
///             painter.text(0, 0, title, width: painter.size.width)
///         }
///     }
public struct Painter {
    /// What has been drawn so far.
    public internal(set) var grid: Grid

    /// Where this painter's (0, 0) is in the grid.
    public private(set) var origin: Point

    /// The extent of this painter's rectangle, of which a part may be clipped.
    public private(set) var size: Size

    /// What boxes and lines are drawn with.
    public var borders: BorderSet {
        didSet { borderGlyphs = BorderGlyphs(borders) }
    }

    var borderGlyphs: BorderGlyphs

    /// The cells that may be written, in the grid's coordinates.
    private(set) var clip: Rect

    /// A painter for a whole grid.
    public init(_ grid: Grid, borders: BorderSet = .rounded) {
        self.grid = grid
        origin = Point(x: 0, y: 0)
        size = grid.size
        clip = grid.bounds
        self.borders = borders
        borderGlyphs = BorderGlyphs(borders)
    }

    /// This painter's rectangle in its own coordinates: (0, 0) and `size`.
    public var bounds: Rect { Rect(size) }

    /// The rectangle in the grid's coordinates, cut to what can be seen of it: what a hit map wants.
    public func onGrid(_ rect: Rect) -> Rect { rect.offset(x: origin.x, y: origin.y).intersection(clip) }

    /// Draws within the rectangle, with (0, 0) at its top left corner, which may lie outside of what can be seen.
    @discardableResult
    public mutating func within<Result>(
        _ rect: Rect, _ body: (inout Painter) throws -> Result
    ) rethrows -> Result {
        let outer = (origin, size, clip)
        clip = onGrid(rect)
        origin = Point(x: origin.x + rect.x, y: origin.y + rect.y)
        size = rect.size
        defer { (origin, size, clip) = outer }
        return try body(&self)
    }

    /// Puts the cursor there, unless that is clipped; not shown, it still tells a screen reader what is selected.
    public mutating func placeCursor(_ x: Int, _ y: Int, isShown: Bool = true) {
        let place = Point(x: origin.x + x, y: origin.y + y)
        guard clip.contains(place) else { return }
        grid.cursor = place
        grid.isCursorShown = isShown
    }

    /// Writes a glyph at this painter's coordinates; a half of a wide one that is clipped makes the other a space.
    mutating func put(_ glyph: Glyph, _ x: Int, _ y: Int, _ style: Style) {
        let (x, y) = (origin.x + x, origin.y + y)
        guard y >= clip.y, y < clip.maxY else { return }
        if glyph.width == 2, x < clip.x || x + 1 >= clip.maxX {
            let half = Cell(glyph: .space, style: style)
            if clip.contains(Point(x: x, y: y)) { grid[x, y] = half }
            if clip.contains(Point(x: x + 1, y: y)) { grid[x + 1, y] = half }
        } else if x >= clip.x, x < clip.maxX {
            grid[x, y] = Cell(glyph: glyph, style: style)
        }
    }

    /// The cells of a rectangle row by row; nil if not all of it can be seen.
    package func cells(in rect: Rect) -> [Cell]? {
        let target = onGrid(rect)
        guard target.size == rect.size else { return nil }
        var cells: [Cell] = []
        cells.reserveCapacity(rect.width * rect.height)
        for y in target.y..<target.maxY {
            let start = y * grid.size.width
            cells.append(contentsOf: grid.cells[start + target.x..<start + target.maxX])
        }
        return cells
    }

    /// Puts the cells of a rectangle of that size there; false, and nothing done, if not all of it can be seen.
    package mutating func put(_ cells: [Cell], in rect: Rect) -> Bool {
        let target = onGrid(rect)
        guard target.size == rect.size, cells.count == rect.width * rect.height, rect.width > 0 else { return false }
        for y in target.y..<target.maxY {
            let start = y * grid.size.width + target.x
            // A wide glyph that the edge cuts.
            grid.release(start)
            grid.release(start + rect.width - 1)
            let first = (y - target.y) * rect.width
            for x in 0..<rect.width { grid.cells[start + x] = cells[first + x] }
        }
        return true
    }

    /// Changes the style of what has been drawn there, leaving the text: a selection, a hover.
    public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        let target = onGrid(rect)
        for y in target.y..<target.maxY {
            for x in target.x..<target.maxX { grid.restyle(x: x, y: y, change) }
        }
    }

    /// Gives what has been drawn there one quiet style, leaving the text: for what is behind a popup.
    public mutating func dim(_ rect: Rect, to style: Style = Style(.standard, .dim)) {
        restyle(rect) { $0 = style }
    }
}

extension Grid {
    /// Draws into the grid.
    @discardableResult
    public mutating func paint<Result>(
        borders: BorderSet = .rounded, _ body: (inout Painter) throws -> Result
    ) rethrows -> Result {
        var painter = Painter(self, borders: borders)
        self = Grid(width: 0, height: 0)
        defer { self = painter.grid }
        return try body(&painter)
    }
}
