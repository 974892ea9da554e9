import TicketModel

/// A ticket that is new to the reader and stands in the detail: it has been looked at once it has stood there for a moment.
struct Glance: Hashable, Sendable {
    /// What it takes to pass over a card without having read it.
    static let length: Int64 = 1_000

    let ticket: TicketNumber
    /// When it has been looked at, in milliseconds since 1970.
    let until: Int64
}

extension BoardModel {
    /// How long what has been seen may wait to be kept: somebody who reads on does not make the disk work for every card.
    private static let keepDelay: Int64 = 2_000

    /// Whether a ticket is new to the reader.
    func isNew(_ row: Row) -> Bool { unseen?.rows.contains(row) ?? false }

    /// How many tickets are.
    var newCount: Int { unseen?.rows.count ?? 0 }

    /// Takes in what is new, as the desk knows it.
    mutating func receive(unseen: UnseenTickets) -> [Effect] {
        let isFirst = self.unseen == nil
        var unseen = unseen
        if let mine = self.unseen?.seen {
            // What was seen here meanwhile is not to come back.
            for row in unseen.rows
            where row.index < table.count && mine.hasSeen(table.number(row), at: table.order(row)) {
                unseen.see(row, in: table)
            }
        }
        self.unseen = unseen
        guard isFirst, wholeFilter.expanded(in: table).asksForUnseen else { return [] }
        return sortLanesAgain(revealing: true)
    }

    /// The reader did something: if a new ticket stands in the detail, the reader has it before their eyes from now on.
    ///
    /// Not so what stands there while nobody touches a key, and what a held-down key runs past. Opening the detail is
    /// looking at it.
    mutating func glanceAtSelection() {
        guard let row = newInDetail, let selected else {
            glance = nil
            return
        }
        if focus == .detail { return seeSelection(row) }
        if glance?.ticket != selected {
            glance = Glance(ticket: selected, until: now.milliseconds + Glance.length)
        }
    }

    /// The time has moved on.
    mutating func endGlance() {
        guard let glance, glance.until <= now.milliseconds else { return }
        self.glance = nil
        if let row = newInDetail, selected == glance.ticket { seeSelection(row) }
    }

    /// The row of the selected ticket if it is new and can be read in the detail.
    private var newInDetail: Row? {
        guard let row = selectedRow, isNew(row), dialog == nil, chart == nil, layout[.detail] != nil else { return nil }
        return row
    }

    private mutating func seeSelection(_ row: Row) {
        glance = nil
        unseen?.see(row, in: table)
        keepsSeenAt = keepsSeenAt ?? now.milliseconds + Self.keepDelay
    }

    /// Others changed rows: what was being looked at has to be looked at again.
    mutating func updateUnseen(_ rows: [Row]) {
        unseen?.update(rows, to: table)
        if let glance, rows.contains(where: { table.number($0) == glance.ticket }) { self.glance = nil }
    }

    /// Asks for what has been seen to be kept, if it is time.
    mutating func keepSeenIfDue() -> [Effect] {
        guard let at = keepsSeenAt, at <= now.milliseconds, let seen = unseen?.seen else { return [] }
        keepsSeenAt = nil
        return [.keepSeen(seen)]
    }

    /// Everything counts as seen.
    mutating func seeAll() -> [Effect] {
        let count = newCount
        unseen?.seeAll(in: table)
        marks = [:]
        glance = nil
        keepsSeenAt = nil
        status = Status(kind: .done, text: count == 1 ? "1 ticket counts as seen" : "\(count) tickets count as seen")
        return unseen.map { [.keepSeen($0.seen)] } ?? []
    }
}
