import TerminalText

extension SpanLine {
    /// Spans in lines of at most so many cells, broken at spaces where they can be; what follows the first line begins
    /// `hang` cells further in.
    static func wrap(_ spans: [Span], width: Int, hang: Int = 0) -> [SpanLine] {
        let width = max(1, width)
        if spans.reduce(0, { $0 + $1.width }) <= width { return [SpanLine(spans)] }
        var pieces: [(glyph: Glyph, role: Role)] = []
        for span in spans {
            for glyph in DisplayText.glyphs(of: span.text) {
                pieces.append((glyph.width > 1 && width < 2 ? .ellipsis : glyph, span.role))
            }
        }
        let hang = hang < width - 1 ? hang : 0
        var lines: [SpanLine] = []
        var start = 0
        while start < pieces.count {
            let room = lines.isEmpty ? width : width - hang
            var (used, end, space) = (0, start, -1)
            var hasWord = false
            while end < pieces.count, used + Int(pieces[end].glyph.width) <= room || end == start {
                used += Int(pieces[end].glyph.width)
                if pieces[end].glyph != .space { hasWord = true } else if hasWord { space = end }
                end += 1
            }
            if end < pieces.count, pieces[end].glyph != .space, space > start { end = space }
            let lead = lines.isEmpty || hang == 0 ? [] : [Span(String(repeating: " ", count: hang))]
            lines.append(SpanLine(lead + Self.spans(of: pieces[start..<end])))
            start = end
            while start < pieces.count, pieces[start].glyph == .space { start += 1 }
        }
        return lines
    }

    private static func spans(of pieces: ArraySlice<(glyph: Glyph, role: Role)>) -> [Span] {
        var pieces = pieces
        while pieces.last?.glyph == .space { pieces.removeLast() }
        var spans: [Span] = []
        while let role = pieces.first?.role {
            let run = pieces.prefix { $0.role == role }
            spans.append(Span(run.map(\.glyph).text, role))
            pieces = pieces.dropFirst(run.count)
        }
        return spans
    }
}
