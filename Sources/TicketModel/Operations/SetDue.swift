/// A new due day, or none.
///
///     op        due
///     tickets   list of ticket numbers
///     to        text: YYYY-MM-DD                                    (left out if none)
///     was       text: the day before; a list of texts, parallel to `tickets`, if they differed, in which an
///               empty one stands for none                           (left out if all had none)
public struct SetDue: OperationBody {
    /// The name under `op`.
    public static let name = "due"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// The day now.
    public let to: CivilDate?
    /// The days before, in the order of the tickets.
    public let was: [CivilDate?]

    /// A change as said.
    public init(tickets: [TicketNumber], to: CivilDate?, was: [CivilDate?]) {
        self.tickets = tickets
        self.to = to
        self.was = was
    }

    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        tickets = try fields.tickets("tickets")
        to = try fields["to"].map { value throws(MalformedField) in try CivilDate(value, of: "to") }
        was = try fields.replaced("was", count: tickets.count, none: nil) { value throws(MalformedField) in
            try CivilDate(value, of: "was")
        }
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields = FieldRecord()
        fields.write("tickets", tickets)
        fields.write("to", to?.description)
        fields.write("was", replaced: was.map { $0.map { .text($0.description) } })
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
            return .setDue(SetDue(tickets: group.tickets, to: group.value, was: back))
        }
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        for (ticket, was) in zip(tickets, was) {
            guard let row = table.row(of: ticket) else { continue }
            table.flag(.due, at: row, if: table.due(row) != was)
            table.setDue(to, of: row)
            table.touch(row, &pass)
        }
    }
}
