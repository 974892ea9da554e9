extension Grid {
    /// The same in another extent: what is beyond it is cut off, what is missing is blank.
    package func fitted(to size: Size) -> Grid {
        guard size != self.size else { return self }
        var grid = Grid(size: size)
        grid.cursor = cursor
        grid.isCursorShown = isCursorShown
        for y in 0..<min(size.height, self.size.height) {
            for x in 0..<min(size.width, self.size.width) { grid[x, y] = self[x, y] }
        }
        return grid
    }
}
