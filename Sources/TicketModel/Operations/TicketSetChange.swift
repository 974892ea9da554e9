/// A change of a set of other tickets that tickets have to do with: what they get, and what they lose.
///
///     tickets   list of ticket numbers
///     add       list of numbers, sorted                            (left out if empty)
///     remove    list of numbers, sorted                            (left out if empty)
public protocol TicketSetChange: OperationBody {
    /// What they get, sorted.
    var add: [TicketNumber] { get }
    /// What they lose, sorted.
    var remove: [TicketNumber] { get }

    /// A change as said, its sets put in order.
    init(tickets: [TicketNumber], add: [TicketNumber], remove: [TicketNumber])
}

extension TicketSetChange {
    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        self.init(
            tickets: try fields.tickets("tickets"), add: try fields.tickets("add"), remove: try fields.tickets("remove")
        )
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
        try Check.changes(add: add, remove: remove)
    }

    /// The opposite; exact if the tickets lacked what was added and had what was removed.
    var opposite: Self { Self(tickets: tickets, add: remove, remove: add) }
}
