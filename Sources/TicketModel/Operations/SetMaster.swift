/// A new master ticket, or none.
///
///     op        part
///     tickets   list of ticket numbers
///     to        ticket number: the master                           (left out if none)
///     was       ticket number: the master before; a list, parallel to `tickets`, if they differed, in which an
///               empty text stands for none                          (left out if all had none)
public struct SetMaster: TicketReference {
    /// The name under `op`.
    public static let name = "part"
    /// What a ticket can't be to itself.
    public static let role = "part of"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// The master now.
    public let to: TicketNumber?
    /// The masters before, in the order of the tickets.
    public let was: [TicketNumber?]

    /// A change as said.
    public init(tickets: [TicketNumber], to: TicketNumber?, was: [TicketNumber?]) {
        self.tickets = tickets
        self.to = to
        self.was = was
    }

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] {
        opposites.map { .setMaster($0) }
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        let master = to.flatMap { table.row(of: $0) }
        guard to == nil || master != nil else { return }
        for (ticket, was) in zip(tickets, was) {
            guard let row = table.row(of: ticket) else { continue }
            let isExpected = table.master(row).map { table.number($0) } == was
            let isDone = table.setMaster(master, of: row, &pass)
            table.flag(.master, at: row, if: !isExpected || !isDone)
            table.touch(row, &pass)
        }
    }
}
