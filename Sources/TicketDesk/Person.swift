public import TicketModel

/// Somebody who can be given a ticket.
public struct Person: Hashable, Sendable {
    /// The Unix login.
    public let login: Name
    /// Whether it is who asks.
    public let isMe: Bool
    /// What the person carries now.
    public let load: Load
}
