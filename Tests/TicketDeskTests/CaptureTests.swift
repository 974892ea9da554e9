import EventStore
import Testing
import TicketModel

@testable import TicketDesk

@Suite struct CaptureTests {
    let store: TemporaryStore

    init() throws { store = try TemporaryStore() }

    @Test func aLineBecomesATicketThatAnotherDeskReads() throws {
        let number = try store.desk().capture("VPN token for the new laptop tag:vpn pri:high for:bob")
        let ticket = try store.desk().ticket(number)
        #expect(number.description == "1")
        #expect(ticket.title == "VPN token for the new laptop")
        #expect(ticket.tags == ["vpn"])
        #expect(ticket.priority == .high)
        #expect(ticket.requester == "bob")
        #expect(ticket.standing == .open)
    }

    @Test func aPlainCaptureReadsNoTickets() throws {
        let desk = try store.desk()
        try desk.capture("first")
        try desk.capture("second tag:net")
        #expect(!desk.hasLooked)
        #expect(desk.table.count == 0)
    }

    @Test func numbersGoOnAcrossDesks() throws {
        let numbers = try (0..<5).map { try store.desk().capture("request \($0)").description }
        #expect(numbers == ["1", "2", "3", "4", "5"])
    }

    @Test func whatIsTakenAtOnceIsMine() throws {
        let desk = try store.desk(as: "ana")
        let ticket = try desk.ticket(try desk.capture("printer jams", takeIt: true))
        #expect(ticket.standing == .assigned(to: "ana"))
    }

    @Test func aKeyReturnsTheUnclosedTicket() throws {
        let desk = try store.desk()
        var draft = TicketDraft(title: "disk full")
        draft.key = "mon1/disk"
        let first = try desk.perform(.capture(draft))
        let second = try desk.perform(.capture(draft))
        #expect(second.tickets == first.tickets)
        #expect(second.event == nil)
        _ = try desk.perform(.verb(.resolve, first.tickets))
        #expect(try desk.perform(.capture(draft)).tickets == first.tickets)
        _ = try desk.perform(.verb(.close, first.tickets))
        #expect(try desk.perform(.capture(draft)).tickets != first.tickets)
    }

    @Test func anEmptyTitleIsRefused() throws {
        let desk = try store.desk()
        #expect(throws: DeskError.self) { try desk.perform(.capture(TicketDraft(title: " \n "))) }
        #expect(try store.desk().capture("the first").description == "1")
    }

    @Test func partsAndNeedsMustExist() throws {
        let desk = try store.desk()
        var draft = TicketDraft(title: "part")
        draft.needs = [try #require(TicketNumber("7"))]
        let error = #expect(throws: DeskError.self) { try desk.perform(.capture(draft)) }
        #expect(error?.code == .noSuchTicket)
        #expect(error?.exitCode == 66)
        let line = try desk.understand("label the racks needs:7")
        #expect(line.draft.title == "label the racks needs:7")
        try desk.capture("order the racks")
        #expect(try desk.understand("label the racks needs:1").draft.needs.map(\.description) == ["1"])
    }

    @Test func theFirstCaptureMakesTheStore() throws {
        let path = store.path + "-new"
        let desk = try TicketDesk(unbornAt: path, via: .tui)
        #expect(desk.isUnborn)
        #expect(try desk.changeDescriptor() == nil)
        #expect(desk.roster.isEmpty)
        try desk.capture("the very first")
        #expect(!desk.isUnborn)
        #expect(desk.roster == [try Identity.current().login], "whoever asked before")
        #expect(try desk.changeDescriptor() != nil)
        #expect(try TicketDesk(at: path, via: .cli).ticket(#require(TicketNumber("1"))).title == "the very first")
    }
}
