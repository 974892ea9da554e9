import Testing
import TicketModel

@testable import TicketDesk

@Suite struct ApprovalTests {
    let store: TemporaryStore
    let ana: TicketDesk
    let bo: TicketDesk
    let cy: TicketDesk

    init() throws {
        store = try TemporaryStore()
        ana = try store.desk(as: "ana")
        bo = try store.desk(as: "bo")
        cy = try store.desk(as: "cy")
    }

    @Test func `it is asked for, given, made void by an edit, and given again`() throws {
        let number = try ana.capture("give bob production access for:bob to:ana")
        let request = try ana.perform(.decide(.requested, [number], note: "needed on Friday"))
        #expect(request.summary == "approval of 1 asked for")
        #expect(try ana.ticket(number).requires == [.approval])
        #expect(try ana.perform(.decide(.requested, [number])).event == nil)
        #expect(throws: DeskError.self) { try ana.perform(.verb(.start, [number], force: "in a hurry")) }

        #expect(throws: DeskError.self) { try ana.perform(.decide(.approved, [number])) }
        #expect(try bo.perform(.decide(.approved, [number], note: "until Friday")).summary == "1 approved")
        #expect(try bo.perform(.decide(.approved, [number])).summary == "1 is approved by you already")
        #expect(try ana.perform(.decide(.requested, [number])).event == nil, "it is approved already")
        var edit = TicketEdit()
        edit.title = "give bob root"
        let edited = try cy.perform(.edit([number], edit))
        #expect(edited.summary == "1: new title; void now: bo's approval of 1")
        #expect(throws: DeskError.self) { try ana.perform(.verb(.start, [number])) }
        let refused = #expect(throws: DeskError.self) { try cy.perform(.decide(.approved, [number])) }
        #expect(refused?.message == "cy can't approve 1: cy was the last to edit what is approved")
        _ = try cy.undo()
        #expect(try ana.ticket(number).approvalStanding == .approved(by: "bo"))
        _ = try cy.perform(.link(.needs, [number], to: [try cy.capture("a ticket")]))
        #expect(try ana.ticket(number).approvalStanding == .void(by: "bo"))
        _ = try cy.undo()
        _ = try ana.perform(.verb(.start, [number]))
        let did = try ana.history(of: number).map(\.did)
        #expect(did.contains("asked for approval") && did.contains("approved it"))
    }

    @Test func `who approved a ticket can't do the work on their own word`() throws {
        let number = try ana.capture("give bob production access for:bob")
        _ = try ana.perform(.decide(.requested, [number]))
        _ = try bo.perform(.decide(.approved, [number]))
        let refused = #expect(throws: DeskError.self) { try bo.perform(.verb(.start, [number])) }
        #expect(refused?.message == "1 requires the approval of somebody else than bo, who does it")
        _ = try cy.perform(.verb(.start, [number]))
    }

    @Test func `an approval taken back does not come back by itself`() throws {
        let number = try ana.capture("give bob production access for:bob")
        _ = try bo.perform(.decide(.approved, [number]))
        _ = try bo.undo()
        #expect(try ana.ticket(number).approvals.map(\.isWithdrawn) == [true])
        #expect(try ana.ticket(number).approvalStanding == nil)
        _ = try ana.perform(.verb(.assign, [number], assignee: "bo"))
        // Redone, it would be the assignee's own.
        #expect(throws: DeskError.self) { try bo.redo() }
        #expect(try ana.ticket(number).approvalStanding == nil)
        #expect(throws: DeskError.self) { try bo.perform(.decide(.approved, [number])) }
    }

    @Test func `who could not approve does not do away with the need for it either`() throws {
        let number = try ana.capture("give bob production access for:bob to:ana")
        var unrequire = TicketEdit()
        unrequire.removedRequirements = [.approval]
        var require = TicketEdit()
        require.addedRequirements = [.approval]
        // Nobody was asked yet.
        _ = try ana.perform(.edit([number], require))
        _ = try ana.perform(.edit([number], unrequire))
        let request = try ana.perform(.decide(.requested, [number]))
        #expect(throws: DeskError.self) { try ana.perform(.edit([number], unrequire)) }
        _ = try bo.perform(.decide(.rejected, [number], note: "which database?"))
        let refused = #expect(throws: DeskError.self) { try ana.perform(.edit([number], unrequire)) }
        #expect(refused?.message.contains("only who could approve 1") == true)
        #expect(throws: DeskError.self) { try ana.undo(request) }
        let start = #expect(throws: DeskError.self) { try ana.perform(.verb(.start, [number])) }
        #expect(start?.message == "1 requires approval and was rejected by bo")
        #expect(try ana.ticket(number).requires == [.approval])
        _ = try cy.perform(.edit([number], unrequire))
        _ = try ana.perform(.verb(.start, [number]))
    }

    @Test func `of many tickets all are approved or none`() throws {
        let numbers = [try ana.capture("one for:bob"), try ana.capture("two for:bo"), try ana.capture("three")]
        #expect(throws: DeskError.self) { try bo.perform(.decide(.approved, numbers)) }
        #expect(try ana.ticket(numbers[0]).approvals.isEmpty)
        let receipt = try bo.perform(.decide(.approved, [numbers[0], numbers[2]]))
        #expect(receipt.summary == "2 tickets approved" && receipt.event?.event.operations.count == 1)
        #expect(try bo.perform(.decide(.approved, [numbers[0], numbers[2]])).event == nil)
        _ = try bo.perform(.decide(.rejected, [numbers[0]]))
        #expect(try bo.perform(.decide(.rejected, [numbers[0]])).summary == "1 is rejected by you already")
        #expect(try ana.ticket(numbers[0]).approvalStanding == .rejected(by: "bo"))
        let nowhere = try #require(TicketNumber("99"))
        let missing = #expect(throws: DeskError.self) { try bo.perform(.decide(.rejected, [numbers[0], nowhere])) }
        #expect(missing?.code == .noSuchTicket)
    }
}
