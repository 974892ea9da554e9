extension Painter {
    /// Draws what a text area shows in a rectangle, and puts the cursor into it; answers whether there is more above, or
    /// below.
    @discardableResult
    public mutating func textArea(
        _ area: TextArea, in rect: Rect, _ style: Style = .plain
    ) -> (above: Bool, below: Bool) {
        let window = area.window(width: rect.width, height: rect.height)
        within(rect) { painter in
            for (y, row) in window.rows.enumerated() { painter.text(0, y, row, style) }
            if let cursor = window.cursor { painter.placeCursor(cursor.x, cursor.y) }
        }
        return (window.hasMoreAbove, window.hasMoreBelow)
    }
}
