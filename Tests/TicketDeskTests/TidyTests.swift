import Testing
import TicketModel

@testable import TicketDesk

@Suite struct TidyTests {
    let store: TemporaryStore
    let desk: TicketDesk

    init() throws {
        store = try TemporaryStore()
        desk = try store.desk(as: "ana")
    }

    @Test func whatWasResolvedUntilThenIsClosedInOneEvent() throws {
        let tickets = try (0..<4).map { try desk.capture("ticket \($0)") }
        _ = try desk.perform(.verb(.assign, [tickets[1]], assignee: "bo"))
        _ = try desk.perform(.verb(.resolve, [tickets[0], tickets[1]]))
        let resolved = try #require(desk.table.resolvedAt(try desk.row(of: tickets[0])))
        _ = try desk.perform(.verb(.start, [tickets[2]]))
        #expect(try desk.tidy(resolvedUntil: resolved.adding(milliseconds: -1)) == Tidied())
        #expect(try desk.ticket(tickets[0]).state == .resolved)
        let planned = try desk.tidy(resolvedUntil: resolved, isDryRun: true)
        #expect(planned.closed == [tickets[0], tickets[1]])
        #expect(planned.events.isEmpty)
        #expect(try desk.ticket(tickets[0]).state == .resolved)
        let tidied = try desk.tidy(resolvedUntil: resolved)
        #expect(tidied.closed == planned.closed)
        #expect(tidied.events.count == 1)
        #expect(tidied.events.flatMap { $0.event.operations.flatMap(\.tickets) } == planned.closed)
        #expect(try desk.ticket(tickets[0]).standing == .closed(.done, assignee: "ana"))
        #expect(try desk.ticket(tickets[1]).standing == .closed(.done, assignee: "bo"))
        #expect(try desk.ticket(tickets[2]).state == .inProgress)
        #expect(try desk.ticket(tickets[3]).state == .open)
        #expect(try desk.tidy(resolvedUntil: resolved) == Tidied(), "once more changes nothing")
    }

    @Test func manyAreClosedInSeveralEvents() throws {
        let tickets = try (0..<7).map { try desk.capture("ticket \($0)") }
        _ = try desk.perform(.verb(.resolve, tickets))
        let tidied = try desk.tidy(resolvedUntil: desk.now(), isDryRun: false, atOnce: 3)
        #expect(tidied.closed == tickets)
        #expect(tidied.events.map { $0.event.operations.flatMap(\.tickets).count } == [3, 3, 1])
        for ticket in tickets { #expect(try desk.ticket(ticket).state == .closed) }
    }

    @Test func whatAGuardKeepsIsNamed() throws {
        let master = try desk.capture("migrate")
        let part = try desk.capture("part part:1")
        _ = try desk.perform(.verb(.resolve, [master, part]))
        _ = try desk.perform(.verb(.reopen, [part]))
        let tidied = try desk.tidy(resolvedUntil: desk.now())
        #expect(tidied.closed.isEmpty && tidied.events.isEmpty)
        #expect(tidied.left.map(\.ticket) == [master])
        #expect(tidied.left.map(\.reason.message) == ["1 has an unfinished part: 2 (assigned, ana)"])
        #expect(try desk.ticket(master).state == .resolved)
        _ = try desk.perform(.verb(.resolve, [part]))
        #expect(try desk.tidy(resolvedUntil: desk.now()).closed == [master, part])
    }

    @Test func whatWasReopenedCountsFromItsLastResolving() throws {
        let ticket = try desk.capture("flaps")
        _ = try desk.perform(.verb(.resolve, [ticket]))
        _ = try desk.perform(.verb(.reopen, [ticket]))
        #expect(try desk.tidy(resolvedUntil: desk.now()) == Tidied(), "it is not resolved")
        _ = try desk.perform(.verb(.resolve, [ticket]))
        let last = try #require(desk.table.resolvedAt(try desk.row(of: ticket)))
        #expect(try desk.tidy(resolvedUntil: last.adding(milliseconds: -1)) == Tidied())
        #expect(try desk.tidy(resolvedUntil: last).closed == [ticket])
    }
}
