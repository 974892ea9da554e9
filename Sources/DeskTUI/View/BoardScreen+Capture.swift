import TerminalText
import TerminalUI
import TicketModel

extension BoardScreen {
    /// The line being captured, its tokens coloured, and below it what was understood.
    mutating func drawCapture(_ draft: CaptureDraft) {
        let line = CaptureLine(parsing: draft.field.text, in: model.captureContext)
        let width = min(72, layout.size.width - 2)
        let inner = max(1, width - 4)
        let text = preview(of: draft.description)
        let box = popup(width: width, height: 8 + text.count)
        painter.box(
            box, theme[.accent], title: [Piece("capture", theme[.accentStrong])],
            right: [Piece("Enter saves \(glyphs.separator) Esc keeps the draft", theme[.quiet])])
        let x = box.x + 2
        let roles = Self.roles(of: line.tokens, in: draft.field.text)
        drawField(draft.field, x: x, y: box.y + 2, width: inner) { roles[$0] ?? .text }

        var lines: [[Span]] = []
        if line.draft.title.contains(where: { !$0.isWhitespace }) {
            lines.append([Span(line.draft.title, .strong)])
            let remark = remark(on: line, draft.field.text)
            lines += SpanLine.flow(understood(line.draft), separator: Span("   "), width: inner)
                .prefix(remark == nil ? 2 : 1).map(\.spans)
            if let remark { lines.append([remark]) }
        } else {
            lines = [[Span("a title is enough; at its end, if you like:", .quiet)], Self.examples]
        }
        if !text.isEmpty {
            lines += Array(repeating: [], count: max(0, 3 - lines.count)) + text
        }
        for (index, line) in lines.prefix(max(0, box.height - 5)).enumerated() {
            self.text(x, box.y + 4 + index, line, width: inner)
        }
    }

    /// What a paste of several lines left for the description: how much, how to be rid of it, and how it begins.
    private func preview(of description: String) -> [[Span]] {
        guard !description.isEmpty else { return [] }
        let lines = description.split(omittingEmptySubsequences: false) { $0.isNewline }
        let shown = lines.count > 4 ? lines.prefix(3) : lines[...]
        let count = "\(lines.count) \(lines.count == 1 ? "line" : "lines") of text below it"
        var spans = [[Span(count, .quiet), Span(" \(glyphs.separator) ", .faint)]]
        spans[0].append(Span("C-u clears the title, then these", .quiet))
        spans += shown.map { [Span("  \($0)", .text)] }
        if shown.count < lines.count { spans.append([Span("  \(glyphs.ellipsis)", .faint)]) }
        return spans
    }

    /// Why what looks like a token is text; while it may still become somebody there is nothing to say.
    private func remark(on line: CaptureLine, _ text: String) -> Span? {
        guard let objection = line.objection else { return nil }
        if objection.kind == .assignee, !objection.isSecond,
            case let login = objection.value(in: text), model.members.contains(where: { $0.text.hasPrefix(login) })
        {
            return nil
        }
        return Span(objection.remark(on: text), .warning)
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
    private func understood(_ ticket: TicketDraft) -> [[Span]] {
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
        return groups
    }
}
