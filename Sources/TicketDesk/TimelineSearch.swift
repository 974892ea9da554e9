import TicketModel

/// What has been found of a timeline so far.
struct TimelineSearch: Sendable {
    let window: TimelineWindow
    let table: TicketTable
    let filter: CompiledFilter?
    private(set) var counts: [Int]
    var isCut = false
    /// How near the nearest event of each ticket is.
    private var distances: [Row: UInt64] = [:]

    init(_ window: TimelineWindow, stretches: Int, table: TicketTable, filter: CompiledFilter?) {
        self.window = window
        self.table = table
        self.filter = filter
        counts = [Int](repeating: 0, count: max(1, stretches))
    }

    /// Counted while the events were read, which were all that there are.
    var countsAreFiltered: Bool { filter != nil && !isCut }

    var found: Int { distances.count }

    mutating func note(_ event: CommittedEvent) {
        let at = event.event.at
        guard let stretch = window.stretch(of: at, among: counts.count) else { return }
        let distance = window.distance(to: at).magnitude
        for ticket in Set(event.event.operations.flatMap(\.tickets)) {
            guard let row = table.row(of: ticket), filter?.matches(row, in: table) ?? true else { continue }
            counts[stretch] += 1
            distances[row] = min(distance, distances[row] ?? .max)
        }
    }

    /// The tickets with an event in the window, the nearest first.
    func nearest(_ limit: Int?) -> [Row] {
        let sorted = distances.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
        return limit.map { Array(sorted.prefix($0)) } ?? sorted
    }

    /// Tickets without an event in the window that have one before it, and one after it or are in progress now.
    mutating func mayHaveBeenInProgress(most: Int) -> [Row] {
        var rows: [Row] = []
        var isCut = false
        table.forEachPerhapsInProgress(from: window.from, until: window.until) { row in
            guard distances[row] == nil, filter?.matches(row, in: table) ?? true else { return true }
            guard rows.count < most else {
                isCut = true
                return false
            }
            rows.append(row)
            return true
        }
        if isCut { self.isCut = true }
        return rows
    }

    func timeline(_ tickets: [TimelineTicket], counts: [Int], total: Int) -> Timeline {
        Timeline(
            window: window, counts: counts, countsAreFiltered: countsAreFiltered, tickets: tickets, total: total,
            isCut: isCut)
    }
}
