public import TicketModel

/// What came of closing what has been resolved for long enough.
public struct Tidied: Hashable, Sendable {
    /// A ticket that was left as it is, and why.
    public struct Left: Hashable, Sendable {
        /// The ticket.
        public let ticket: TicketNumber
        /// What stands against closing it.
        public let reason: Refusal
    }

    /// What was closed, or would be, in the order of capture.
    public internal(set) var closed: [TicketNumber] = []
    /// What a guard stands against.
    public internal(set) var left: [Left] = []
    /// The events that hold the changes; none where nothing was written.
    public internal(set) var events: [CommittedEvent] = []
}
