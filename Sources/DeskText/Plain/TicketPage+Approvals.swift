import TerminalText
import TicketModel

extension TextBuffer {
    /// A line for each word about whether the ticket may be done: `approved by bo 12 Nov 09:41  void: edited since`.
    mutating func addApprovals(of ticket: Ticket, _ moments: MomentText) {
        guard !ticket.approvals.isEmpty else { return }
        blankLine()
        for approval in ticket.approvals {
            space(2)
            add(approval.decision.word, approval.remark == nil ? .strong : .faint, cells: 13)
            add("\(approval.stamp.by)  \(moments.full(approval.stamp.at))")
            if let remark = approval.remark {
                space(2)
                add(remark, approval.decision == .approved ? .urgent : .faint)
            }
            endLine()
            if let note = approval.note { addParagraphs(note, indent: 15) }
        }
    }
}
