extension Painter {
    /// Draws what a text field shows in so many cells, filled up to its width, and puts the cursor into it.
    ///
    /// Highlights give characters, by number from the start of the text, another style; a later one wins.
    public mutating func textField(
        _ x: Int, _ y: Int, _ field: TextField, width: Int, _ style: Style = .plain,
        highlights: [(characters: Range<Int>, style: Style)] = []
    ) {
        guard width > 0 else { return }
        let window = field.window(width: width)
        within(Rect(x: x, y: y, width: width, height: 1)) { painter in
            painter.fill(painter.bounds, style)
            var column = 0
            for index in window.characters {
                let own = highlights.last { $0.characters.contains(index) }?.style
                column += painter.text(column, 0, field.text(in: index..<(index + 1)), own ?? style)
            }
            painter.placeCursor(window.cursor, 0)
        }
    }
}
