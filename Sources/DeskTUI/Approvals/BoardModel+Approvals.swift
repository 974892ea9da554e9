import TicketModel

extension BoardModel {
    /// Why one may not say that of the selected or the marked tickets. Who edited a ticket last only its history says: where it is
    /// not at hand, the desk looks there when it is said.
    func reason(against decision: Approval.Decision) -> String? {
        let targets = targets
        guard !targets.isEmpty else { return "no ticket is selected" }
        for ticket in targets {
            guard let row = table.row(of: ticket) else { return "there is no ticket \(ticket)" }
            if let refusal = table.refusal(of: decision, about: row, by: me, lastEditor: lastEditor(of: ticket)) {
                let hint = refusal.kind == .wrongState ? "\(key("reopen")) reopens it" : refusal.hint
                return "\(refusal.message): \(hint)"
            }
        }
        return nil
    }

    private func lastEditor(of ticket: TicketNumber) -> Name? {
        guard detail.ticket == ticket else { return nil }
        return detail.history?.map(\.event).first { $0.event.editsWhatIsApproved(of: ticket) }?.actor
    }

    /// Asks what is to be said with it; nothing needs to be.
    mutating func open(_ decision: Approval.Decision) -> [Effect] {
        let tickets = targets
        guard !tickets.isEmpty else { return [] }
        let (title, question) =
            switch decision {
            case .requested: ("ask for approval of", "What should the approver know? Enter alone asks without a word.")
            case .approved:
                ("approve", "As it stands now; editing it makes that void. A word with it? Enter alone will do.")
            case .rejected: ("reject", "Why? Enter alone will do.")
            }
        open(
            Prompt(
                purpose: .decide(decision, tickets), title: "\(title) \(tickets.subject)", question: question,
                ticketTitle: self.title(of: tickets)))
        return []
    }
}

extension BoardModel {
    /// Filters for what waits for an approval, or takes that filter off again.
    mutating func showUnapproved() -> [Effect] {
        if filter.text == Filter.unapprovedText { return setFilter("") }
        guard table.rows.contains(where: { table.awaitsApproval($0) }) else {
            status = Status(
                kind: .note, text: "nothing waits for an approval", aside: "\(key("ask approval")) asks for one")
            return []
        }
        return setFilter(Filter.unapprovedText, preferring: selected)
    }
}

extension Filter {
    /// The filter of what waits for an approval.
    static let unapprovedText = "is:unapproved"
}
