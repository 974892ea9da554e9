extension Rect {
    /// The first `rows` rows and the rest.
    public func split(top rows: Int) -> (top: Rect, rest: Rect) {
        let rows = min(max(0, rows), height)
        return (
            Rect(x: x, y: y, width: width, height: rows),
            Rect(x: x, y: y + rows, width: width, height: height - rows)
        )
    }

    /// All but the last `rows` rows, and those.
    public func split(bottom rows: Int) -> (rest: Rect, bottom: Rect) {
        let parts = split(top: height - min(max(0, rows), height))
        return (parts.top, parts.rest)
    }

    /// The first `columns` columns and the rest.
    public func split(left columns: Int) -> (left: Rect, rest: Rect) {
        let columns = min(max(0, columns), width)
        return (
            Rect(x: x, y: y, width: columns, height: height),
            Rect(x: x + columns, y: y, width: width - columns, height: height)
        )
    }

    /// All but the last `columns` columns, and those.
    public func split(right columns: Int) -> (rest: Rect, right: Rect) {
        let parts = split(left: width - min(max(0, columns), width))
        return (parts.left, parts.rest)
    }

    /// `count` columns of as equal width as can be, the wider ones first, together as wide as this.
    public func columns(_ count: Int) -> [Rect] {
        guard count > 0 else { return [] }
        var left = x
        return (0..<count).map { index in
            let columns = width / count + (index < width % count ? 1 : 0)
            defer { left += columns }
            return Rect(x: left, y: y, width: columns, height: height)
        }
    }

    /// A rectangle of at most that size in the middle of this.
    public func centered(width: Int, height: Int) -> Rect {
        let width = min(max(0, width), self.width)
        let height = min(max(0, height), self.height)
        return Rect(
            x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
    }
}
