/// Takes the withdrawal of the comments that an event brought back: they count again.
///
///     op        restore
///     tickets   list of ticket numbers
///     event     16 bytes: the event's id
public struct Restore: CommentMark {
    /// The name under `op`.
    public static let name = "restore"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// The event that brought the comments.
    public let event: EventID

    /// A restoration as said.
    public init(tickets: [TicketNumber], event: EventID) {
        self.tickets = tickets
        self.event = event
    }

    /// What takes it back; exact if the comments were withdrawn.
    public func inverse(of id: EventID) -> [Operation] {
        [.withdraw(Withdraw(tickets: tickets, event: event))]
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        mark(&table, &pass, isWithdrawn: false)
    }
}
