public import TicketModel

/// What came of an action: durable by the time that one holds it.
public struct Receipt: Hashable, Sendable {
    /// The tickets that the action named, or made, in the order given.
    public let tickets: [TicketNumber]
    /// Those of them that are different now; none if everything was so already.
    public let changed: [TicketNumber]
    /// One line for a person: `128 started`.
    public let summary: String
    /// The event that holds the change, or nil where nothing was written.
    public let event: CommittedEvent?

    /// That nothing was done to a ticket, because nothing was to be done.
    public static func unchanged(_ ticket: TicketNumber) -> Receipt {
        Receipt(tickets: [ticket], changed: [], summary: "\(ticket) is unchanged", event: nil)
    }

    /// Whether `TicketDesk.undo` has something to take back.
    public var isUndoable: Bool { event != nil }
}
