/// Tickets that have to do with others, added and removed; the others have as much to do with them.
///
///     op        related
///     tickets   list of ticket numbers
///     add       list of numbers, sorted                            (left out if empty)
///     remove    list of numbers, sorted                            (left out if empty)
public struct ChangeRelated: TicketSetChange {
    /// The name under `op`.
    public static let name = "related"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// What each gets.
    public let add: [TicketNumber]
    /// What each loses.
    public let remove: [TicketNumber]

    /// A change as said, its sets put in order.
    public init(tickets: [TicketNumber], add: [TicketNumber] = [], remove: [TicketNumber] = []) {
        self.tickets = tickets
        self.add = add.sortedSet
        self.remove = remove.sortedSet
    }

    /// The opposite; exact if the tickets lacked what was added and had what was removed.
    public func inverse(of id: EventID) -> [Operation] {
        [.changeRelated(opposite)]
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        let added = add.compactMap { table.row(of: $0) }
        let removed = remove.compactMap { table.row(of: $0) }
        for ticket in tickets {
            guard let row = table.row(of: ticket) else { continue }
            for other in removed { table.unrelate(row, other, &pass) }
            for other in added where other != row { table.relate(row, other, &pass) }
            table.touch(row, &pass)
        }
    }
}
