/// By what the board's lanes part the tickets.
public enum LaneGrouping: CaseIterable, Hashable, Sendable {
    /// Who has them; those that nobody has are the queue.
    case person
    /// Their state.
    case state
}

/// What the tickets of a lane have in common.
public enum LaneKey: Hashable, Sendable {
    /// Nobody has them.
    case queue
    /// This person has them.
    case person(Name)
    /// They are in this state.
    case state(TicketState)
}
