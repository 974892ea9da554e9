import TerminalText
import TicketModel

extension DetailContent.Builder {
    /// Who has it and how far it is, priority, tags, hosts, for whom, until when.
    mutating func addFacts() {
        var groups: [[Span]] = [[standing]]
        if ticket.priority != .normal {
            let mark = glyphs.mark(of: ticket.priority) ?? glyphs.low
            groups.append([Span("\(mark) \(ticket.priority.word)", Theme.role(of: ticket.priority))])
        }
        if !ticket.tags.isEmpty {
            groups.append([Span(ticket.tags.map { "+\($0.text)" }.joined(separator: " "), .tag)])
        }
        if !ticket.hosts.isEmpty {
            groups.append([Span("on ", .quiet), Span(ticket.hosts.map(\.text).joined(separator: " "), .tag)])
        }
        if let requester = ticket.requester { groups.append([Span("for ", .quiet), Span(requester.text)]) }
        if let due = ticket.due, ticket.state.isActive {
            groups.append([CardText.dueSpan(due, today: model.today)])
        }
        if let approval = ticket.approvalStanding, ticket.state.isActive {
            groups.append([Span(approval.phrase, Self.role(of: approval))])
        }
        if ticket.requires.contains(.evidence), ticket.state.isActive, !ticket.evidence.contains(where: \.isProof) {
            groups.append([Span("requires evidence", .accent)])
        }
        if ticket.isConflicted { groups.append([Span("changed by two at once", .warning)]) }
        lines += SpanLine.flow(groups, separator: Span("  \(glyphs.separator)  ", .faint), width: width)
    }

    private static func role(of approval: ApprovalStanding) -> Role {
        switch approval {
        case .approved: .resolved
        case .rejected, .void: .warning
        case .required, .requested: .accent
        }
    }

    private var standing: Span {
        let glyph = CardText.glyph(of: row, in: table, glyphs)
        let role = Theme.role(of: ticket.state)
        let who = ticket.assignee?.text
        switch ticket.state {
        case .open: return Span("\(glyph.text) open", role)
        case .assigned, .inProgress: return Span("\(glyph.text) \(who ?? "")", glyph.role)
        case .resolved: return Span("\(glyph.text) resolved" + (who.map { ", \($0)" } ?? ""), role)
        case .closed:
            let how = ticket.outcome.map { $0 == .givenUp ? "given up" : $0.word } ?? "closed"
            return Span("\(glyph.text) \(how)" + (who.map { ", \($0)" } ?? ""), role)
        }
    }

    /// What it is part of, needs and blocks; each number can be clicked.
    mutating func addLinks() {
        var groups: [[Span]] = []
        if let master = ticket.master {
            let title = table.row(of: master).map { " " + CellWidth.truncate(table.title($0), to: 32) } ?? ""
            groups.append([Span("part of ", .quiet), Span("\(master)\(title)", .text, link: master)])
        }
        if !ticket.needs.isEmpty { groups.append([Span("needs", .quiet)] + ticket.needs.flatMap { need($0) }) }
        let dependents = table.dependents(row)
        if !dependents.isEmpty {
            groups.append(
                [Span("blocks", .quiet)]
                    + dependents.prefix(24).map { table.number($0) }.map { Span(" \($0)", .text, link: $0) }
                    + (dependents.count > 24 ? [Span(" and \(dependents.count - 24) more", .quiet)] : []))
        }
        if let original = ticket.duplicateOf {
            groups.append([Span("duplicate of ", .quiet), Span("\(original)", .text, link: original)])
        }
        lines += SpanLine.flow(groups, separator: Span("   "), width: width)
    }

    private func need(_ number: TicketNumber) -> [Span] {
        guard let row = table.row(of: number) else { return [Span(" \(number)", .quiet)] }
        let state = table.state(row)
        guard !state.isFinished else { return [Span(" \(number) \(glyphs.done)", .resolved, link: number)] }
        let glyph = CardText.glyph(of: row, in: table, glyphs)
        return [Span(" \(number)", .text, link: number), Span(" \(glyph.text)", glyph.role)]
    }

    /// For a master: a bar, and what is left.
    mutating func addProgress() {
        guard let progress = table.progress(of: row), progress.total > 0 else { return }
        var spans = ProgressBar.spans(
            done: progress.done, total: progress.total, width: min(16, width / 3), model.theme)
        spans.append(Span("  \(progress.done)/\(progress.total)"))
        var groups = [spans]
        let separator = Span(" \(glyphs.separator) ", .quiet)
        if progress.inProgress > 0 { groups.append([Span("\(progress.inProgress) in progress", .quiet)]) }
        if progress.blocked > 0 { groups.append([Span("\(progress.blocked) blocked", .quiet)]) }
        let chain = chain(progress.longestChain)
        // The chain stands whole in its place if it fits there, else on lines of its own.
        if chain.count == 1 { groups.append(chain[0].spans) }
        lines += SpanLine.flow(groups, separator: separator, width: width)
        if chain.count > 1 { lines += chain }
    }

    /// `chain 3: 104 → 105 → 109`, broken between numbers only.
    private func chain(_ numbers: [TicketNumber]) -> [SpanLine] {
        guard numbers.count > 1 else { return [] }
        let links = numbers.enumerated().map { index, number in
            [Span("\(number)" + (index < numbers.count - 1 ? " \(glyphs.leadsTo)" : ""), .quiet)]
        }
        let start = [Span("chain \(numbers.count):", .quiet)]
        return SpanLine.flow([start] + links, separator: Span(" ", .quiet), width: width)
    }
}
