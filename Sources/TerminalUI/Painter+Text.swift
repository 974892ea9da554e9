public import TerminalText

extension Painter {
    /// Draws text at that column and row; answers how many cells it took, clipped or not.
    ///
    /// With a `width`, what is longer is cut with `…`, and `alignment` tells where in it shorter text stands.
    @discardableResult
    public mutating func text(
        _ x: Int, _ y: Int, _ text: String, _ style: Style = .plain, width: Int? = nil, alignment: TextAlignment = .left
    ) -> Int {
        if let used = DisplayText.withPlainASCII(text, { plain($0, x, y, style, width: width, alignment) }) {
            return used
        }
        return self.text(x, y, [Piece(text, style)], width: width, alignment: alignment)
    }

    /// The same for text that is a cell a byte, as most is.
    private mutating func plain(
        _ ascii: UnsafeBufferPointer<UInt8>, _ x: Int, _ y: Int, _ style: Style, width: Int?, _ alignment: TextAlignment
    ) -> Int {
        let limit = max(0, width ?? ascii.count)
        let kept = ascii.count > limit ? max(0, limit - 1) : ascii.count
        let start = x + alignment.indent(of: ascii.count, in: limit)
        let (first, row) = (origin.x + start, origin.y + y)
        if row >= clip.y, row < clip.maxY {
            let seen = max(first, clip.x)..<max(first, clip.x, min(first + kept, clip.maxX))
            if !seen.isEmpty {
                grid.write(
                    x: seen.lowerBound, y: row, ascii[(seen.lowerBound - first)..<(seen.upperBound - first)], style)
            }
        }
        guard kept < ascii.count, limit > 0 else { return kept }
        put(.ellipsis, start + kept, y, style)
        return kept + 1
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
        let start = x + alignment.indent(of: total, in: limit)
        var column = start
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
        fill(rect, style, with: .narrow(character))
    }

    /// Fills the rectangle with a glyph one cell wide.
    mutating func fill(_ rect: Rect, _ style: Style, with glyph: Glyph) {
        let target = onGrid(rect.intersection(bounds))
        for y in target.y..<target.maxY { grid.fill(x: target.x, y: y, count: target.width, glyph, style) }
    }
}

extension TextAlignment {
    /// The cells before text that takes so many, in a space.
    fileprivate func indent(of count: Int, in space: Int) -> Int {
        switch self {
        case .left: 0
        case .center: max(0, space - count) / 2
        case .right: max(0, space - count)
        }
    }
}
