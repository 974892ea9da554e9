/// Marks the comments that an event brought as withdrawn; they stay in the history.
///
///     op        withdraw
///     tickets   list of ticket numbers
///     event     16 bytes: the event's id
public struct Withdraw: CommentMark {
    /// The name under `op`.
    public static let name = "withdraw"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// The event that brought the comments.
    public let event: EventID

    /// A withdrawal as said.
    public init(tickets: [TicketNumber], event: EventID) {
        self.tickets = tickets
        self.event = event
    }

    /// What takes it back; exact if the comments counted.
    public func inverse(of id: EventID) -> [Operation] {
        [.restore(Restore(tickets: tickets, event: event))]
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        mark(&table, &pass, isWithdrawn: true)
    }
}
