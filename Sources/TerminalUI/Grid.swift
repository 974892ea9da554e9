import TerminalText

/// A screen's worth of cells, and where the cursor is.
///
/// The halves of a wide glyph never part: writing over one turns the other into a space. Reading outside gives a blank
/// cell, writing outside does nothing.
public struct Grid: Hashable, Sendable {
    /// Its extent, fixed.
    public let size: Size

    /// Where the cursor stands, for screen readers and input methods too; nil: anywhere, not shown.
    public var cursor: Point?

    /// Whether the cursor can be seen where it stands.
    public var isCursorShown = true

    /// Row by row.
    var cells: [Cell]

    /// A blank grid.
    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.width * size.height)
    }

    /// A blank grid.
    public init(width: Int, height: Int) { self.init(size: Size(width: width, height: height)) }

    /// The whole grid as a rectangle.
    public var bounds: Rect { Rect(size) }

    /// The cell in that column and row.
    ///
    /// A wide cell is written with its right half; in the last column it becomes a space. A continuation cannot be
    /// written by itself.
    public subscript(x: Int, y: Int) -> Cell {
        get {
            guard let index = index(x, y) else { return .blank }
            return cells[index]
        }
        set {
            guard let index = index(x, y), !newValue.isContinuation else { return }
            guard newValue.width == 2 else {
                release(index)
                cells[index] = newValue
                return
            }
            guard x + 1 < size.width else {
                release(index)
                cells[index] = Cell(glyph: .space, style: newValue.style)
                return
            }
            release(index)
            release(index + 1)
            cells[index] = newValue
            cells[index + 1] = Cell(glyph: .rightHalf, style: newValue.style)
        }
    }

    /// Changes the style of a cell, and of the other half if it is wide.
    public mutating func restyle(x: Int, y: Int, _ change: (inout Style) -> Void) {
        guard let index = index(x, y), !cells[index].isContinuation || x == 0 else { return }
        change(&cells[index].style)
        if cells[index].width == 2 { cells[index + 1].style = cells[index].style }
    }

    private func index(_ x: Int, _ y: Int) -> Int? {
        guard x >= 0, y >= 0, x < size.width, y < size.height else { return nil }
        return y * size.width + x
    }

    /// Turns the other half of a wide glyph into a space, before this half is written over.
    mutating func release(_ index: Int) {
        if cells[index].isContinuation {
            cells[index - 1] = Cell(glyph: .space, style: cells[index - 1].style)
        } else if cells[index].width == 2 {
            cells[index + 1] = Cell(glyph: .space, style: cells[index + 1].style)
        }
    }
}
