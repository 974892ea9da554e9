/// Marks what an event brought, such as a comment, as withdrawn; it stays in the history.
///
///     op        withdraw
///     tickets   list of ticket numbers
///     event     16 bytes: the event's id
///     what      text: evidence, approval           (left out for a comment)
public struct Withdraw: WithdrawalMark {
    /// The name under `op`.
    public static let name = "withdraw"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// The event that brought it.
    public let event: EventID
    /// What it brought, as the history calls it.
    public let what: Withdrawable

    /// A withdrawal as said.
    public init(tickets: [TicketNumber], event: EventID, what: Withdrawable = .comment) {
        self.tickets = tickets
        self.event = event
        self.what = what
    }

    /// What takes it back; exact if it counted.
    public func inverse(of id: EventID) -> [Operation] {
        [.restore(Restore(tickets: tickets, event: event, what: what))]
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        mark(&table, &pass, isWithdrawn: true)
    }
}
