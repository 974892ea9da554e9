public import TicketModel

extension TicketDesk {
    /// For how long what somebody resolved counts as known when a ticket is to be given to somebody: a year.
    static let memory: Int64 = 365 * Timestamp.millisecondsPerDay

    /// What everybody in the team carries, and what they resolved in the last weeks.
    public func workload(weeks: Int = 4) -> Workload {
        Workload(table, members: roster, today: today(), now: now(), weeks: weeks)
    }

    /// Who resolved what since a moment; nil is from the beginning.
    public func knowledge(since: Timestamp? = nil) -> KnowledgeMatrix {
        KnowledgeMatrix(table, members: roster, since: since)
    }

    /// Who should get a ticket.
    ///
    /// Throws `noSuchTicket`, and `refused` if it is finished.
    public func suggestion(for number: TicketNumber) throws(DeskError) -> Suggestion {
        let row = try row(of: number)
        guard table.state(row).isActive else {
            throw DeskError(
                .refused, "\(number) is \(table.state(row).word)", hint: "nobody needs to do it, unless it is reopened")
        }
        let knowledge = knowledge(since: now().adding(milliseconds: -Self.memory))
        return Suggestion(for: row, in: table, members: roster, today: today(), knowledge: knowledge)
    }

    /// What somebody should do next; nil if there is nothing that they could.
    public func next(for person: Name) -> NextTicket? {
        table.next(for: person, today: today(), now: now())
    }
}
