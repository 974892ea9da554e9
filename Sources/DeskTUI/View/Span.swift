import TerminalText
import TerminalUI
import TicketModel

/// A stretch of text with what it is for; the theme makes a styled piece of it.
struct Span: Equatable, Sendable {
    var text: String
    var role: Role
    /// The ticket that a click on it goes to.
    var link: TicketNumber?
    /// The tab that a click on it opens.
    var tab: DetailTab?

    init(_ text: String, _ role: Role = .text, link: TicketNumber? = nil) {
        self.text = text
        self.role = role
        self.link = link
    }

    var width: Int { CellWidth.width(of: text) }
}

/// A line of spans, with some of them against the right edge.
struct SpanLine: Equatable, Sendable {
    var spans: [Span] = []
    var right: [Span] = []
    /// The ticket that the whole line is about, to which Enter goes.
    var target: TicketNumber?
    /// The evidence that the whole line is about, which Enter reads.
    var evidence: EventID?

    init(_ spans: [Span] = [], right: [Span] = []) {
        self.spans = spans
        self.right = right
    }

    /// Sets groups of spans one after the other, with a separator between them, on as many lines as they need.
    static func flow(_ groups: [[Span]], separator: Span, width: Int) -> [SpanLine] {
        var lines: [SpanLine] = []
        var used = 0
        for group in groups {
            let needed = group.reduce(0) { $0 + $1.width }
            if var last = lines.last, used + separator.width + needed <= width {
                last.spans.append(separator)
                last.spans.append(contentsOf: group)
                lines[lines.count - 1] = last
                used += separator.width + needed
            } else {
                lines.append(SpanLine(group))
                used = needed
            }
        }
        return lines
    }
}
