import TicketModel

@testable import DeskTUI

extension TestStore {
    /// What the desk would find, from all events.
    func timeline(_ request: TimelineRequest, me: Name) -> Timeline {
        let filter = request.filter.map {
            CompiledFilter(
                $0, in: table, me: me, on: FilterClock(now: now, today: Self.today), assumeActive: false)
        }
        let rows = table.rows.filter { filter?.matches($0, in: table) ?? true }
        let tickets = rows.compactMap { row in
            let number = table.number(row)
            let own = events.filter { $0.event.operations.contains { $0.tickets.contains(number) } }
            return TimelineTicket(number, events: own, in: request.window)
        }.sorted()
        var counts = [Int](repeating: 0, count: request.stretches)
        for event in events {
            if let stretch = request.window.stretch(of: event.event.at, among: counts.count) { counts[stretch] += 1 }
        }
        return Timeline(
            window: request.window, counts: counts, tickets: Array(tickets.prefix(200)), total: tickets.count)
    }
}
