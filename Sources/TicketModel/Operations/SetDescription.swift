/// A new description.
///
///     op        text
///     tickets   list of ticket numbers
///     to        text, Markdown                                      (left out if empty)
///     was       text: the description before; a list of texts, parallel to `tickets`, if they differed
///               (left out if all were empty)
public struct SetDescription: OperationBody {
    /// The name under `op`.
    public static let name = "text"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// The description now.
    public let to: String
    /// The descriptions before, in the order of the tickets.
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
        to = try fields.optionalText("to") ?? ""
        was = try fields.replaced("was", count: tickets.count, none: "") { value throws(MalformedField) in
            try value.text(of: "was")
        }
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields = FieldRecord()
        fields.write("tickets", tickets)
        fields.write("to", to)
        fields.write("was", replaced: was.map { $0.isEmpty ? nil : .text($0) })
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.tickets(tickets)
        try Check.text(to, "to")
        try Check.parallel(was.count, tickets)
    }

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] {
        grouped(tickets, by: was.map { Name($0) }).map { group in
            let back = Array(repeating: to, count: group.tickets.count)
            return .setDescription(SetDescription(tickets: group.tickets, to: group.value.text, was: back))
        }
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        for (ticket, was) in zip(tickets, was) {
            guard let row = table.row(of: ticket) else { continue }
            table.flag(.description, at: row, if: !table.description(row).hasSameBytes(as: was))
            table.setDescription(to, of: row)
            table.touch(row, &pass)
        }
    }
}
