import TerminalText
import TerminalUI
import TicketModel

extension BoardScreen {
    /// The line being captured, its tokens coloured, and below it what was understood.
    mutating func drawCapture(_ draft: CaptureDraft) {
        let line = CaptureLine(parsing: draft.field.text, in: model.captureContext)
        let width = min(72, layout.size.width - 2)
        let inner = max(1, width - 4)
        let box = popup(width: width, height: 8)
        painter.box(
            box, theme[.accent], title: [Piece("capture", theme[.accentStrong])],
            right: [Piece("Enter saves \(glyphs.separator) Esc keeps the draft", theme[.quiet])])
        let x = box.x + 2
        let roles = Self.roles(of: line.tokens, in: draft.field.text)
        drawField(draft.field, x: x, y: box.y + 2, width: inner) { roles[$0] ?? .text }

        guard line.draft.title.contains(where: { !$0.isWhitespace }) else {
            painter.text(x, box.y + 4, "a title is enough; at its end, if you like:", theme[.quiet], width: inner)
            text(x, box.y + 5, Self.examples, width: inner)
            return
        }
        painter.text(x, box.y + 4, line.draft.title, theme[.strong], width: inner)
        let facts = SpanLine.flow(understood(line.draft, draft), separator: Span("   "), width: inner)
        for (index, facts) in facts.prefix(max(0, box.height - 6)).enumerated() {
            text(x, box.y + 5 + index, facts.spans, width: inner)
        }
    }

    private static let examples = [
        Span("+vpn", .tag), Span("  "), Span("!high", .high), Span("  "), Span("@ana", .assigned), Span("  "),
        Span("for:bob", .person), Span("  "), Span("^100", .accent), Span("  "), Span("due:fri", .warning),
    ]

    /// The role of every character of a token, by its number.
    private static func roles(of tokens: [CaptureToken], in text: String) -> [Int: Role] {
        var roles: [Int: Role] = [:]
        for token in tokens {
            let start = text.distance(from: text.startIndex, to: token.range.lowerBound)
            let count = text.distance(from: token.range.lowerBound, to: token.range.upperBound)
            for index in start..<start + count { roles[index] = role(of: token.kind) }
        }
        return roles
    }

    private static func role(of kind: CaptureToken.Kind) -> Role {
        switch kind {
        case .tag, .host: .tag
        case .priority: .high
        case .requester: .person
        case .assignee: .assigned
        case .master, .needs: .accent
        case .due: .warning
        }
    }

    /// `◔ ana   ! high   +vpn   for bob   part of 100 Move to building B`
    private func understood(_ ticket: TicketDraft, _ draft: CaptureDraft) -> [[Span]] {
        var groups: [[Span]] = []
        if let assignee = ticket.assignee {
            groups.append([Span("\(glyphs.assigned) \(assignee.text)", .assigned)])
        } else {
            groups.append([Span("\(glyphs.open) open", .open)])
        }
        if ticket.priority != .normal {
            let mark = glyphs.mark(of: ticket.priority) ?? glyphs.low
            groups.append([Span("\(mark) \(ticket.priority.word)", Theme.role(of: ticket.priority))])
        }
        groups += ticket.tags.map { [Span("+\($0.text)", .tag)] }
        if let requester = ticket.requester { groups.append([Span("for \(requester.text)", .person)]) }
        if !ticket.hosts.isEmpty {
            groups.append([Span("on \(ticket.hosts.map(\.text).joined(separator: " "))", .tag)])
        }
        if let master = ticket.master {
            let title = model.table.row(of: master).map { " " + CellWidth.truncate(model.table.title($0), to: 24) }
            groups.append([Span("part of \(master)\(title ?? "")", .accent)])
        }
        if !ticket.needs.isEmpty {
            groups.append([Span("needs \(ticket.needs.map(\.description).joined(separator: " "))", .accent)])
        }
        if let due = ticket.due { groups.append([CardText.dueSpan(due, today: model.today)]) }
        if !draft.description.isEmpty {
            let count = draft.description.split(omittingEmptySubsequences: false) { $0.isNewline }.count
            groups.append([Span("and \(count) \(count == 1 ? "line" : "lines") of text", .quiet)])
        }
        return groups
    }
}
