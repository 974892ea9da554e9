/// A new title.
///
///     op        title
///     tickets   list of ticket numbers
///     to        text: one line
///     was       text: the title before; a list of texts, parallel to `tickets`, if they differed
public struct SetTitle: OperationBody {
    /// The name under `op`.
    public static let name = "title"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// The title now.
    public let to: String
    /// The titles before, in the order of the tickets.
    public let was: [String]

    /// A change as said.
    public init(tickets: [TicketNumber], to: String, was: [String]) {
        self.tickets = tickets
        self.to = to
        self.was = was
    }

    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        tickets = try fields.tickets("tickets")
        to = try fields.text("to")
        was = try fields.replaced("was", count: tickets.count, none: "") { value throws(MalformedField) in
            try value.text(of: "was")
        }
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields: FieldRecord = ["to": .text(to)]
        fields.write("tickets", tickets)
        fields.write("was", replaced: was.map { .text($0) })
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.tickets(tickets)
        try Check.title(to)
        try Check.parallel(was.count, tickets)
    }

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] {
        grouped(tickets, by: was.map { Name($0) }).map { group in
            let back = Array(repeating: to, count: group.tickets.count)
            return .setTitle(SetTitle(tickets: group.tickets, to: group.value.text, was: back))
        }
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        for (ticket, was) in zip(tickets, was) {
            guard let row = table.row(of: ticket) else { continue }
            table.flag(.title, at: row, if: !table.title(row).hasSameBytes(as: was))
            table.setTitle(to, of: row)
            table.touch(row, &pass)
        }
    }
}
