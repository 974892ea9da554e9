/// The board's lanes: which tickets are in which, sorted, and where each one is; kept up to date by the changed rows.
///
/// By person: the queue, me, then the other members and whoever has a ticket here, by login. By state: all five.
/// What changes after it was built is told by `update`.
public struct LaneIndex: Sendable {
    /// By what the lanes part the tickets.
    public let grouping: LaneGrouping
    /// Which tickets are in them.
    public let filter: CompiledFilter
    /// The lanes, from left to right.
    public private(set) var lanes: [LaneKey]

    private let members: Set<Name>
    private let me: Name
    private var chunks: [SortedChunks]
    private var table: TicketTable

    /// Builds the lanes. O(tickets), and sorting those that pass the filter.
    public init(
        _ table: TicketTable, grouping: LaneGrouping, filter: CompiledFilter, members: [Name], me: Name
    ) {
        // It is nil only if it was cancelled.
        self.init(table, grouping: grouping, filter: filter, members: members, me: me, isCancelled: { false })!
    }

    /// The same; nil if it was cancelled.
    ///
    /// - Parameter isCancelled: asked now and then while the tickets are found.
    public init?(
        _ table: TicketTable, grouping: LaneGrouping, filter: CompiledFilter, members: [Name], me: Name,
        isCancelled: () -> Bool
    ) {
        self.grouping = grouping
        self.filter = filter
        self.members = Set(members)
        self.me = me
        self.table = table
        switch grouping {
        case .person: lanes = [.queue, .person(me)] + self.members.filter { $0 != me }.sorted().map { .person($0) }
        case .state: lanes = TicketState.allCases.map { .state($0) }
        }
        chunks = []
        var groups: [UInt32: [WorkKey]] = [:]
        let isWhole = filter.scan(table, isCancelled: isCancelled) { row, hot, createdAt in
            let group = grouping == .person ? hot.assignee : UInt32(hot.state.rawValue)
            groups[group, default: []].append(
                WorkKey(of: row, hot, createdAt: createdAt, in: table, by: filter.sort))
        }
        guard isWhole, !isCancelled() else { return nil }
        var keys: [LaneKey: [WorkKey]] = [:]
        for (_, group) in groups { keys[Self.lane(of: group[0].row, in: table, by: grouping)] = group }
        chunks = lanes.map { SortedChunks(sorted: keys.removeValue(forKey: $0)?.sorted() ?? []) }
        for (lane, keys) in keys { chunks[place(making: lane)] = SortedChunks(sorted: keys.sorted()) }
    }

    /// How many tickets a lane has; nothing for a lane that is not there.
    public func count(in lane: Int) -> Int {
        chunks.indices.contains(lane) ? chunks[lane].count : 0
    }

    /// The tickets of a lane whose ranks are in the range, as far as there are any.
    public func rows(in lane: Int, _ range: Range<Int>) -> [Row] {
        chunks.indices.contains(lane) ? chunks[lane].rows(range) : []
    }

    /// In which lane a ticket is, and how many are before it there; nil if it is in none.
    public func position(of row: Row) -> (lane: Int, rank: Int)? {
        guard row.index < table.count, filter.matches(row, in: table) else { return nil }
        guard let lane = lanes.firstIndex(of: Self.lane(of: row, in: table, by: grouping)),
            let rank = chunks[lane].rank(of: WorkKey(of: row, in: table, by: filter.sort))
        else { return nil }
        return (lane, rank)
    }

    /// Goes on to a later table, from which the index's own differs in these rows only; one may be named twice.
    public mutating func update(rows: some Sequence<Row>, to new: TicketTable) {
        let old = table
        table = new
        for row in Array(rows).sortedSet {
            if row.index < old.count, filter.matches(row, in: old) { remove(row, old) }
            if row.index < new.count, filter.matches(row, in: new) {
                let lane = place(making: Self.lane(of: row, in: new, by: grouping))
                chunks[lane].insert(WorkKey(of: row, in: new, by: filter.sort))
            }
        }
        removeEmptyLanes()
    }

    private mutating func remove(_ row: Row, _ old: TicketTable) {
        guard let lane = lanes.firstIndex(of: Self.lane(of: row, in: old, by: grouping)) else { return }
        chunks[lane].remove(WorkKey(of: row, in: old, by: filter.sort))
    }

    /// Where a lane is; it is put where it belongs if it is not there yet.
    private mutating func place(making lane: LaneKey) -> Int {
        if let place = lanes.firstIndex(of: lane) { return place }
        guard case .person(let name) = lane else { return 0 }
        let place =
            lanes.dropFirst(2).firstIndex { other in
                if case .person(let person) = other { return name < person }
                return false
            } ?? lanes.count
        lanes.insert(lane, at: place)
        chunks.insert(SortedChunks(), at: place)
        return place
    }

    /// A lane of somebody who is no member goes with their last ticket.
    private mutating func removeEmptyLanes() {
        for index in lanes.indices.reversed() where chunks[index].count == 0 {
            guard case .person(let name) = lanes[index], name != me, !members.contains(name) else { continue }
            lanes.remove(at: index)
            chunks.remove(at: index)
        }
    }

    private static func lane(of row: Row, in table: TicketTable, by grouping: LaneGrouping) -> LaneKey {
        switch grouping {
        case .person: table.assignee(row).map { .person($0) } ?? .queue
        case .state: .state(table.state(row))
        }
    }
}
