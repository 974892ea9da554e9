/// Takes the withdrawal of what an event brought back: it counts again.
///
///     op        restore
///     tickets   list of ticket numbers
///     event     16 bytes: the event's id
///     what      text: evidence, approval           (left out for a comment)
public struct Restore: WithdrawalMark {
    /// The name under `op`.
    public static let name = "restore"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// The event that brought it.
    public let event: EventID
    /// What it brought, as the history calls it.
    public let what: Withdrawable

    /// A restoration as said.
    public init(tickets: [TicketNumber], event: EventID, what: Withdrawable = .comment) {
        self.tickets = tickets
        self.event = event
        self.what = what
    }

    /// What takes it back; exact if it was withdrawn.
    public func inverse(of id: EventID) -> [Operation] {
        [.withdraw(Withdraw(tickets: tickets, event: event, what: what))]
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        mark(&table, &pass, isWithdrawn: false)
    }
}
