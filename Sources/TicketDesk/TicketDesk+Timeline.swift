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
        let reading = try timelineReading(window, stretches: stretches, filter: filter, limit: limit)
        // Nobody cancels it.
        guard let timeline = try reading.timeline() else {
            throw DeskError(.inputOutput, "the timeline was not read to its end")
        }
        return timeline
    }

    /// The same, to be read by any thread while the desk goes on: it is of what the store holds now.
    public func timelineReading(
        _ window: TimelineWindow, stretches: Int, filter: Filter? = nil, limit: Int? = nil
    ) throws(DeskError) -> TimelineReading {
        try refresh()
        let search = TimelineSearch(window, stretches: stretches, table: table, filter: filter.map { compiled($0) })
        return TimelineReading(store: store?.reading, search: search, stretches: stretches, limit: limit)
    }

    private func compiled(_ filter: Filter) -> CompiledFilter {
        CompiledFilter(
            filter, in: table, me: me, on: FilterClock(here: now()), assumeActive: false, unseen: unseen)
    }
}
