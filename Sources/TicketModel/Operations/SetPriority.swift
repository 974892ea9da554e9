/// A new priority.
///
///     op        priority
///     tickets   list of ticket numbers
///     to        text: low, normal, high, urgent
///     was       text: the priority before; a list of texts, parallel to `tickets`, if they differed
public struct SetPriority: OperationBody {
    /// The name under `op`.
    public static let name = "priority"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// The priority now.
    public let to: Priority
    /// The priorities before, in the order of the tickets.
    public let was: [Priority]

    /// A change as said.
    public init(tickets: [TicketNumber], to: Priority, was: [Priority]) {
        self.tickets = tickets
        self.to = to
        self.was = was
    }

    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        tickets = try fields.tickets("tickets")
        to = try Priority(.text(try fields.text("to")), of: "to")
        was = try fields.replaced("was", count: tickets.count, none: .normal) { value throws(MalformedField) in
            try Priority(value, of: "was")
        }
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields: FieldRecord = ["to": .text(to.word)]
        fields.write("tickets", tickets)
        fields.write("was", replaced: was.map { .text($0.word) })
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.tickets(tickets)
        try Check.parallel(was.count, tickets)
    }

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] {
        grouped(tickets, by: was).map { group in
            let back = Array(repeating: to, count: group.tickets.count)
            return .setPriority(SetPriority(tickets: group.tickets, to: group.value, was: back))
        }
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        for (ticket, was) in zip(tickets, was) {
            guard let row = table.row(of: ticket) else { continue }
            table.flag(.priority, at: row, if: table.priority(row) != was)
            table.setPriority(to, of: row)
            table.touch(row, &pass)
        }
    }
}
