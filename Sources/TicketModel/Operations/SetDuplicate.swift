/// Another ticket that says the same, or none.
///
///     op        duplicate
///     tickets   list of ticket numbers
///     to        ticket number: the other ticket                     (left out if none)
///     was       ticket number: the one before; a list, parallel to `tickets`, if they differed, in which an
///               empty text stands for none                          (left out if all had none)
public struct SetDuplicate: TicketReference {
    /// The name under `op`.
    public static let name = "duplicate"
    /// What a ticket can't be to itself.
    public static let role = "a duplicate of"

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

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] {
        opposites.map { .setDuplicate($0) }
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
