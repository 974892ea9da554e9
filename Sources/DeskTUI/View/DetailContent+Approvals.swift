import TerminalText
import TicketModel

extension DetailContent.Builder {
    /// What was said about whether it may be done, oldest first.
    mutating func addApprovals() {
        let approvals = ticket.approvals
        guard !approvals.isEmpty else { return }
        addSection("approval")
        let withDate = approvals.contains { !isToday($0.stamp.at) }
        for approval in approvals {
            var head = [
                Span(approval.stamp.by.text, approval.stamp.by == model.me ? .accent : .person),
                Span("  \(time(approval.stamp.at, withDate: withDate).trimmed)  ", .quiet),
                Span(Self.words(for: approval), approval.remark == nil ? .text : .faint),
            ]
            if let remark = approval.remark {
                head.append(Span("  \(remark)", approval.decision == .approved ? .warning : .faint))
            }
            lines.append(SpanLine(head))
            guard let note = approval.note else { continue }
            lines += MarkdownText(note, width: max(1, width - 2), glyphs: glyphs).lines.map {
                SpanLine([Span("  ")] + $0.spans)
            }
        }
    }

    private static func words(for approval: Approval) -> String {
        switch approval.decision {
        case .requested: "asks for approval"
        case .approved: "approved it"
        case .rejected: "rejected it"
        }
    }
}
