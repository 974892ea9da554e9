import TerminalText

/// Markdown as lines of a width: headings, lists, quotes, code and rules, and the markup within lines.
///
/// Modest on purpose: line breaks stay where they were written, for what people paste are logs; what is not understood is
/// shown as it is. The source is what is kept.
struct MarkdownText {
    let lines: [SpanLine]

    init(_ text: String, width: Int, glyphs: Glyphs) {
        var lines: [SpanLine] = []
        var fence: Substring?
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let body = line.drop { $0 == " " }
            if let open = fence {
                if body.hasPrefix(open), body.drop(while: { $0 == open.first }).allSatisfy({ $0 == " " }) {
                    fence = nil
                } else {
                    lines += SpanLine.wrap([Span("  "), Span(String(line), .code)], width: width, hang: 2)
                }
                continue
            }
            if let mark = Self.fence(of: body) {
                fence = mark
                continue
            }
            lines += Self.lines(of: line, body, width: width, glyphs)
        }
        self.lines = lines
    }

    /// Three or more backticks or tildes begin code.
    private static func fence(of body: Substring) -> Substring? {
        guard let first = body.first, first == "`" || first == "~" else { return nil }
        let mark = body.prefix { $0 == first }
        return mark.count >= 3 && !body.dropFirst(mark.count).contains("`") ? mark : nil
    }

    private static func lines(of line: Substring, _ body: Substring, width: Int, _ glyphs: Glyphs) -> [SpanLine] {
        let indent = line.count - body.count
        if let heading = heading(of: body) {
            return SpanLine.wrap(MarkdownInline.spans(of: heading, base: .strong), width: width)
        }
        if isRule(body) {
            let dash = glyphs.isUnicode ? "─" : "-"
            return [SpanLine([Span(String(repeating: dash, count: max(1, min(width, 40))), .faint)])]
        }
        if body.first == ">" {
            let rest = body.drop { $0 == ">" || $0 == " " }
            let bar = Span(glyphs.isUnicode ? "│ " : "| ", .faint)
            return SpanLine.wrap(MarkdownInline.spans(of: String(rest), base: .quiet), width: width - 2).map {
                SpanLine([bar] + $0.spans)
            }
        }
        let lead = String(repeating: " ", count: min(indent, max(0, width / 2)))
        if let (mark, rest) = item(of: body, glyphs) {
            let spans = [Span(lead), Span(mark, .accent)] + MarkdownInline.spans(of: String(rest))
            return SpanLine.wrap(spans, width: width, hang: lead.count + mark.count)
        }
        if indent >= 4, !body.isEmpty {
            return SpanLine.wrap([Span(lead), Span(String(body), .code)], width: width, hang: lead.count)
        }
        return SpanLine.wrap([Span(lead)] + MarkdownInline.spans(of: String(body)), width: width)
    }

    /// `## words` without the marks; up to six of them.
    private static func heading(of body: Substring) -> String? {
        let marks = body.prefix { $0 == "#" }
        let rest = body.dropFirst(marks.count)
        guard (1...6).contains(marks.count), rest.first == " " else { return nil }
        return rest.trimmed
    }

    /// `---`, `***` or `___`, with or without spaces.
    private static func isRule(_ body: Substring) -> Bool {
        guard let first = body.first, "-*_".contains(first) else { return false }
        return body.count { $0 == first } >= 3 && body.allSatisfy { $0 == first || $0 == " " }
    }

    /// The mark of a list's item, and what follows it.
    private static func item(of body: Substring, _ glyphs: Glyphs) -> (mark: String, rest: Substring)? {
        if let first = body.first, "-*+".contains(first), body.dropFirst().first == " " {
            return (glyphs.isUnicode ? "• " : "\(first) ", body.dropFirst(2))
        }
        let digits = body.prefix { ("0"..."9").contains($0) }
        let rest = body.dropFirst(digits.count)
        guard (1...9).contains(digits.count), let end = rest.first, end == "." || end == ")",
            rest.dropFirst().first == " "
        else { return nil }
        return ("\(digits)\(end) ", rest.dropFirst(2))
    }
}
