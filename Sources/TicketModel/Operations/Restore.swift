/// Takes the withdrawal of the comments that an event brought back: they count again.
///
///     op        restore
///     tickets   list of ticket numbers
///     event     16 bytes: the event's id
public struct Restore: OperationBody {
    /// The name under `op`.
    public static let name = "restore"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// The event that brought the comments.
    public let event: EventID

    /// A restoration as said.
    public init(tickets: [TicketNumber], event: EventID) {
        self.tickets = tickets
        self.event = event
    }

    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        tickets = try fields.tickets("tickets")
        event = try fields.eventID("event")
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields: FieldRecord = ["event": .bytes(event.bytes)]
        fields.write("tickets", tickets)
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.tickets(tickets)
    }

    /// What takes it back; exact if the comments were withdrawn.
    public func inverse(of id: EventID) -> [Operation] {
        [.withdraw(Withdraw(tickets: tickets, event: event))]
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        for ticket in tickets {
            guard let row = table.row(of: ticket) else { continue }
            table.markComments(broughtBy: event, on: row, isWithdrawn: false)
            table.touch(row, &pass)
        }
    }
}
