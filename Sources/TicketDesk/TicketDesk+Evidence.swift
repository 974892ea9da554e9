import EventStore
public import TicketModel

extension TicketDesk {
    /// Keeps evidence with one or many tickets; it is durable, and so is what it names, when this returns.
    ///
    /// Throws `noSuchTicket`, `malformed` for what is out of bounds, and what the store throws; then nothing was changed.
    public func attach(_ draft: EvidenceDraft, to tickets: [TicketNumber]) throws(DeskError) -> Receipt {
        let tickets = tickets.firstOfEach
        let (kept, total) = (UInt64(draft.kept.count), draft.total)
        func evidence(_ digest: Digest) -> AddEvidence {
            AddEvidence(tickets: tickets, kind: draft.kind, bytes: total, kept: kept, digest: digest)
        }
        // What can be refused is refused before anything is kept.
        try demandReadyForEvidence(tickets)
        if let nothing = Digest(bytes: [UInt8](repeating: 0, count: 32)) {
            try checked { () throws(MalformedField) in try evidence(nothing).validate() }
        }
        let store = try opened()
        let digest = try desk { () throws(StoreError) in try store.keepBlob(draft.kept) }
        let event = try write(needing: .table) { (context) throws(DeskError) in
            for ticket in tickets where context.table.row(of: ticket) == nil { throw DeskError.noTicket(ticket) }
            return [.evidence(evidence(digest))]
        }
        let closed = tickets.filter { table.row(of: $0).map { table.state($0) } == .closed }
        let summary = Summary.attached(draft.kind, to: tickets, closed: closed)
        return Receipt(tickets: tickets, changed: tickets, summary: summary, event: event)
    }

    /// Throws unless evidence can be kept with these tickets: for who has to work for it first, as a run does.
    ///
    /// Throws `noStore`, `noSuchTicket`, and `notPermitted` where this person can't write to the store.
    public func demandReadyForEvidence(_ tickets: [TicketNumber]) throws(DeskError) {
        let store = try opened()
        try refresh()
        for ticket in tickets { _ = try row(of: ticket) }
        try desk { () throws(StoreError) in try store.demandOwnJournal() }
    }

    /// The beginning of what is kept of a ticket's evidence, checked as a whole; of more than `TextBounds.runOutput` bytes,
    /// whose reading would be waited for, none: throws `usage` and says how to read it.
    public func excerpt(of evidence: Evidence, on ticket: TicketNumber) throws(DeskError) -> EvidenceExcerpt {
        guard evidence.kept <= TextBounds.runOutput else {
            throw DeskError(
                .usage, "\(Evidence.size(evidence.kept)) are too much for the board",
                hint: "usher evidence \(ticket) \(evidence.id.description.prefix(8))")
        }
        return EvidenceExcerpt(of: try bytes(of: evidence, on: ticket))
    }

    /// What is kept of a ticket's evidence, checked against its SHA-256.
    ///
    /// Throws `malformed` where it is missing or altered, and `notPermitted` where it can't be read.
    public func bytes(of evidence: Evidence, on ticket: TicketNumber) throws(DeskError) -> [UInt8] {
        let store = try opened()
        return try desk { () throws(StoreError) in
            // Whose journal it lies in only the event itself says.
            guard let event = try store.history(of: ticket).first(where: { $0.event.id == evidence.id }) else {
                throw StoreError(
                    .malformed, "the event that brought it can't be read", hint: "usher audit verify says what is lost")
            }
            return try store.blob(evidence.digest, size: evidence.kept, of: event.author.writer)
        }
    }
}
