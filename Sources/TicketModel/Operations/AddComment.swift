/// A comment, the same on one ticket or many.
///
///     op        comment
///     tickets   list of ticket numbers
///     text      text, Markdown
public struct AddComment: OperationBody {
    /// The name under `op`.
    public static let name = "comment"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// What is said.
    public let text: String

    /// A comment as said.
    public init(tickets: [TicketNumber], text: String) {
        self.tickets = tickets
        self.text = text
    }

    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        tickets = try fields.tickets("tickets")
        text = try fields.text("text")
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields: FieldRecord = ["text": .text(text)]
        fields.write("tickets", tickets)
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.tickets(tickets)
        try Check.text(text, "text", mayBeEmpty: false)
    }

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] {
        [.withdraw(Withdraw(tickets: tickets, event: id))]
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        for ticket in tickets {
            guard let row = table.row(of: ticket) else { continue }
            table.addComment(text, to: row, &pass)
            table.touch(row, &pass)
        }
    }
}
