/// A change of a set of names that tickets have: what they get, and what they lose.
///
///     tickets   list of ticket numbers
///     add       list of texts, sorted                            (left out if empty)
///     remove    list of texts, sorted                            (left out if empty)
public protocol NameSetChange: OperationBody {
    /// What they get, sorted.
    var add: [Name] { get }
    /// What they lose, sorted.
    var remove: [Name] { get }

    /// A change as said, its sets put in order.
    init(tickets: [TicketNumber], add: [Name], remove: [Name])
}

extension NameSetChange {
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
    var opposite: Self { Self(tickets: tickets, add: remove, remove: add) }
}
