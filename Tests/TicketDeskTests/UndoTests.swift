import Testing
import TicketModel

@testable import TicketDesk

@Suite struct UndoTests {
    let store: TemporaryStore

    init() throws { store = try TemporaryStore() }

    private static let verbs: [(Verb, Standing)] = [
        (.take, .open), (.assign, .open), (.start, .open), (.resolve, .open),
        (.start, .assigned(to: "bo")), (.take, .assigned(to: "bo")), (.release, .assigned(to: "ana")),
        (.pause, Standing(state: .inProgress, assignee: "ana", outcome: nil)),
        (.close, Standing(state: .resolved, assignee: "ana", outcome: nil)),
        (.reopen, Standing(state: .resolved, assignee: "ana", outcome: nil)),
    ]

    /// Brings a fresh ticket to a standing.
    private func ticket(_ standing: Standing) throws -> TicketNumber {
        let actor = try store.desk(as: standing.assignee ?? "ana")
        let number = try actor.capture("something")
        switch standing.state {
        case .open: break
        case .assigned: _ = try actor.perform(.verb(.take, [number]))
        case .inProgress: _ = try actor.perform(.verb(.start, [number]))
        case .resolved, .closed: _ = try actor.perform(.verb(.resolve, [number]))
        }
        return number
    }

    @Test(arguments: 0..<verbs.count) func bringsBackWhatWas(index: Int) throws {
        let (verb, standing) = Self.verbs[index]
        let number = try ticket(standing)
        let ana = try store.desk(as: "ana")
        let receipt = try ana.perform(.verb(verb, [number], assignee: verb == .assign ? "bo" : nil))
        #expect(try ana.ticket(number).standing != standing)
        let undone = try ana.undo(receipt)
        #expect(try ana.ticket(number).standing == standing)
        #expect(undone.event?.event.undoes == receipt.event?.event.id)
    }

    @Test func refusesWhenSomebodyElseWasFaster() throws {
        let number = try ticket(.open)
        let ana = try store.desk(as: "ana")
        let taken = try ana.perform(.verb(.take, [number]))
        _ = try store.desk(as: "bo").perform(.verb(.take, [number]))
        let error = #expect(throws: DeskError.self) { try ana.undo(taken) }
        #expect(error?.message.hasPrefix("\(number) has been changed since by bo at ") == true)
        #expect(error?.message.hasSuffix(": it is assigned") == true)
        #expect(try ana.ticket(number).standing == .assigned(to: "bo"))
    }

    @Test func withdrawsAComment() throws {
        let number = try ticket(.open)
        let ana = try store.desk(as: "ana")
        let said = try ana.perform(.comment([number], "wrong ticket"))
        _ = try ana.undo(said)
        #expect(try ana.ticket(number).comments.map(\.isWithdrawn) == [true])
        #expect(throws: DeskError.self) { try ana.undo(said) }
    }

    @Test func closesACaptureThatWasNone() throws {
        let ana = try store.desk(as: "ana")
        let captured = try ana.perform(.capture(TicketDraft(title: "oops")))
        _ = try ana.undo(captured)
        let ticket = try ana.ticket(captured.tickets[0])
        #expect(ticket.standing.state == .closed)
        #expect(ticket.standing.outcome == .givenUp)
    }
}
