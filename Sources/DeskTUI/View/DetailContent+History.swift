import TerminalText
import TicketDesk
import TicketModel

extension DetailContent.Builder {
    /// The conversation, oldest first.
    mutating func addComments() {
        let comments = ticket.comments
        guard !comments.isEmpty else { return }
        let withdrawn = comments.lazy.filter(\.isWithdrawn).count
        addSection(
            (comments.count == 1 ? "1 comment" : "\(comments.count) comments")
                + (withdrawn > 0 ? ", \(withdrawn) withdrawn" : ""))
        let withDate = comments.contains { !isToday($0.at) }
        for comment in comments {
            var head = [Span(comment.by.text, comment.by == model.me ? .accent : .person)]
            head.append(Span("  \(time(comment.at, withDate: withDate).trimmed)", .quiet))
            if comment.isWithdrawn { head.append(Span("  withdrawn", .warning)) }
            lines.append(SpanLine(head))
            if comment.isWithdrawn {
                for line in CellWidth.wrap(comment.text, to: max(1, width - 2)) {
                    lines.append(SpanLine([Span("  "), Span(line, .faint)]))
                }
            } else {
                lines += MarkdownText(comment.text, width: max(1, width - 2), glyphs: glyphs).lines.map {
                    SpanLine([Span("  ")] + $0.spans)
                }
            }
        }
    }

    /// Who did what, newest first.
    mutating func addHistory() {
        guard let history = model.detail.history, model.detail.ticket == ticket.number, !history.isEmpty else { return }
        let withDate = history.contains { !isToday($0.event.event.at) }
        let actors = min(16, history.map { CellWidth.width(of: $0.event.actor.text) }.max() ?? 0)
        for entry in history { add(entry, withDate: withDate, actorWidth: actors) }
    }

    private func isComment(_ entry: HistoryEntry) -> Bool {
        ticket.comments.contains { $0.id == entry.event.event.id }
    }

    private mutating func add(_ entry: HistoryEntry, withDate: Bool, actorWidth: Int) {
        let actor = entry.event.actor
        let clock = time(entry.event.event.at, withDate: withDate)
        let start: [Span] = [
            Span(clock, .faint), Span("  "),
            Span(CellWidth.pad(actor.text, to: actorWidth), actor == model.me ? .accent : .person), Span("  "),
        ]
        let indent = start.reduce(0) { $0 + $1.width }
        var right: [Span] = []
        if entry.isWithdrawn {
            right.append(Span("withdrawn", .warning))
        } else if let approval = ticket.approvals.first(where: { $0.id == entry.event.event.id }),
            approval.decision == .approved, let remark = approval.remark
        {
            right.append(Span(remark, .warning))
        }
        if entry.event.author.host != model.host { right.append(Span("  \(entry.event.author.host)", .faint)) }
        let room = max(12, width - indent - right.reduce(1) { $0 + $1.width })
        let role: Role = entry.isWithdrawn ? .faint : .text
        // A comment is read where the comments are.
        guard !entry.detail.isEmpty, !isComment(entry) else {
            lines.append(SpanLine(start + [Span(entry.did, role)], right: right))
            return
        }
        // One flow of text, of which only the first words are what was done.
        let wrapped = CellWidth.wrap("\(entry.did): \(entry.detail)", to: room)
        for (index, line) in wrapped.enumerated() {
            if index == 0, line.hasPrefix(entry.did) {
                let detail = String(line.dropFirst(entry.did.count))
                lines.append(SpanLine(start + [Span(entry.did, role), Span(detail, .quiet)], right: right))
            } else {
                let lead = index == 0 ? start : [Span(String(repeating: " ", count: indent))]
                lines.append(SpanLine(lead + [Span(line, .quiet)], right: index == 0 ? right : []))
            }
        }
    }
}
