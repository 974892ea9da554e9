import Testing
import TicketModel

@testable import TicketDesk

/// The timeline of a store, against one made by reading everything.
@Suite struct TimelineTests {
    private static func naive(_ desk: TicketDesk, _ window: TimelineWindow) throws -> [TimelineTicket] {
        var events: [CommittedEvent] = []
        try desk.log(LogQuery()) { event in
            events.append(event)
            return true
        }
        var byTicket: [TicketNumber: [CommittedEvent]] = [:]
        for event in events {
            for ticket in Set(event.event.operations.flatMap(\.tickets)) { byTicket[ticket, default: []].append(event) }
        }
        return byTicket.compactMap { TimelineTicket($0.key, events: $0.value, in: window) }.sorted()
    }

    @Test(arguments: [UInt64(1), 2]) func findsWhatAReadingOfEverythingFinds(seed: UInt64) throws {
        let store = try TemporaryStore()
        let desk = try TicketDesk.demo(at: store.path + "-demo", plan: DemoPlan(tickets: 600, seed: seed), via: .cli)
        try desk.refresh()
        let first = try #require(desk.table.rows.map { desk.table.createdAt($0) }.min())
        let length = desk.now().milliseconds - first.milliseconds
        var passedThrough = 0
        for (part, days) in [(0, 3), (1, 1), (5, 20), (9, 3), (10, 3), (12, 400), (7, 0)] as [(Int64, Int64)] {
            let at = first.adding(milliseconds: length / 10 * part)
            let window = TimelineWindow(at: at, reach: days * Timestamp.millisecondsPerDay + 600_000)
            let naive = try Self.naive(desk, window)
            let found = try desk.timeline(window, stretches: 40)
            #expect(found.tickets == naive, "\(part) \(days)")
            #expect(found.total == naive.count && !found.isCut)
            #expect(found.counts.reduce(0, +) == naive.reduce(0) { $0 + $1.eventCount })
            let limited = try desk.timeline(window, stretches: 8, limit: 5)
            #expect(limited.tickets.map(\.ticket) == naive.prefix(5).map(\.ticket))
            #expect(limited.total == naive.count)
            passedThrough += naive.count { $0.nearest == nil }
        }
        #expect(passedThrough > 0, "some were in progress all through a window")
    }

    /// Another thread reads what the store held when the desk was asked, while the desk writes.
    @Test func aReadingIsOfItsMomentWhateverTheDeskDoesMeanwhile() async throws {
        let store = try TemporaryStore()
        let desk = try TicketDesk.demo(at: store.path + "-demo", plan: DemoPlan(tickets: 300, seed: 3), via: .cli)
        try desk.refresh()
        let window = TimelineWindow(at: desk.now(), reach: 400 * Timestamp.millisecondsPerDay)
        let before = try desk.timeline(window, stretches: 30)
        let reading = try desk.timelineReading(window, stretches: 30)
        let readers = (0..<2).map { _ in Task.detached { try (0..<3).map { _ in try reading.timeline() } } }
        for number in 0..<60 {
            _ = try desk.perform(.capture(TicketDraft(title: "while it is read, \(number)")))
            try desk.refresh()
        }
        for reader in readers {
            for found in try await reader.value {
                #expect(found?.tickets == before.tickets && found?.counts == before.counts)
                #expect(found?.total == before.total)
            }
        }
        #expect(try desk.timeline(window, stretches: 30).total == before.total + 60)
    }

    @Test func aReadingThatIsCancelledEndsWithNothing() throws {
        let store = try TemporaryStore()
        let desk = try TicketDesk.demo(at: store.path + "-demo", plan: DemoPlan(seed: 4), via: .cli)
        let window = TimelineWindow(at: desk.now(), reach: 60 * Timestamp.millisecondsPerDay)
        let reading = try desk.timelineReading(window, stretches: 10)
        var asked = 0
        let whole = try reading.timeline {
            asked += 1
            return false
        }
        #expect(whole != nil && asked > 100)
        // At the first event, in the middle, at the last history.
        for end in [1, asked / 2, asked] {
            var count = 0
            let found = try reading.timeline {
                count += 1
                return count >= end
            }
            #expect(found == nil && count <= end + 1, "cancelled at \(end) of \(asked), it went on to \(count)")
        }
    }

    @Test func aFilterIsAboutTicketsAndCounts() throws {
        let store = try TemporaryStore()
        let desk = try TicketDesk.demo(at: store.path + "-demo", plan: DemoPlan(seed: 4), via: .cli)
        try desk.refresh()
        let window = TimelineWindow(at: desk.now(), reach: 20 * Timestamp.millisecondsPerDay)
        let all = try desk.timeline(window, stretches: 10)
        func has(_ tag: Name, _ ticket: TimelineTicket) -> Bool {
            desk.table.row(of: ticket.ticket).map { desk.table.tags($0).contains(tag) } ?? false
        }
        let tag = try #require(desk.table.tagsSeen.first { tag in all.tickets.contains { has(tag, $0) } })
        let some = try desk.timeline(window, stretches: 10, filter: try Filter(parsing: "tag:\(tag.text)"))
        #expect(some.countsAreFiltered && !all.countsAreFiltered)
        #expect(some.tickets == all.tickets.filter { has(tag, $0) })
        #expect(some.counts.reduce(0, +) == some.tickets.reduce(0) { $0 + $1.eventCount })
    }

    @Test func anEmptyStoreHasNone() throws {
        let store = try TemporaryStore()
        let window = TimelineWindow(at: Timestamp(milliseconds: 0), reach: 1)
        let timeline = try store.desk().timeline(window, stretches: 4)
        #expect(timeline.tickets.isEmpty && timeline.counts == [0, 0, 0, 0] && timeline.total == 0)
    }
}
