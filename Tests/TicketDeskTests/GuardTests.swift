import Testing
import TicketModel

@testable import TicketDesk

@Suite struct GuardTests {
    let store: TemporaryStore
    let desk: TicketDesk

    init() throws {
        store = try TemporaryStore()
        desk = try store.desk(as: "ana")
    }

    private func refusal(_ action: Action) -> DeskError? {
        #expect(throws: DeskError.self) { try desk.perform(action) }
    }

    private func force(in receipt: Receipt) -> [String?] {
        receipt.event?.event.operations.compactMap { operation in
            if case .transition(let move) = operation { return .some(move.force) }
            return nil
        } ?? []
    }

    @Test(arguments: [Verb.start, .resolve]) func whatIsNeededStandsAgainstIt(verb: Verb) throws {
        let need = try desk.capture("replace the switch")
        let number = try desk.capture("move the rack needs:1")
        _ = try store.desk(as: "bo").perform(.verb(.start, [need]))
        let error = refusal(.verb(verb, [number]))
        #expect(
            error?.description
                == "2 needs 1 (in progress, bo): finish it, or \(verb.rawValue) with --force REASON")
        #expect(error?.exitCode == 1)
        #expect(refusal(.verb(verb, [number], force: "  "))?.exitCode == 1)
        let receipt = try desk.perform(.verb(verb, [number], force: "bo says it is done"))
        #expect(force(in: receipt) == ["bo says it is done"])
        let entry = try #require(try desk.history(of: number).last)
        #expect(entry.line == "\(verb == .start ? "started" : "resolved") it by force: bo says it is done")
    }

    @Test func whereNothingIsForcedNoForceIsWritten() throws {
        let number = try desk.capture("free")
        let receipt = try desk.perform(.verb(.start, [number], force: "because"))
        #expect(force(in: receipt) == [nil])
        #expect(try desk.perform(.verb(.start, [number], force: "because")).event == nil)
        let needs = try desk.capture("waits needs:1")
        let both = try desk.perform(.verb(.resolve, [needs, number], force: "because"))
        #expect(force(in: both) == [nil], "both are finished by one action")
    }

    @Test func onlyTheOnesThatNeedItAreForced() throws {
        let need = try desk.capture("first")
        let free = try desk.capture("free")
        let waiting = try desk.capture("waits needs:1")
        let receipt = try desk.perform(.verb(.start, [free, waiting], note: "now", force: "in a hurry"))
        #expect(force(in: receipt) == [nil, "in a hurry"])
        #expect(try desk.history(of: free).last?.line == "started it: now")
        #expect(try desk.history(of: waiting).last?.line == "started it by force: in a hurry — now")
        _ = try desk.undo(receipt)
        #expect(try desk.ticket(waiting).standing == .open)
        #expect(try desk.ticket(need).standing == .open)
    }

    @Test func aMasterWaitsForItsParts() throws {
        let master = try desk.capture("migrate")
        let parts = try (0..<2).map { try desk.capture("part \($0) part:1") }
        let error = refusal(.verb(.resolve, [master]))
        #expect(error?.message == "1 has unfinished parts: 2 (open) and 3 (open)")
        #expect(error?.hint == "finish them, or resolve with --force REASON")
        _ = try desk.perform(.verb(.start, [master]))
        _ = try desk.perform(.verb(.resolve, [parts[0]]))
        #expect(refusal(.verb(.resolve, [master]))?.message == "1 has an unfinished part: 3 (open)")
        #expect(try desk.perform(.verb(.resolve, [master, parts[1]])).changed.count == 2)
        _ = try desk.perform(.verb(.reopen, [parts[1]]))
        #expect(refusal(.verb(.close, [master]))?.hint == "finish it, or close with --force REASON")
        let receipt = try desk.perform(.verb(.close, [master], force: "nobody will look at 3"))
        #expect(force(in: receipt) == ["nobody will look at 3"])
    }

    @Test func givingUpAsksNoGuard() throws {
        let master = try desk.capture("migrate")
        let part = try desk.capture("part part:1")
        let receipt = try desk.perform(.verb(.close, [master], reason: "no budget", force: "x"))
        #expect(force(in: receipt) == [nil])
        let waiting = try desk.capture("waits needs:2")
        #expect(force(in: try desk.perform(.verb(.close, [waiting], reason: "duplicate of 2", force: "x"))) == [nil])
        #expect(try desk.ticket(part).standing == .open)
    }

    @Test func closingAsADuplicateSaysOfWhat() throws {
        let original = try desk.capture("disk full")
        let again = try (0..<3).map { _ in try desk.capture("disk full again") }
        _ = try desk.perform(.link(.duplicateOf, [again[0]], to: [original]))
        let receipt = try desk.perform(.verb(.close, again, reason: "Duplicate of 1, says bo"))
        for ticket in again {
            #expect(try desk.ticket(ticket).duplicateOf == original)
            #expect(try desk.ticket(ticket).outcome == .duplicate)
        }
        _ = try desk.undo(receipt)
        #expect(try again.map { try desk.ticket($0).duplicateOf } == [original, nil, nil])
        #expect(try desk.ticket(again[1]).standing == .open)
        #expect(refusal(.verb(.close, [again[1]], reason: "duplicate of 99"))?.code == .noSuchTicket)
        let itself = refusal(.verb(.close, [original], reason: "duplicate of 1"))
        #expect(itself?.message == "1 can't be a duplicate of itself")
        #expect(refusal(.verb(.close, [original], reason: "duplicate of 2"))?.code == .refused)
        _ = try desk.perform(.verb(.close, [again[2]], reason: "duplicate of 99 others"))
        #expect(try desk.ticket(again[2]).duplicateOf == nil)
    }
}
