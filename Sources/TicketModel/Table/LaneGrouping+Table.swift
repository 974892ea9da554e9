extension LaneGrouping {
    /// The lanes that are there without a ticket.
    func fixedLanes(members: Set<Name>, me: Name) -> [LaneKey] {
        switch self {
        case .person: [.queue, .person(me)] + members.filter { $0 != me }.sorted().map { .person($0) }
        case .state: TicketState.allCases.map { .state($0) }
        case .priority: Priority.allCases.sorted().reversed().map { .priority($0) }
        case .tag: [.untagged]
        case .master: [.masterless]
        }
    }

    /// What the tickets that go into the same lanes have in common, as a number.
    func group(of row: Row, _ hot: HotColumns, in table: TicketTable) -> UInt32 {
        switch self {
        case .person: hot.assignee
        case .state: UInt32(hot.state.rawValue)
        case .priority: UInt32(hot.priority.rawValue)
        case .tag: hot.tags
        case .master: hot.link == 0 ? 0 : table.links[Int(hot.link)].master
        }
    }

    /// The lanes of a ticket if every one has its own.
    func lanes(of row: Row, in table: TicketTable) -> [LaneKey] {
        switch self {
        case .person: return [table.assignee(row).map { .person($0) } ?? .queue]
        case .state: return [.state(table.state(row))]
        case .priority: return [.priority(table.priority(row))]
        case .tag:
            let tags = table.tags(row)
            return tags.isEmpty ? [.untagged] : tags.map { .tag($0) }
        case .master: return [table.master(row).map { .master(table.number($0)) } ?? .masterless]
        }
    }
}
