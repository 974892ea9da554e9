/// A rectangle of cells: the columns `x..<maxX` of the rows `y..<maxY`.
public struct Rect: Hashable, Sendable {
    /// The first column.
    public var x: Int
    /// The first row.
    public var y: Int
    /// Columns.
    public let width: Int
    /// Rows.
    public let height: Int

    /// Negative extents become 0.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// The rectangle of that size at the origin.
    public init(_ size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

    /// The first column right of it.
    public var maxX: Int { x + width }

    /// The first row below it.
    public var maxY: Int { y + height }

    /// Its extent.
    public var size: Size { Size(width: width, height: height) }

    /// Its top left cell.
    public var origin: Point { Point(x: x, y: y) }

    /// Whether it has no cell.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// Whether the cell lies in it.
    public func contains(_ point: Point) -> Bool {
        point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
    }

    /// What lies in both; empty if nothing does.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(
            x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
    }

    /// The same rectangle, moved.
    public func offset(x dx: Int = 0, y dy: Int = 0) -> Rect {
        Rect(x: x + dx, y: y + dy, width: width, height: height)
    }

    /// Smaller by `dx` columns on both sides, and by `dy` rows above and below.
    public func inset(x dx: Int, y dy: Int) -> Rect {
        Rect(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
    }

    /// Smaller by one cell on each side: the inside of a box.
    public var inside: Rect { inset(x: 1, y: 1) }
}
