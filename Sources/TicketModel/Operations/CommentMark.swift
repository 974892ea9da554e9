/// What the comments that an event brought count for from now on.
///
///     tickets   list of ticket numbers
///     event     16 bytes: the event's id
public protocol CommentMark: OperationBody {
    /// The event that brought the comments.
    var event: EventID { get }

    /// A mark as said.
    init(tickets: [TicketNumber], event: EventID)
}

extension CommentMark {
    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        self.init(tickets: try fields.tickets("tickets"), event: try fields.eventID("event"))
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

    func mark(_ table: inout TicketTable, _ pass: inout FoldPass, isWithdrawn: Bool) {
        for ticket in tickets {
            guard let row = table.row(of: ticket) else { continue }
            table.markComments(broughtBy: event, on: row, isWithdrawn: isWithdrawn)
            table.touch(row, &pass)
        }
    }
}
