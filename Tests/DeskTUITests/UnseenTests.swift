import TerminalUI
import Testing
import TicketModel

@testable import DeskTUI

/// What is new to the reader: marked until it has been looked at.
struct UnseenTests {
    private var board: Board

    init() {
        board = Board()
        board.send(
            .unseen(
                UnseenTickets(for: "ana", seen: SeenTickets(upTo: board.store.table.lastOrder), in: board.store.table)))
    }

    private func after(_ milliseconds: Int64) -> Message {
        .clock(board.model.now.adding(milliseconds: milliseconds), today: TestStore.today)
    }

    private var kept: [SeenTickets] {
        board.effects.compactMap { if case .keepSeen(let seen) = $0 { seen } else { nil } }
    }

    /// The mark of what others just did has faded.
    private mutating func fade() { board.send(after(Mark.lifetime + 1)) }

    private func isMarkedNew(_ words: String) -> Bool {
        let lines = board.screen.split(separator: "\n")
        guard let line = lines.firstIndex(where: { $0.contains(words) }) else { return false }
        return lines[line + 1].contains(" new")
    }

    @Test mutating func whatOthersDidIsMarkedUntilItHasBeenLookedAt() throws {
        #expect(board.model.newCount == 0)
        board.others { $0.comment(105, "look at this", by: "dana") }
        board.others { $0.comment(116, "not hers, and not open", by: "dana") }
        fade()
        let row = board.store.row(105)
        #expect(board.model.isNew(row))
        #expect(board.screen.contains("1 new"))
        #expect(isMarkedNew("105 "), "\(board.screen)")
        board.type(":105")
        board.press(.enter)
        board.send(after(999))
        #expect(board.model.isNew(row), "it has been there for less than a second")
        let deadline = try #require(board.model.deadline)
        #expect(deadline == board.model.now.milliseconds + 1)
        board.send(after(1))
        #expect(!board.model.isNew(row))
        #expect(!board.screen.contains("1 new"))
        #expect(kept.isEmpty)
        board.send(after(2000))
        #expect(kept.map { $0.hasSeen(TestStore.number(105), at: board.store.table.order(row)) } == [true])
        #expect(board.model.deadline == nil, "nothing is left to wait for")
    }

    /// The desk may have read on before the board was told.
    @Test mutating func whatIsNewInALaterTableIsNoTrap() {
        var later = board.store
        later.comment(105, "look at this", by: "dana")
        let next = Row(rawValue: UInt32(board.model.table.count))
        board.send(
            .unseen(
                UnseenTickets(
                    for: "ana", seen: SeenTickets(upTo: 0), rows: [later.row(105), next], of: later.table)))
        #expect(board.model.isNew(next))
    }

    @Test mutating func whatAHeldKeyRunsPastIsNotLookedAt() {
        board.others { $0.comment(105, "look at this", by: "dana") }
        board.others { $0.comment(119, "and this", by: "dana") }
        board.type("j")
        #expect(board.model.selected == TestStore.number(105))
        board.send(after(500))
        board.type("j")
        board.send(after(900))
        board.type("k")
        board.send(after(900))
        board.type("k")
        board.send(after(5000))
        #expect(board.model.newCount == 2)
    }

    @Test mutating func whatComesWhileNobodyIsThereIsNotLookedAt() {
        let selected = board.model.selected
        #expect(selected == TestStore.number(128))
        board.others { $0.comment(128, "are you there?", by: "dana") }
        board.send(after(60_000))
        #expect(board.model.newCount == 1)
        // The reader comes back; any key says so.
        board.press(.tab)
        board.press(.tab)
        board.press(.tab)
        #expect(board.model.focus == .board)
        board.send(after(1000))
        #expect(board.model.newCount == 0)
        // What comes on top of what is being looked at has to be looked at too.
        board.others { $0.comment(128, "yes?", by: "dana") }
        board.type("0")
        board.others { $0.comment(128, "hello?", by: "dana") }
        board.send(after(5000))
        #expect(board.model.newCount == 1)
    }

    @Test mutating func openingItIsLookingAtIt() {
        board.others { $0.comment(128, "look at this", by: "dana") }
        board.press(.enter)
        #expect(board.model.focus == .detail)
        #expect(board.model.newCount == 0)
    }

    @Test mutating func whereNoDetailIsShownNothingIsSeen() {
        board.send(.resized(Size(width: 60, height: 20)))
        board.others { $0.comment(128, "look at this", by: "dana") }
        board.type("jk")
        board.send(after(5000))
        #expect(board.model.newCount == 1)
        #expect(isMarkedNew("128 "), "\(board.screen)")
        board.press(.enter)
        #expect(board.model.newCount == 0)
    }

    @Test mutating func ownChangesAreSeen() {
        board.others { $0.comment(105, "look at this", by: "dana") }
        board.type("j")
        board.type("p")
        board.type("high")
        board.press(.enter)
        #expect(board.model.newCount == 0)
        #expect(kept.isEmpty, "that needs no keeping: the store says who changed it")
    }

    @Test mutating func allCanBeMarkedSeenAtOnce() {
        board.type("gs")
        #expect(kept.isEmpty, "nothing is new")
        board.others { $0.comment(105, "look at this", by: "dana") }
        board.others { $0.capture(91, TicketDraft(title: "for anybody"), by: "dana") }
        #expect(board.model.newCount == 2)
        board.type("gs")
        #expect(board.model.newCount == 0)
        #expect(kept == [SeenTickets(upTo: board.store.table.lastOrder)])
        #expect(board.screen.contains("2 tickets count as seen"))
        #expect(board.model.marks.isEmpty, "nor is it said that they just came")
    }

    @Test mutating func onlyWhatIsNewCanBeShown() {
        board.others { $0.comment(105, "look at this", by: "dana") }
        board.type("gn")
        #expect(board.model.lanes.total == 1)
        #expect(board.model.selected == TestStore.number(105))
        board.send(after(1001))
        #expect(board.model.newCount == 0)
        #expect(board.model.lanes.total == 1, "it does not vanish under the reader's eyes")
        board.type("gn")
        #expect(board.model.lanes.total > 1)
    }

    @Test mutating func aFilterThatWasThereBeforeItIsKnownShowsItThen() {
        board = Board()
        board.type("/is:unseen")
        board.press(.enter)
        #expect(board.model.lanes.total == 0)
        let table = board.store.table
        let unseen = UnseenTickets(for: "ana", seen: SeenTickets(upTo: 0), in: table)
        board.send(.unseen(unseen))
        #expect(board.model.lanes.total == unseen.rows.count)
        #expect(board.model.lanes.total > 3)
    }
}
