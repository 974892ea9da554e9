import EventStore
public import TicketModel

extension TicketDesk {
    /// What was worked on around a moment, and how much was done in each of so many stretches of the window.
    ///
    /// Costs a look at every ticket's times, a reading of the window's events, and one of the history of each ticket that
    /// is given or may have been in progress. With a `limit` it gives the nearest tickets only, and looks at no more than
    /// 20,000 changes and 1,000 tickets that may have been in progress: what it costs then does not grow with the store, but
    /// for the look at the times.
    public func timeline(
        _ window: TimelineWindow, stretches: Int, filter: Filter? = nil, limit: Int? = nil
    ) throws(DeskError) -> Timeline {
        try refresh()
        var search = TimelineSearch(window, stretches: stretches, table: table, filter: filter.map { compiled($0) })
        guard let store else { return search.timeline([], counts: search.counts, total: 0) }
        let isWhole = try desk { () throws(StoreError) in
            try store.events(
                from: window.from, until: window.until, most: limit == nil ? .max : 20_000, near: window.at
            ) { search.note($0) }
        }
        search.isCut = !isWhole
        let candidates = search.mayHaveBeenInProgress(most: limit == nil ? .max : 1_000)
        var tickets: [TimelineTicket] = []
        let nearest = search.nearest(limit)
        for row in nearest + candidates {
            let number = table.number(row)
            let events = try desk { () throws(StoreError) in try store.history(of: number) }
            if let ticket = TimelineTicket(number, events: events, in: window) { tickets.append(ticket) }
        }
        let total = tickets.count + search.found - nearest.count
        tickets.sort()
        if let limit { tickets = Array(tickets.prefix(limit)) }
        var counts = search.counts
        if !search.countsAreFiltered {
            let before = try desk { () throws(StoreError) in
                try store.changeCounts(before: window.boundaries(of: stretches))
            }
            counts = zip(before, before.dropFirst()).map { $1 - $0 }
        }
        return search.timeline(tickets, counts: counts, total: total)
    }

    private func compiled(_ filter: Filter) -> CompiledFilter {
        CompiledFilter(
            filter, in: table, me: me, on: FilterClock(here: now()), assumeActive: false, unseen: unseen)
    }
}

/// What has been found of a timeline so far.
private struct TimelineSearch {
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
