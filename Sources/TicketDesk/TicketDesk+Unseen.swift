import EventStore
public import TicketModel

extension PersonalFile {
    static let seen = PersonalFile("seen", limit: SeenTickets.mostBytes)
}

extension TicketDesk {
    /// What is new for me in the tickets as of the last look.
    ///
    /// The first time I look at a store all that there is counts as seen, which is kept; so it does where what was kept
    /// can't be read, and up to its last event where the store is an older copy of what I saw. Nothing is written otherwise.
    public func unseen() -> UnseenTickets {
        let kept = keptSeen()
        var seen = kept ?? SeenTickets(upTo: table.lastOrder)
        seen.confine(to: table.lastOrder)
        // Whoever may write nothing of their own sees nothing new, and all else.
        if seen != kept { try? keep(Array(seen.text.utf8), as: .seen) }
        return UnseenTickets(for: me, seen: seen, rows: unseenRows(seen), of: table)
    }

    /// Keeps what I have seen, together with what another process of mine kept meanwhile, and answers both.
    public func keep(_ seen: SeenTickets) throws(DeskError) -> UnseenTickets {
        guard let personalFiles else { return merged(seen, nil) }
        return try desk { () throws(StoreError) in
            try personalFiles.exclusively { () throws(StoreError) in
                let kept = keptSeen()
                let unseen = merged(seen, kept)
                if unseen.seen != kept {
                    try personalFiles.replace(PersonalFile.seen.name, with: Array(unseen.seen.text.utf8))
                }
                return unseen
            }
        }
    }

    private func merged(_ seen: SeenTickets, _ kept: SeenTickets?) -> UnseenTickets {
        var all = seen
        if let kept { all.merge(kept) }
        all.confine(to: table.lastOrder)
        let rows = unseenRows(all)
        return UnseenTickets(for: me, seen: table.condensed(all, unseen: rows), rows: rows, of: table)
    }

    /// I have looked at these tickets as they are. Looks at nothing if none of them is new for me.
    public func see(_ rows: some Sequence<Row>) throws(DeskError) {
        var unseen = unseen()
        let new = rows.filter { unseen.rows.contains($0) }
        guard !new.isEmpty else { return }
        for row in new { unseen.see(row, in: table) }
        _ = try keep(unseen.seen)
    }

    private func keptSeen() -> SeenTickets? {
        personal(.seen).flatMap { SeenTickets(text: String(decoding: $0, as: UTF8.self)) }
    }

    /// Where little has happened in a large store, that is read instead of every ticket's order; if it can't be, the orders.
    private func unseenRows(_ seen: SeenTickets) -> [Row] {
        guard table.lastOrder > seen.upTo else { return [] }
        let count = table.lastOrder - seen.upTo
        if let store, count < UInt64(table.count / 256),
            let tickets = try? store.tickets(changedAfter: seen.upTo, most: Int(count))
        {
            return table.unseenRows(by: me, seen, among: tickets)
        }
        return table.unseenRows(by: me, seen)
    }
}
