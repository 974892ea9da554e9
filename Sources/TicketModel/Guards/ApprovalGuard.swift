extension TicketTable {
    /// Why somebody may not say something about whether a ticket may be done; nil if they may. No reason overrides it.
    ///
    ///     decision             refused
    ///     any                  on a closed ticket
    ///     approved             to the requester, the assignee, and the last editor of what is approved
    ///     approved, rejected   to whom the team does not name an approver, once it names any
    public func refusal(
        of decision: Approval.Decision, about row: Row, by actor: Name, lastEditor: Name?
    ) -> Refusal? {
        let ticket = number(row)
        guard state(row) != .closed else {
            return Refusal(
                kind: .wrongState, message: "\(ticket) is closed: nothing of it is left to approve",
                hint: "usher reopen \(ticket)")
        }
        guard decision != .requested else { return nil }
        let approvers = team.approvers
        guard approvers.isEmpty || approvers.contains(actor) else {
            return Refusal(
                kind: .notApprover, message: "\(actor) is not one of the team's approvers",
                hint: "they are \(approvers.map(\.text).joined(separator: ", "))")
        }
        guard decision == .approved else { return nil }
        let role: String? =
            if requester(row) == actor {
                "asked for it"
            } else if assignee(row) == actor {
                "has it"
            } else if lastEditor == actor {
                "was the last to edit what is approved"
            } else { nil }
        guard let role else { return nil }
        let others = approvers.filter { $0 != actor && $0 != requester(row) && $0 != assignee(row) && $0 != lastEditor }
        return Refusal(
            kind: .ownApproval, message: "\(actor) can't approve \(ticket): \(actor) \(role)",
            hint: others.isEmpty
                ? "ask somebody else" : "ask \(others.map(\.text).joined(separator: " or "))")
    }
}

extension Event {
    /// Whether it changed what an approval of a ticket is about; its capture is a change of all of it.
    public func editsWhatIsApproved(of ticket: TicketNumber) -> Bool {
        operations.contains { operation in
            switch operation {
            case .create, .setTitle, .setDescription, .setRequester, .changeHosts, .changeNeeds:
                operation.tickets.contains(ticket)
            default: false
            }
        }
    }
}
