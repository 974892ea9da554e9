/// The width of text in terminal cells, and what depends on it.
///
/// Every function measures what `DisplayText.visible` shows, so a caller may pass text as it is stored.
public enum CellWidth {
    /// The cells that the character takes when drawn: 1 or 2, more only for what is spelled out or joined of several.
    public static func width(of character: Character) -> Int { width(of: String(character)) }

    /// The cells that the text takes when drawn on one line; the widths of its characters add up to it.
    public static func width(of text: String) -> Int {
        GlyphReader.isPlain(text) ? text.utf8.count : GlyphReader.glyphs(of: text).width
    }

    /// The text as drawn, cut to at most `width` cells, with `…` as the last one if anything was cut.
    public static func truncate(_ text: String, to width: Int) -> String {
        if GlyphReader.isPlain(text), text.utf8.count <= width { return text }
        return truncate(DisplayText.glyphs(of: text), to: width).text
    }

    /// The text as drawn, in exactly `width` cells: cut with `…`, or filled up with spaces.
    public static func pad(_ text: String, to width: Int, alignment: TextAlignment = .left) -> String {
        let shown = truncate(text, to: width)
        let missing = max(0, width - Self.width(of: shown))
        let left =
            switch alignment {
            case .left: 0
            case .center: missing / 2
            case .right: missing
            }
        return String(repeating: " ", count: left) + shown + String(repeating: " ", count: missing - left)
    }

    /// The text as drawn, in lines of at most `width` cells (1 if less), broken at spaces where it can be.
    ///
    /// Line breaks in the text stay; indentation stays on a line's first part; a word wider than a line is cut without
    /// loss; a wide character in a width of 1 becomes `…`. An empty text is one empty line.
    public static func wrap(_ text: String, to width: Int) -> [String] {
        if GlyphReader.isPlain(text), text.utf8.count <= width { return [text] }
        return DisplayText.lines(of: text).flatMap { line in
            LineWrapper.wrap(width > 1 ? line : line.map { $0.width > 1 ? .ellipsis : $0 }, to: max(1, width))
        }
        .map(\.text)
    }

    package static func truncate(_ glyphs: [Glyph], to width: Int) -> [Glyph] {
        guard glyphs.width > width else { return glyphs }
        guard width > 0 else { return [] }
        var used = 0
        let kept = glyphs.prefix { glyph in
            used += Int(glyph.width)
            return used < width
        }
        return kept + [.ellipsis]
    }
}
