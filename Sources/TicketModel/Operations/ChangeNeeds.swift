/// Tickets that must be finished first, added and removed.
///
///     op        needs
///     tickets   list of ticket numbers
///     add       list of numbers, sorted                            (left out if empty)
///     remove    list of numbers, sorted                            (left out if empty)
public struct ChangeNeeds: TicketSetChange {
    /// The name under `op`.
    public static let name = "needs"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// What they get.
    public let add: [TicketNumber]
    /// What they lose.
    public let remove: [TicketNumber]

    /// A change as said, its sets put in order.
    public init(tickets: [TicketNumber], add: [TicketNumber] = [], remove: [TicketNumber] = []) {
        self.tickets = tickets
        self.add = add.sortedSet
        self.remove = remove.sortedSet
    }

    /// The opposite; exact if the tickets lacked what was added and had what was removed.
    public func inverse(of id: EventID) -> [Operation] {
        [.changeNeeds(opposite)]
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        let added = add.compactMap { table.row(of: $0) }
        let removed = remove.compactMap { table.row(of: $0) }
        for ticket in tickets {
            guard let row = table.row(of: ticket) else { continue }
            for need in removed { table.removeNeed(need, from: row, &pass) }
            var isSuppressed = false
            for need in added where !table.addNeed(need, to: row, &pass) { isSuppressed = true }
            table.flag(.needs, at: row, if: isSuppressed)
            table.touch(row, &pass)
        }
    }
}
