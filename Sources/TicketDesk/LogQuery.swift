public import TicketModel

/// Which events of the store's history one wants to see; what is nil does not matter.
public struct LogQuery: Hashable, Sendable {
    /// About this ticket.
    public var ticket: TicketNumber?
    /// At this moment or later.
    public var since: Timestamp?
    /// Before this moment.
    public var until: Timestamp?
    /// By this person.
    public var by: Name?
    /// Written on this machine.
    public var host: String?
    /// With an operation of this name, or a change by this verb.
    public var kind: String?

    /// Everything.
    public init() {}

    /// Whether an event is among them.
    public func matches(_ event: CommittedEvent) -> Bool {
        if let since, event.event.at < since { return false }
        if let until, event.event.at >= until { return false }
        if let by, event.actor != by { return false }
        if let host, event.author.host != host { return false }
        guard ticket != nil || kind != nil else { return true }
        return event.event.operations.contains { operation in
            if let ticket, !operation.tickets.contains(ticket) { return false }
            guard let kind else { return true }
            if case .transition(let body) = operation, body.verb.rawValue == kind { return true }
            return operation.name == kind
        }
    }
}
