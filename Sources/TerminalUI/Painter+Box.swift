import TerminalText

extension Painter {
    /// Draws a box along the inside of the rectangle's edge, without touching what is inside.
    ///
    /// The titles stand in the top edge, each with a space around it, `right` in the right corner; what does not fit is
    /// cut with `…`, the right one first. A rectangle less than 2 cells wide or high gets nothing.
    public mutating func box(
        _ rect: Rect, _ style: Style = .plain, title: [Piece] = [], right: [Piece] = []
    ) {
        guard rect.width >= 2, rect.height >= 2 else { return }
        let (last, bottom) = (rect.maxX - 1, rect.maxY - 1)
        horizontalLine(rect.x, rect.y, rect.width, style)
        horizontalLine(rect.x, bottom, rect.width, style)
        verticalLine(rect.x, rect.y, rect.height, style)
        verticalLine(last, rect.y, rect.height, style)
        put(borderGlyphs.topLeft, rect.x, rect.y, style)
        put(borderGlyphs.topRight, last, rect.y, style)
        put(borderGlyphs.bottomLeft, rect.x, bottom, style)
        put(borderGlyphs.bottomRight, last, bottom, style)

        let room = rect.width - 3
        let used = self.title(title, rect.x + 2, rect.y, room: room, style)
        let width = min(room - used - (used > 0 ? 1 : 0), width(of: right) + 2)
        self.title(right, last - width, rect.y, room: width, style)
    }

    /// Draws a line to the right of that cell, in this painter's borders.
    public mutating func horizontalLine(_ x: Int, _ y: Int, _ length: Int, _ style: Style = .plain) {
        fill(Rect(x: x, y: y, width: length, height: 1), style, with: borderGlyphs.horizontal)
    }

    /// Draws a line downwards from that cell, in this painter's borders.
    public mutating func verticalLine(_ x: Int, _ y: Int, _ length: Int, _ style: Style = .plain) {
        for step in 0..<max(0, length) { put(borderGlyphs.vertical, x, y + step, style) }
    }

    /// Answers the cells that the title took with the spaces around it: none if there is no room for a glyph.
    @discardableResult
    private mutating func title(_ pieces: [Piece], _ x: Int, _ y: Int, room: Int, _ style: Style) -> Int {
        guard room >= 3, width(of: pieces) > 0 else { return 0 }
        put(.space, x, y, style)
        let used = text(x + 1, y, pieces, width: room - 2)
        put(.space, x + 1 + used, y, style)
        return used + 2
    }

    private func width(of pieces: [Piece]) -> Int {
        pieces.reduce(0) { $0 + CellWidth.width(of: $1.text) }
    }
}

/// A border set as it goes into cells.
struct BorderGlyphs: Sendable {
    let horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: Glyph

    init(_ borders: BorderSet) {
        horizontal = .narrow(borders.horizontal)
        vertical = .narrow(borders.vertical)
        topLeft = .narrow(borders.topLeft)
        topRight = .narrow(borders.topRight)
        bottomLeft = .narrow(borders.bottomLeft)
        bottomRight = .narrow(borders.bottomRight)
    }
}

extension Glyph {
    /// A character one cell wide; a space for any other.
    static func narrow(_ character: Character) -> Glyph {
        let glyph = DisplayText.glyphs(of: String(character)).first ?? .space
        return glyph.width == 1 ? glyph : .space
    }
}
