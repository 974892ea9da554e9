/// The board's lanes: which tickets are in which, sorted, and where each one is; kept up to date by the changed rows.
///
/// By person: the queue, me, then the other members and whoever has a ticket here, by login. By state: all five. By
/// priority: all four, urgent first. By tag and by master: what has none, then a lane for each tag or master that a
/// ticket here has; of more than there may be, those that have most when the lanes are built, and one lane for all the
/// others. What changes after it was built is told by `update`.
public struct LaneIndex: Sendable {
    /// How many tags or masters get a lane of their own, unless told otherwise: more than anybody scrolls through.
    public static let mostLanes = 64

    /// By what the lanes part the tickets.
    public let grouping: LaneGrouping
    /// Which tickets are in them.
    public let filter: CompiledFilter
    /// The lanes, from left to right.
    public private(set) var lanes: [LaneKey]
    /// How many tickets there are in all lanes, each counted once.
    public private(set) var total = 0

    private let members: Set<Name>
    private let me: Name
    private let most: Int
    /// Tags or masters whose tickets are in the lane of the others.
    private var relegated: Set<LaneKey> = []
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
    /// - Parameters:
    ///   - most: how many tags or masters get a lane of their own.
    ///   - isCancelled: asked now and then while the tickets are found.
    public init?(
        _ table: TicketTable, grouping: LaneGrouping, filter: CompiledFilter, members: [Name], me: Name,
        most: Int = mostLanes, isCancelled: () -> Bool
    ) {
        self.grouping = grouping
        self.filter = filter
        self.members = Set(members)
        self.me = me
        self.most = most
        self.table = table
        lanes = grouping.fixedLanes(members: self.members, me: me)
        chunks = []
        var groups: [UInt32: [WorkKey]] = [:]
        var total = 0
        let isWhole = filter.scan(table, isCancelled: isCancelled) { row, hot, createdAt in
            total += 1
            groups[grouping.group(of: row, hot, in: table), default: []].append(
                WorkKey(of: row, hot, createdAt: createdAt, in: table, by: filter.sort))
        }
        guard isWhole, !isCancelled() else { return nil }
        self.total = total
        var keys: [LaneKey: [WorkKey]] = [:]
        for (_, group) in groups {
            for lane in grouping.lanes(of: group[0].row, in: table) {
                keys[lane, default: []].append(contentsOf: group)
            }
        }
        relegate(&keys)
        chunks = lanes.map { SortedChunks(sorted: keys.removeValue(forKey: $0)?.sorted() ?? []) }
        for (lane, keys) in keys {
            // Two of its tags may have no lane of their own.
            let sorted = keys.sorted()
            chunks[place(making: lane)] = SortedChunks(sorted: lane == .others ? sorted.withoutRepeats : sorted)
        }
    }

    /// How many tickets a lane has; nothing for a lane that is not there.
    public func count(in lane: Int) -> Int {
        chunks.indices.contains(lane) ? chunks[lane].count : 0
    }

    /// The tickets of a lane whose ranks are in the range, as far as there are any.
    public func rows(in lane: Int, _ range: Range<Int>) -> [Row] {
        chunks.indices.contains(lane) ? chunks[lane].rows(range) : []
    }

    /// In which lane a ticket is, and how many are before it there; nil if it is in none. Of several lanes it is the one
    /// that is asked for if that is among them, else the first.
    public func position(of row: Row, near lane: LaneKey? = nil) -> (lane: Int, rank: Int)? {
        guard row.index < table.count, filter.matches(row, in: table) else { return nil }
        let keys = lanes(of: row, in: table)
        guard let key = lane.flatMap({ keys.contains($0) ? $0 : nil }) ?? keys.first,
            let place = lanes.firstIndex(of: key),
            let rank = chunks[place].rank(of: WorkKey(of: row, in: table, by: filter.sort))
        else { return nil }
        return (place, rank)
    }

    /// Goes on to a later table, from which the index's own differs in these rows only; one may be named twice.
    public mutating func update(rows: some Sequence<Row>, to new: TicketTable) {
        let old = table
        table = new
        for row in Array(rows).sortedSet {
            if row.index < old.count, filter.matches(row, in: old) { remove(row, old) }
            if row.index < new.count, filter.matches(row, in: new) { insert(row, new) }
        }
        removeEmptyLanes()
    }

    private mutating func remove(_ row: Row, _ old: TicketTable) {
        total -= 1
        let key = WorkKey(of: row, in: old, by: filter.sort)
        for lane in lanes(of: row, in: old) {
            if let place = lanes.firstIndex(of: lane) { chunks[place].remove(key) }
        }
    }

    private mutating func insert(_ row: Row, _ new: TicketTable) {
        total += 1
        let key = WorkKey(of: row, in: new, by: filter.sort)
        for lane in grouping.lanes(of: row, in: new) where isOne(tooMany: lane) { relegated.insert(lane) }
        for lane in lanes(of: row, in: new) { chunks[place(making: lane)].insert(key) }
    }
}

extension LaneIndex {
    /// The lanes of a ticket as they are, each once.
    private func lanes(of row: Row, in table: TicketTable) -> [LaneKey] {
        let own = grouping.lanes(of: row, in: table)
        guard !relegated.isEmpty, own.contains(where: { relegated.contains($0) }) else { return own }
        return own.filter { !relegated.contains($0) } + [.others]
    }

    private var isLimited: Bool { grouping == .tag || grouping == .master }

    /// Whether a lane is missing and there are as many as may be.
    private func isOne(tooMany lane: LaneKey) -> Bool {
        guard isLimited, !isFixed(lane), !relegated.contains(lane), !lanes.contains(lane) else { return false }
        return lanes.count { !isFixed($0) && $0 != .others } >= most
    }

    /// Of more tags or masters than there may be lanes, puts those that have least together.
    private mutating func relegate(_ keys: inout [LaneKey: [WorkKey]]) {
        let own = keys.keys.filter { !isFixed($0) }
        guard isLimited, own.count > most else { return }
        let byCount = own.sorted { left, right in
            let (more, less) = (keys[left]?.count ?? 0, keys[right]?.count ?? 0)
            return more != less ? more > less : left.isBefore(right)
        }
        relegated = Set(byCount[most...])
        keys[.others] = byCount[most...].flatMap { keys.removeValue(forKey: $0) ?? [] }
    }

    private func isFixed(_ lane: LaneKey) -> Bool {
        switch lane {
        case .person(let name): name == me || members.contains(name)
        case .tag, .master, .others: false
        default: true
        }
    }

    /// Where a lane is; it is put where it belongs if it is not there yet.
    private mutating func place(making lane: LaneKey) -> Int {
        if let place = lanes.firstIndex(of: lane) { return place }
        let start = grouping == .person ? 2 : 1
        let place = lanes.dropFirst(start).firstIndex { lane.isBefore($0) } ?? lanes.count
        lanes.insert(lane, at: place)
        chunks.insert(SortedChunks(), at: place)
        return place
    }

    /// A lane that is there for its tickets only goes with the last of them.
    private mutating func removeEmptyLanes() {
        for index in lanes.indices.reversed() where chunks[index].count == 0 && !isFixed(lanes[index]) {
            lanes.remove(at: index)
            chunks.remove(at: index)
        }
    }
}

extension [WorkKey] {
    /// A sorted list with each key once.
    fileprivate var withoutRepeats: [WorkKey] {
        var list: [WorkKey] = []
        list.reserveCapacity(count)
        for key in self where list.last != key { list.append(key) }
        return list
    }
}
