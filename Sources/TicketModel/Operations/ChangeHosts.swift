/// Hosts given and taken away.
///
///     op        hosts
///     tickets   list of ticket numbers
///     add       list of texts, sorted                            (left out if empty)
///     remove    list of texts, sorted                            (left out if empty)
public struct ChangeHosts: NameSetChange {
    /// The name under `op`.
    public static let name = "hosts"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// What they get.
    public let add: [Name]
    /// What they lose.
    public let remove: [Name]

    /// A change as said, its sets put in order.
    public init(tickets: [TicketNumber], add: [Name] = [], remove: [Name] = []) {
        self.tickets = tickets
        self.add = add.sortedSet
        self.remove = remove.sortedSet
    }

    /// The opposite; exact if the tickets lacked what was added and had what was removed.
    public func inverse(of id: EventID) -> [Operation] {
        [.changeHosts(opposite)]
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        for ticket in tickets {
            guard let row = table.row(of: ticket) else { continue }
            table.changeHosts(of: row, add: add, remove: remove)
            table.touch(row, &pass)
        }
    }
}
