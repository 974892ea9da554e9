/// A change of the one other ticket that tickets refer to.
///
///     tickets   list of ticket numbers
///     to        ticket number: the other ticket                     (left out if none)
///     was       ticket number: the one before; a list, parallel to `tickets`, if they differed, in which an
///               empty text stands for none                          (left out if all had none)
public protocol TicketReference: OperationBody {
    /// The other ticket now.
    var to: TicketNumber? { get }
    /// The ones before, in the order of the tickets.
    var was: [TicketNumber?] { get }
    /// What a ticket can't be to itself, for the message.
    static var role: String { get }

    /// A change as said.
    init(tickets: [TicketNumber], to: TicketNumber?, was: [TicketNumber?])
}

extension TicketReference {
    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        let tickets = try fields.tickets("tickets")
        let was = try fields.replaced("was", count: tickets.count, none: nil) { value throws(MalformedField) in
            try TicketNumber(value, of: "was")
        }
        self.init(tickets: tickets, to: try fields.optionalTicket("to"), was: was)
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields = FieldRecord()
        fields.write("tickets", tickets)
        fields.write("to", to)
        fields.write("was", replaced: was.map { $0?.fieldValue })
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.tickets(tickets)
        try Check.parallel(was.count, tickets)
        if let to, tickets.contains(to) {
            throw MalformedField(field: "to", reason: "is one of the tickets: \(to) can't be \(Self.role) itself")
        }
    }

    /// What takes it back: the tickets in groups that referred to the same one.
    var opposites: [Self] {
        grouped(tickets, by: was).map { group in
            Self(tickets: group.tickets, to: group.value, was: Array(repeating: to, count: group.tickets.count))
        }
    }
}
