/// Hosts given and taken away.
///
///     op        hosts
///     tickets   list of ticket numbers
///     add       list of texts, sorted                            (left out if empty)
///     remove    list of texts, sorted                            (left out if empty)
public struct ChangeHosts: OperationBody {
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

    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        self.init(
            tickets: try fields.tickets("tickets"), add: try fields.names("add"), remove: try fields.names("remove"))
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields = FieldRecord()
        fields.write("tickets", tickets)
        fields.write("add", add)
        fields.write("remove", remove)
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.tickets(tickets)
        try Check.names(add, "add")
        try Check.names(remove, "remove")
        guard !(add.isEmpty && remove.isEmpty) else { throw MalformedField(field: "add", reason: "is empty") }
        guard Set(add).isDisjoint(with: remove) else {
            throw MalformedField(field: "add", reason: "holds what `remove` holds")
        }
    }

    /// The opposite; exact if the tickets lacked what was added and had what was removed.
    public func inverse(of id: EventID) -> [Operation] {
        [.changeHosts(ChangeHosts(tickets: tickets, add: remove, remove: add))]
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        for ticket in tickets {
            guard let row = table.row(of: ticket) else { continue }
            table.changeHosts(of: row, add: add, remove: remove)
            table.touch(row, &pass)
        }
    }
}
