import Testing
import TicketModel

@testable import TicketDesk

/// What receipts, refusals and the history say where a reader would stumble.
@Suite struct SpokenTests {
    let store: TemporaryStore
    let desk: TicketDesk

    init() throws {
        store = try TemporaryStore()
        desk = try store.desk(as: "ana")
    }

    private func history(_ number: TicketNumber) throws -> [String] {
        try desk.refresh()
        return try desk.history(of: number).map(\.line)
    }

    @Test func whatIsUndoneAndDoneAgainIsNamed() throws {
        let number = try desk.capture("something")
        _ = try desk.undo()
        _ = try desk.redo()
        #expect(
            try history(number) == [
                "captured it", "undid: captured it: closed (given up)", "did again: captured it: open again",
            ])
        let taken = try desk.perform(.verb(.take, [number]))
        let undone = try desk.undo(taken)
        _ = try desk.undo(undone)
        #expect(
            try history(number).suffix(3) == [
                "took it", "undid: took it: open again", "did again: took it: assigned to ana again",
            ])
    }

    @Test func aClosedTicketIsSaidToBeClosed() throws {
        let numbers = try (0..<3).map { try desk.capture("ticket \($0)") }
        func said(_ tickets: TicketNumber...) throws -> String { try desk.perform(.comment(tickets, "x")).summary }
        #expect(try said(numbers[0]) == "commented on 1")
        _ = try desk.perform(.verb(.close, [numbers[0]], reason: "no"))
        #expect(try said(numbers[0]) == "commented on 1, which is closed")
        #expect(try said(numbers[0], numbers[1]) == "commented on 2 tickets, of which 1 is closed")
        #expect(try said(numbers[1], numbers[2]) == "commented on 2 tickets")
        _ = try desk.perform(.verb(.close, [numbers[1]], reason: "no"))
        #expect(try said(numbers[0], numbers[1], numbers[2]) == "commented on 3 tickets, of which 2 are closed")
        _ = try desk.perform(.verb(.resolve, [numbers[2]]))
        #expect(try said(numbers[2]) == "commented on 3", "what is resolved still has a reader")
    }

    @Test func aPartThatMovesIsSaidFromWhere() throws {
        let numbers = try (0..<8).map { try desk.capture("ticket \($0)") }
        func tie(_ relation: Relation, _ tickets: [Int], _ other: Int) throws -> String {
            try desk.perform(.link(relation, tickets.map { numbers[$0 - 1] }, to: [numbers[other - 1]])).summary
        }
        #expect(try tie(.partOf, [1], 7) == "1 is part of 7 now")
        #expect(try tie(.partOf, [1], 8) == "1 is part of 8 now; 1 was part of 7")
        #expect(try tie(.partOf, [1, 2], 8) == "2 is part of 8 now; 1 more needed no change")
        _ = try tie(.partOf, [3, 4], 8)
        #expect(
            try tie(.partOf, [1, 2, 3, 4, 5], 7)
                == "5 tickets are part of 7 now; 1 was part of 8, 2 was part of 8, 3 was part of 8, and 1 more were elsewhere"
        )
        #expect(try tie(.duplicateOf, [6], 7) == "6 is a duplicate of 7 now")
        #expect(try tie(.duplicateOf, [6], 8) == "6 is a duplicate of 8 now; 6 was a duplicate of 7")
        let untied = try desk.perform(.unlink(.partOf, [numbers[0]], from: [numbers[6]])).summary
        #expect(untied == "1 is no longer part of 7")
    }

    @Test func ofTheTeamAndItsViewsItIsSaidWhatIsUndone() throws {
        _ = try desk.perform(.saveView(SavedView(name: "late", filter: "is:overdue")))
        #expect(try desk.undo().summary == "undone: saved the view late")
        #expect(try desk.redo().summary == "redone: saved the view late")
        var away = MemberEdit("bo")
        away.isApprover = true
        _ = try desk.perform(.team([away]))
        #expect(try desk.undo().summary == "undone: made bo an approver")
    }

    @Test func whoWasFasterWithTheTeamIsNamed() throws {
        let saved = try desk.perform(.saveView(SavedView(name: "late", filter: "is:overdue")))
        let other = try desk.perform(.saveView(SavedView(name: "mine", filter: "is:mine")))
        let bo = try store.desk(as: "bo")
        _ = try bo.perform(.saveView(SavedView(name: "late", filter: "is:overdue sort:due")))
        let error = #expect(throws: DeskError.self) { try desk.undo(saved) }
        #expect(error?.message.hasPrefix("the view late has been changed since by bo at ") == true)
        #expect(try desk.undo(other).summary == "undone: saved the view mine")
    }

    @Test func aStoreKnowsWhatItWasMadeFor() throws {
        #expect(try desk.isMade(for: nil))
        #expect(try !desk.isMade(for: "root"))
        #expect(try !desk.isMade(for: "no-group-has-this-name"))
    }
}
