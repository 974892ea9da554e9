/// Breaks one line of glyphs at spaces.
enum LineWrapper {
    static func wrap(_ glyphs: [Glyph], to width: Int) -> [[Glyph]] {
        var lines: [[Glyph]] = []
        var rest = glyphs[...]
        while true {
            let fitting = prefix(of: rest, fitting: width)
            guard fitting.endIndex < rest.endIndex else {
                lines.append(Array(rest))
                return lines
            }
            let lineEnd = breakPoint(in: rest, fitting: fitting)
            lines.append(withoutTrailingSpaces(rest[..<lineEnd]))
            rest = rest[lineEnd...].drop { $0 == .space }
            if rest.isEmpty { return lines }
        }
    }

    /// At least one glyph, so that every line makes progress.
    private static func prefix(of glyphs: ArraySlice<Glyph>, fitting width: Int) -> ArraySlice<Glyph> {
        var used = 0
        let fitting = glyphs.prefix { glyph in
            used += Int(glyph.width)
            return used <= width
        }
        return fitting.isEmpty ? glyphs.prefix(1) : fitting
    }

    /// At the last space that has a word before it, else where the line is full.
    private static func breakPoint(in glyphs: ArraySlice<Glyph>, fitting: ArraySlice<Glyph>) -> Int {
        if glyphs[fitting.endIndex] == .space { return fitting.endIndex }
        guard let firstWord = fitting.firstIndex(where: { $0 != .space }),
            let space = fitting[firstWord...].lastIndex(of: .space)
        else { return fitting.endIndex }
        return space
    }

    private static func withoutTrailingSpaces(_ glyphs: ArraySlice<Glyph>) -> [Glyph] {
        Array(glyphs[..<((glyphs.lastIndex { $0 != .space } ?? glyphs.startIndex - 1) + 1)])
    }
}
