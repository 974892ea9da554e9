/// A ticket's place in a list: smaller comes first. A plain value, so that sorting a million costs no more than that.
///
/// The order of work: urgent to low; overdue, then due soonest, then without a day; then what most unfinished tickets
/// directly need; then oldest. It does not depend on the day: what is overdue is what was due soonest.
public struct WorkKey: Hashable, Sendable {
    let high: UInt64
    let low: UInt64
    /// The ticket.
    public let row: Row

    init(high: UInt64, low: UInt64, row: Row) {
        self.high = high
        self.low = low
        self.row = row
    }

    /// The ticket's place in the order of work, or by a sort.
    public init(of row: Row, in table: TicketTable, by sort: FilterSort? = nil) {
        if let sort {
            let value = Self.value(of: row, in: table, by: sort.key)
            // Without a day is not far away: it is last either way.
            let isLast = sort.key == .due && table.hot[row.index].due == HotColumns.noDue
            self.init(
                high: isLast ? .max : sort.isDescending ? ~value : value, low: Self.age(of: row, in: table), row: row)
            return
        }
        self.init(of: row, table.hot[row.index], createdAt: nil, in: table)
    }

    /// The same of a ticket whose hot columns, and perhaps the time of its capture, are at hand.
    init(of row: Row, _ hot: HotColumns, createdAt: Timestamp?, in table: TicketTable, by sort: FilterSort? = nil) {
        if sort != nil {
            self.init(of: row, in: table, by: sort)
            return
        }
        let urgency = UInt64(3 - hot.priority.rawValue)
        let dependents = UInt64(UInt32(0x3FFF_FFFF) - min(table.links[Int(hot.link)].dependents, 0x3FFF_FFFF))
        self.init(
            high: urgency << 62 | UInt64(Self.ordered(hot.due)) << 30 | dependents,
            low: createdAt.map { Self.ordered($0.milliseconds) } ?? Self.age(of: row, in: table), row: row)
    }

    private static func age(of row: Row, in table: TicketTable) -> UInt64 {
        ordered(table.cold[row.index].createdAt.milliseconds)
    }

    private static func value(of row: Row, in table: TicketTable, by key: FilterSort.Key) -> UInt64 {
        switch key {
        case .updated: ordered(table.cold[row.index].updatedAt.milliseconds)
        case .created: ordered(table.cold[row.index].createdAt.milliseconds)
        case .priority: UInt64(table.hot[row.index].priority.rawValue)
        case .number: table.cold[row.index].number.rawValue
        case .due: UInt64(ordered(table.hot[row.index].due))
        }
    }

    private static func ordered(_ value: Int64) -> UInt64 { UInt64(bitPattern: value) ^ 1 << 63 }
    private static func ordered(_ value: Int32) -> UInt32 { UInt32(bitPattern: value) ^ 1 << 31 }
}

extension WorkKey: Comparable {
    /// Whether a ticket comes before another.
    public static func < (left: WorkKey, right: WorkKey) -> Bool {
        if left.high != right.high { return left.high < right.high }
        if left.low != right.low { return left.low < right.low }
        return left.row < right.row
    }
}

extension Array where Element == WorkKey {
    /// The first so many in order.
    public func smallest(_ count: Int) -> [WorkKey] {
        guard count < self.count / 8 else { return Array(sorted().prefix(count)) }
        var best: [WorkKey] = []
        best.reserveCapacity(count + 1)
        for key in self {
            if best.count == count {
                guard let last = best.last, key < last else { continue }
                best.removeLast()
            }
            best.insertSorted(key)
        }
        return best
    }
}

extension TicketTable {
    /// The rows in the order of work, or by a sort.
    public func sorted(_ rows: some Sequence<Row>, by sort: FilterSort? = nil) -> [Row] {
        rows.map { WorkKey(of: $0, in: self, by: sort) }.sorted().map(\.row)
    }
}
