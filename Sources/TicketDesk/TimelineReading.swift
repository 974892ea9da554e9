import EventStore
public import TicketModel

/// A timeline that is to be read, of a store as it was when the desk was asked: by any thread, for it has all that it needs.
public struct TimelineReading: Sendable {
    /// Nil while there is no store yet.
    let store: StoreReading?
    let search: TimelineSearch
    let stretches: Int
    let limit: Int?

    /// Reads; nil if it was cancelled, which it asks about at every event and every history.
    public func timeline(isCancelled: () -> Bool = { false }) throws(DeskError) -> Timeline? {
        var search = search
        let window = search.window
        guard let store else { return search.timeline([], counts: search.counts, total: 0) }
        let isWhole = try desk { () throws(StoreError) in
            try store.events(
                from: window.from, until: window.until, most: limit == nil ? .max : 20_000, near: window.at
            ) { event in
                search.note(event)
                return !isCancelled()
            }
        }
        search.isCut = !isWhole
        let candidates = search.mayHaveBeenInProgress(most: limit == nil ? .max : 1_000)
        var tickets: [TimelineTicket] = []
        let nearest = search.nearest(limit)
        for row in nearest + candidates {
            if isCancelled() { return nil }
            let number = search.table.number(row)
            let events = try desk { () throws(StoreError) in try store.history(of: number) }
            if let ticket = TimelineTicket(number, events: events, in: window) { tickets.append(ticket) }
        }
        if isCancelled() { return nil }
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
}
