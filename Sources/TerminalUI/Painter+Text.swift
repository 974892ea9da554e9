public import TerminalText

extension Painter {
    /// Draws text at that column and row; answers how many cells it took, clipped or not.
    ///
    /// With a `width`, what is longer is cut with `…`, and `alignment` tells where in it shorter text stands.
    @discardableResult
    public mutating func text(
        _ x: Int, _ y: Int, _ text: String, _ style: Style = .plain, width: Int? = nil, alignment: TextAlignment = .left
    ) -> Int {
        self.text(x, y, [Piece(text, style)], width: width, alignment: alignment)
    }

    /// Draws a line made of pieces; answers how many cells it took, clipped or not.
    ///
    /// With a `width`, what is longer is cut with `…`, and `alignment` tells where in it shorter text stands.
    @discardableResult
    public mutating func text(
        _ x: Int, _ y: Int, _ pieces: [Piece], width: Int? = nil, alignment: TextAlignment = .left
    ) -> Int {
        let line = pieces.map { (glyphs: DisplayText.glyphs(of: $0.text), style: $0.style) }
        let total = line.reduce(0) { $0 + $1.glyphs.width }
        let limit = max(0, width ?? total)
        var column = x
        switch alignment {
        case .left: break
        case .center: column += max(0, limit - total) / 2
        case .right: column += max(0, limit - total)
        }
        let start = column
        let end = column + (total > limit ? limit - 1 : limit)
        for (glyphs, style) in line {
            for glyph in glyphs {
                if column + Int(glyph.width) > end, total > limit {
                    if limit > 0 { put(.ellipsis, column, y, style) }
                    return limit > 0 ? column + 1 - start : 0
                }
                put(glyph, column, y, style)
                column += Int(glyph.width)
            }
        }
        return column - start
    }

    /// Fills the rectangle with a character one cell wide.
    public mutating func fill(_ rect: Rect, _ style: Style = .plain, with character: Character = " ") {
        let target = rect.intersection(bounds)
        let first = DisplayText.glyphs(of: String(character)).first ?? .space
        let glyph = first.width == 1 ? first : .space
        for y in target.y..<target.maxY {
            for x in target.x..<target.maxX { put(glyph, x, y, style) }
        }
    }
}
