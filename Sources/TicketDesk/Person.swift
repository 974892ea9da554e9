public import TicketModel

/// Somebody who can be given a ticket.
public struct Person: Hashable, Sendable {
    /// The Unix login.
    public let login: Name
    /// Whether it is who asks.
    public let isMe: Bool
    /// What the person carries now.
    public let load: Load
    /// The last day that they are away, if they are today.
    public let awayUntil: CivilDate?
    /// Whether they lead the team.
    public let isLead: Bool
    /// Whether they are named as one who may approve.
    public let isApprover: Bool
}
