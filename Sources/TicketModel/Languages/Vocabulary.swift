/// What the words of a capture line or a filter can name, as a store knows it: looked up once, before the first key.
public struct Vocabulary: Sendable {
    /// The team, who asks first.
    public var members: [Name]
    /// Those for whom there are tickets, and everybody else who was met.
    public var requesters: [Name]
    /// The tags that tickets had.
    public var tags: [Name]
    /// The hosts that tickets had.
    public var hosts: [Name]
    /// The saved views.
    public var views: [Name]
    /// Tickets that typed letters stand for, the best first, masters before all others if so wished.
    public var tickets: @Sendable (_ typed: String, _ mastersFirst: Bool) -> [(number: TicketNumber, title: String)]

    /// What a table knows; O(names), and O(active tickets) for those who have asked for some.
    public init(
        of table: TicketTable, members: [Name],
        tickets: @escaping @Sendable (_ typed: String, _ mastersFirst: Bool) -> [(number: TicketNumber, title: String)]
    ) {
        self.members = members
        tags = table.tagsSeen
        hosts = table.hostsSeen
        views = table.team.views.map(\.name)
        requesters = Set(table.requestersOfActive + table.people).sorted()
        self.tickets = tickets
    }
}

extension TicketTable {
    /// The hosts that tickets had, sorted. O(sets of hosts).
    public var hostsSeen: [Name] {
        var ids: Set<UInt32> = []
        for set in 0..<hostSets.count { ids.formUnion(hostSets[UInt32(set)]) }
        return ids.map { names[$0] }.sorted()
    }

    /// Those for whom active tickets are.
    var requestersOfActive: [Name] {
        var ids: Set<UInt32> = []
        forEachActive { _, hot in if hot.requester != 0 { ids.insert(hot.requester) } }
        return ids.map { names[$0] }
    }

    /// Rows that are open, assigned or in progress, the last captured first; at most so many. O(active tickets).
    public func activeRows(atMost limit: Int) -> [Row] {
        var rows: [Row] = []
        forEachActive { row, _ in rows.append(row) }
        rows.sort { $0 > $1 }
        if rows.count > limit { rows.removeLast(rows.count - limit) }
        return rows
    }

    private func forEachActive(_ body: (Row, HotColumns) -> Void) {
        // Neither who asks nor when makes a difference to this filter.
        let active = CompiledFilter(
            .active, in: self, me: "",
            on: FilterClock(now: Timestamp(milliseconds: 0), today: CivilDate(days: 0)))
        _ = active.scan(self) { row, hot, _ in body(row, hot) }
    }
}
