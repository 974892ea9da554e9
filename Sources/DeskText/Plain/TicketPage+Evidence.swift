import TicketModel

extension TextBuffer {
    /// What shows that something was done for the ticket, a line a piece.
    mutating func addEvidence(of ticket: Ticket) {
        guard !ticket.evidence.isEmpty else { return }
        blankLine()
        space(2)
        add("evidence", .faint)
        endLine()
        evidence(ticket.evidence, indent: 4)
    }
}
