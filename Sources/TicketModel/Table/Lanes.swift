/// By what the board's lanes part the tickets.
public enum LaneGrouping: String, CaseIterable, Hashable, Sendable {
    /// Who has them; those that nobody has are the queue.
    case person
    /// Their state.
    case state
    /// Their priority, urgent first.
    case priority
    /// Their tags: a ticket with several is in the lane of each.
    case tag
    /// The ticket that they are part of.
    case master

    /// The one that follows; the first follows the last.
    public var next: LaneGrouping {
        let all = Self.allCases
        guard let place = all.firstIndex(of: self) else { return self }
        return all[(place + 1) % all.count]
    }
}

/// What the tickets of a lane have in common.
public enum LaneKey: Hashable, Sendable {
    /// Nobody has them.
    case queue
    /// This person has them.
    case person(Name)
    /// They are in this state.
    case state(TicketState)
    /// They have this priority.
    case priority(Priority)
    /// They have no tag.
    case untagged
    /// They have this tag, perhaps among others.
    case tag(Name)
    /// They are part of nothing.
    case masterless
    /// They are part of this ticket.
    case master(TicketNumber)
    /// They have a tag, or a master, that has no lane of its own, because there are too many.
    case others
}

extension LaneKey {
    /// The order of lanes that come and go: people and tags by name, masters by number, what is left last.
    func isBefore(_ other: LaneKey) -> Bool {
        switch (self, other) {
        case (.person(let left), .person(let right)), (.tag(let left), .tag(let right)): left < right
        case (.master(let left), .master(let right)): left < right
        case (.others, _): false
        case (_, .others): true
        default: false
        }
    }
}
