import EventStore
import Testing
import TicketModel

@testable import TicketDesk

@Suite struct EvidenceTests {
    private static func run(_ text: String, exit: UInt8 = 0, total: Int? = nil) -> EvidenceDraft {
        EvidenceDraft(
            kind: .run(argv: ["apt-get", "install", "openssl"], directory: "/root", milliseconds: 1_250, exit: exit),
            kept: Array(text.utf8), total: UInt64(total ?? text.utf8.count))
    }

    @Test func `what is attached is told, listed and read back by anybody`() throws {
        let store = try TemporaryStore()
        let desk = try store.desk(as: "ana")
        let number = try desk.capture("patch openssl")
        let receipt = try desk.attach(Self.run("Setting up openssl", total: 99), to: [number])
        #expect(receipt.summary == "kept the output of apt-get install openssl (exit 0) with 1")
        #expect(receipt.changed == [number])
        let other = try store.desk(as: "bo")
        let evidence = try other.ticket(number).evidence
        #expect(evidence.map(\.by) == ["ana"])
        #expect(evidence[0].isTruncated && evidence[0].bytes == 99 && evidence[0].kept == 18)
        #expect(try other.bytes(of: evidence[0], on: number) == Array("Setting up openssl".utf8))
        #expect(try other.history(of: number).last?.line == "ran apt-get install openssl: exit 0")
        #expect(try other.verify().findings == [])
    }

    @Test func `the guard on evidence is satisfied by a file or a run that succeeded`() throws {
        let store = try TemporaryStore()
        let desk = try store.desk()
        let number = try desk.capture("patch openssl")
        var edit = TicketEdit()
        edit.addedRequirements = [.evidence]
        _ = try desk.perform(.edit([number], edit))
        _ = try desk.attach(Self.run("E: no", exit: 100), to: [number])
        let error = #expect(throws: DeskError.self) { try desk.perform(.verb(.resolve, [number])) }
        #expect(error?.hint == "usher attach 1 FILE, usher run 1 -- COMMAND, or resolve with --force REASON")
        _ = try desk.attach(Self.run("done"), to: [number])
        #expect(try desk.perform(.verb(.resolve, [number])).summary == "1 resolved")
    }

    @Test func `undo withdraws it, and redo brings it back`() throws {
        let store = try TemporaryStore()
        let desk = try store.desk()
        let number = try desk.capture("patch openssl")
        let receipt = try desk.attach(Self.run("done"), to: [number])
        #expect(try desk.undo(receipt).summary == "evidence on 1 withdrawn; it can still be read")
        #expect(try desk.ticket(number).evidence.map(\.isWithdrawn) == [true])
        #expect(try desk.bytes(of: desk.ticket(number).evidence[0], on: number) == Array("done".utf8))
        #expect(try desk.history(of: number).map(\.isWithdrawn) == [false, true, false])
        #expect(try desk.redo().summary == "evidence on 1 brought back")
        #expect(try desk.ticket(number).evidence.map(\.isWithdrawn) == [false])
        #expect(try desk.undo(receipt).summary.contains("withdrawn"))
    }

    @Test func `what can't be kept is refused before anything is`() throws {
        let store = try TemporaryStore()
        let desk = try store.desk()
        let number = try desk.capture("patch openssl")
        let missing = try #require(TicketNumber("77"))
        #expect(throws: DeskError.self) { try desk.demandReadyForEvidence([number, missing]) }
        let none = #expect(throws: DeskError.self) { try desk.attach(Self.run("x"), to: [number, missing]) }
        #expect(none?.code == .noSuchTicket)
        let named = EvidenceDraft(kind: .file(name: "a/b"), kept: [1], total: 1)
        let bad = #expect(throws: DeskError.self) { try desk.attach(named, to: [number]) }
        #expect(bad?.code == .malformed)
        #expect(throws: DeskError.self) { try desk.attach(Self.run("long", total: 3), to: [number]) }
        #expect(try desk.verify().findings == [], "no bytes that nobody names")
        try desk.demandReadyForEvidence([number])
    }

    @Test func `a store that is not made yet says so`() throws {
        let desk = try TicketDesk(unbornAt: "/nowhere/at/all", via: .cli)
        let number = try #require(TicketNumber("1"))
        let error = #expect(throws: DeskError.self) { try desk.demandReadyForEvidence([number]) }
        #expect(error?.code == .noStore)
    }
}
