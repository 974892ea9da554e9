/// What that which an event brought counts for from now on: comments, evidence and approvals.
///
///     tickets   list of ticket numbers
///     event     16 bytes: the event's id
///     what      text: evidence, approval           (left out for a comment); only for words: all is marked
public protocol WithdrawalMark: OperationBody {
    /// The event that brought it.
    var event: EventID { get }
    /// What it brought, as the history calls it.
    var what: Withdrawable { get }

    /// A mark as said.
    init(tickets: [TicketNumber], event: EventID, what: Withdrawable)
}

extension WithdrawalMark {
    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        var what = Withdrawable.comment
        if let word = fields["what"] {
            what = try Withdrawable(word, of: "what")
            guard what != .comment else { throw MalformedField(field: "what", reason: "says the default") }
        }
        self.init(tickets: try fields.tickets("tickets"), event: try fields.eventID("event"), what: what)
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields: FieldRecord = ["event": .bytes(event.bytes)]
        fields.write("tickets", tickets)
        if what != .comment { fields["what"] = .text(what.rawValue) }
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.tickets(tickets)
    }

    func mark(_ table: inout TicketTable, _ pass: inout FoldPass, isWithdrawn: Bool) {
        for ticket in tickets {
            guard let row = table.row(of: ticket) else { continue }
            table.mark(broughtBy: event, on: row, isWithdrawn: isWithdrawn)
            table.touch(row, &pass)
        }
    }
}
