import EventStore
public import TicketModel

extension TicketDesk {
    /// Why I may not say something about whether a ticket may be done, as of the last look; nil if I may. Reads its history.
    public func refusal(of decision: Approval.Decision, about ticket: TicketNumber) throws(DeskError) -> Refusal? {
        let row = try row(of: ticket)
        return table.refusal(of: decision, about: row, by: me, lastEditor: lastEditor(of: ticket))
    }

    /// Asks for an approval, approves or rejects: nothing is written of tickets about which I have said the same before and that
    /// are as they were then, nor of a request for what is approved already.
    func decide(
        _ decision: Approval.Decision, _ tickets: [TicketNumber], note: String?
    ) throws(DeskError) -> Receipt {
        var changed: [TicketNumber] = []
        let event = try write(needing: .table) { (context) throws(DeskError) in
            var digests: [Digest] = []
            var unrequiring: [TicketNumber] = []
            for ticket in tickets {
                guard let row = context.table.row(of: ticket) else { throw DeskError.noTicket(ticket) }
                if isSaid(decision, row, context.table) { continue }
                let editor = decision == .approved ? lastEditor(of: ticket) : nil
                if let refusal = context.table.refusal(of: decision, about: row, by: me, lastEditor: editor) {
                    throw DeskError(refusal)
                }
                changed.append(ticket)
                digests.append(context.table.approvalDigest(row))
                if !context.table.requirements(row).contains(.approval) { unrequiring.append(ticket) }
            }
            guard !changed.isEmpty else { return [] }
            let body = SetApproval(tickets: changed, decision: decision, digests: digests, note: note)
            try checked { () throws(MalformedField) in try body.validate() }
            guard decision == .requested, !unrequiring.isEmpty else { return [.setApproval(body)] }
            return [
                .changeRequirements(ChangeRequirements(tickets: unrequiring, add: [.approval])), .setApproval(body),
            ]
        }
        let summary = Summary.decided(decision, tickets: tickets, changed: changed)
        return Receipt(tickets: tickets, changed: changed, summary: summary, event: event)
    }

    private func isSaid(_ decision: Approval.Decision, _ row: Row, _ table: TicketTable) -> Bool {
        let said = table.approvals(row).filter { $0.isCurrent && !$0.isWithdrawn }
        switch decision {
        case .requested:
            return table.requirements(row).contains(.approval)
                && (said.contains(where: \.isValid) || said.last?.decision == .requested)
        case .approved: return said.contains { $0.isValid && $0.stamp.by == me }
        case .rejected: return said.last { $0.stamp.by == me && $0.decision != .requested }?.decision == .rejected
        }
    }

    /// Throws if somebody would do away with the need for an approval who could not give one, after it was asked for or spoken about.
    func demandMayUnrequire(
        _ operations: [TicketModel.Operation], in table: TicketTable, countingRequests: Bool
    ) throws(DeskError) {
        for case .changeRequirements(let body) in operations where body.remove.contains(.approval) {
            for ticket in body.tickets {
                guard let row = table.row(of: ticket), table.requirements(row).contains(.approval),
                    table.approvals(row).contains(where: {
                        !$0.isWithdrawn && (countingRequests || $0.decision != .requested)
                    }),
                    let refusal = table.refusal(of: .approved, about: row, by: me, lastEditor: lastEditor(of: ticket))
                else { continue }
                throw DeskError(
                    .refused, "only who could approve \(ticket) may say that it needs no approval: \(refusal.message)",
                    hint: refusal.hint)
            }
        }
    }

    /// Who changed last what an approval of a ticket is about.
    private func lastEditor(of ticket: TicketNumber) -> Name? {
        (try? store?.history(of: ticket))?.last { $0.event.editsWhatIsApproved(of: ticket) }?.actor
    }
}

extension Receipt {
    /// The same, saying also whose approvals the change made void.
    func sayingWhatIsVoid(in table: TicketTable, before: TicketTable?) -> Receipt {
        guard let before, event != nil else { return self }
        var void: [String] = []
        for ticket in changed {
            guard let was = before.row(of: ticket), before.isApproved(was), let row = table.row(of: ticket) else {
                continue
            }
            let valid = Set(table.approvals(row).lazy.filter(\.isValid).map(\.id))
            for approval in before.approvals(was) where approval.isValid && !valid.contains(approval.id) {
                void.append("\(approval.stamp.by)'s approval of \(ticket)")
            }
        }
        guard !void.isEmpty else { return self }
        let named = void.prefix(3).joined(separator: ", ") + (void.count > 3 ? " and \(void.count - 3) more" : "")
        return Receipt(
            tickets: tickets, changed: changed, summary: "\(summary); void now: \(named)", event: event)
    }
}
