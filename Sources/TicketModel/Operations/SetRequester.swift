/// A new requester, or none.
///
///     op        for
///     tickets   list of ticket numbers
///     to        text: a login or mail address                       (left out if none)
///     was       text: the requester before; a list of texts, parallel to `tickets`, if they differed, in which
///               an empty one stands for none                        (left out if all had none)
public struct SetRequester: OperationBody {
    /// The name under `op`.
    public static let name = "for"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// The requester now.
    public let to: Name?
    /// The requesters before, in the order of the tickets.
    public let was: [Name?]

    /// A change as said.
    public init(tickets: [TicketNumber], to: Name?, was: [Name?]) {
        self.tickets = tickets
        self.to = to
        self.was = was
    }

    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        tickets = try fields.tickets("tickets")
        to = try fields.optionalName("to")
        was = try fields.replaced("was", count: tickets.count, none: nil) { value throws(MalformedField) in
            Name(try value.text(of: "was"))
        }
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields = FieldRecord()
        fields.write("tickets", tickets)
        fields.write("to", to)
        fields.write("was", replaced: was.map { $0.map { .text($0.text) } })
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.tickets(tickets)
        try Check.name(to, "to")
        try Check.parallel(was.count, tickets)
        for name in was { try Check.name(name, "was") }
    }

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] {
        grouped(tickets, by: was).map { group in
            let back = Array(repeating: to, count: group.tickets.count)
            return .setRequester(SetRequester(tickets: group.tickets, to: group.value, was: back))
        }
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        for (ticket, was) in zip(tickets, was) {
            guard let row = table.row(of: ticket) else { continue }
            table.flag(.requester, at: row, if: table.requester(row) != was)
            table.setRequester(to, of: row)
            table.touch(row, &pass)
        }
    }
}
