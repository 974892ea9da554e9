public import TicketModel

/// Tickets, as scripts see them; every member is always there.
extension JSONWriter {
    /// One ticket; with a history, also its comments, evidence, approvals and that history.
    public mutating func ticket(_ row: Row, in table: TicketTable, history: [HistoryEntry]? = nil) {
        let ticket = table.ticket(row)
        object { writer in
            writer.say(ticket)
            writer.sayRelations(of: ticket, row, in: table)
            writer.member("conflicted", ticket.isConflicted)
            writer.member("progress", table.progress(of: row)) { $0.members(of: $1) }
            writer.key("fields")
            writer.fields(ticket.fields)
            writer.member("key", ticket.key)
            writer.key("created")
            writer.stamp(ticket.created)
            writer.key("updated")
            writer.stamp(ticket.updated)
            if let history { writer.sayLife(of: ticket, history) }
        }
    }

    /// A list of tickets, with how many there are where it shows only the first ones.
    public mutating func list(_ rows: some Sequence<Row>, total: Int, in table: TicketTable) {
        object { writer in
            writer.member("total", total)
            writer.list("tickets", rows) { $0.ticket($1, in: table) }
        }
    }

    private mutating func say(_ ticket: Ticket) {
        member("number", ticket.number)
        member("title", ticket.title)
        member("description", ticket.description)
        member("state", ticket.state.word)
        member("outcome", ticket.outcome?.word)
        member("assignee", ticket.assignee)
        member("requester", ticket.requester)
        member("priority", ticket.priority.word)
        member("tags", ticket.tags)
        member("hosts", ticket.hosts)
        member("due", ticket.due?.description)
    }

    private mutating func sayRelations(of ticket: Ticket, _ row: Row, in table: TicketTable) {
        member("master", ticket.master)
        member("parts", table.parts(row).map { table.number($0) })
        member("needs", ticket.needs)
        member("neededBy", table.dependents(row).map { table.number($0) })
        member("related", ticket.related)
        member("duplicateOf", ticket.duplicateOf)
        member("requires", Requirement.allCases.filter { ticket.requires.contains($0) }.map(\.rawValue))
        member("ready", table.isReady(row))
        member("blockedBy", table.blockers(of: ticket))
    }

    private mutating func sayLife(of ticket: Ticket, _ history: [HistoryEntry]) {
        list("comments", ticket.comments) { $0.comment($1) }
        key("evidence")
        evidence(ticket.evidence)
        list("approvals", ticket.approvals) { $0.approval($1) }
        list("history", history) { $0.entry($1) }
    }

    private mutating func comment(_ comment: Comment) {
        object { writer in
            writer.member("id", comment.id.description)
            writer.member("by", comment.by)
            writer.member("at", comment.at.rfc3339)
            writer.member("via", comment.via.word)
            writer.member("text", comment.text)
            writer.member("withdrawn", comment.isWithdrawn)
        }
    }

    private mutating func approval(_ approval: Approval) {
        object { writer in
            writer.member("id", approval.id.description)
            writer.member("by", approval.stamp.by)
            writer.member("at", approval.stamp.at.rfc3339)
            writer.member("via", approval.stamp.via.word)
            writer.member("decision", approval.decision.word)
            writer.member("note", approval.note)
            writer.member("digest", approval.digest.description)
            writer.member("valid", approval.isValid)
            writer.member("withdrawn", approval.isWithdrawn)
            writer.key("signature")
            writer.null()
        }
    }

    mutating func stamp(_ stamp: Stamp) {
        object { writer in
            writer.member("at", stamp.at.rfc3339)
            writer.member("by", stamp.by)
            writer.member("via", stamp.via.word)
            writer.member("host", stamp.host)
        }
    }
}

extension TicketTable {
    /// What a ticket needs and what is not finished yet.
    func blockers(of ticket: Ticket) -> [TicketNumber] {
        ticket.needs.filter { number in
            row(of: number).map { !state($0).isFinished } ?? false
        }
    }
}
