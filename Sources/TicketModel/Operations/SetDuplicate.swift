/// Another ticket that says the same, or none.
///
///     op        duplicate
///     tickets   list of ticket numbers
///     to        ticket number: the other ticket                     (left out if none)
///     was       ticket number: the one before; a list, parallel to `tickets`, if they differed, in which an
///               empty text stands for none                          (left out if all had none)
public struct SetDuplicate: OperationBody {
    /// The name under `op`.
    public static let name = "duplicate"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// What they are duplicates of now.
    public let to: TicketNumber?
    /// What they were duplicates of, in the order of the tickets.
    public let was: [TicketNumber?]

    /// A change as said.
    public init(tickets: [TicketNumber], to: TicketNumber?, was: [TicketNumber?]) {
        self.tickets = tickets
        self.to = to
        self.was = was
    }

    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        tickets = try fields.tickets("tickets")
        to = try fields.optionalTicket("to")
        was = try fields.replaced("was", count: tickets.count, none: nil) { value throws(MalformedField) in
            try TicketNumber(value, of: "was")
        }
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
            throw MalformedField(field: "to", reason: "is one of the tickets: \(to) can't be a duplicate of itself")
        }
    }

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] {
        grouped(tickets, by: was).map { group in
            let back = Array(repeating: to, count: group.tickets.count)
            return .setDuplicate(SetDuplicate(tickets: group.tickets, to: group.value, was: back))
        }
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        let original = to.flatMap { table.row(of: $0) }
        guard to == nil || original != nil else { return }
        for (ticket, was) in zip(tickets, was) {
            guard let row = table.row(of: ticket), row != original else { continue }
            let isExpected = table.duplicateOf(row).map { table.number($0) } == was
            table.setDuplicate(of: original, row, &pass)
            table.flag(.duplicate, at: row, if: !isExpected)
            table.touch(row, &pass)
        }
    }
}
