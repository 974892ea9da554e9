import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

struct LiveTests {
    @Test func newsIsMarkedForAMomentAndMovesNothing() {
        var board = Board()
        board.others { $0.capture(90, TicketDraft(title: "came before all", priority: .urgent)) }
        #expect(board.model.selected == TestStore.number(128))
        #expect(board.model.focus == .board)
        #expect(board.screen.split(separator: "\n").contains { $0.contains(" now ") && $0.contains(" new ") })
        guard let deadline = board.model.deadline else {
            Issue.record("no timer runs for the mark")
            return
        }
        board.send(.clock(Timestamp(milliseconds: deadline), today: TestStore.today))
        #expect(!board.screen.split(separator: "\n").contains { $0.contains(" now ") && $0.contains(" new ") })
        #expect(board.model.deadline == nil, "nothing is left to wait for")
    }

    @Test func aChangeIsMarkedUntilItIsSelected() {
        var board = Board()
        board.others { $0.comment(133, "still jammed", by: "dana") }
        #expect(board.model.marks[TestStore.number(133)]?.kind == .changed)
        board.type(":133")
        board.press(.enter)
        #expect(board.model.marks.isEmpty)
    }

    @Test func ownChangesAndTheirConsequencesAreNoNews() {
        var board = Board()
        board.type("r")
        #expect(board.model.marks.isEmpty)
        #expect(!board.model.table.isBlocked(board.store.row(130)), "130 waited for 128 only")
    }

    @Test func theSelectionStaysOnItsTicket() {
        var board = Board()
        board.type("j")
        let selected = board.model.selected
        board.others { $0.capture(91, TicketDraft(title: "urgent", priority: .urgent), .assigned(to: "ana")) }
        #expect(board.model.selected == selected)
        #expect(board.model.place?.rank == 2)
        board.others { $0.move(105, .assign, to: .assigned(to: "dana")) }
        #expect(board.model.selected == selected)
        #expect(board.model.place?.lane == .person("dana"))
    }

    @Test func theSelectionStaysOnATicketThatOthersTookOutOfTheView() {
        var board = Board()
        board.others { $0.move(128, .resolve, to: .resolved(by: "ana")) }
        #expect(board.model.selected == TestStore.number(128))
        #expect(board.screen.contains("128 is resolved and left this view"))
        #expect(board.screen.contains("◕ resolved, ana"), "the detail goes on showing it")
        board.others { $0.capture(93, TicketDraft(title: "another")) }
        board.send(.members(TestStore.members + ["zoe"]))
        board.send(.clock(board.store.now, today: TestStore.today.adding(days: 1)))
        board.send(.reread(board.store.table))
        #expect(board.model.selected == TestStore.number(128))
        board.type("x")
        #expect(board.actions == [.verb(.close, [TestStore.number(128)])], "commands apply to it")
    }

    @Test(arguments: [("j", UInt64(119)), ("k", 128), ("N", 128)])
    func movingOnGoesToTheNeighbourOfWhereTheTicketWas(_ key: String, _ neighbour: UInt64) {
        var board = Board()
        board.type("j")
        #expect(board.model.selected == TestStore.number(105))
        board.others { $0.move(105, .close, to: .closed(.givenUp, assignee: "ana")) }
        board.type(key)
        #expect(board.model.selected == TestStore.number(neighbour))
    }

    @Test func theDetailFollowsTheTicket() {
        var board = Board()
        board.others { $0.comment(128, "edge3 is done", by: "cy") }
        #expect(board.screen.contains("edge3 is done"))
        #expect(board.screen.contains("history 5"))
    }

    @Test func countsFollow() {
        var board = Board()
        #expect(board.screen.contains("7 open   19 active   ⊘ 3 blocked   ‼ 1 urgent"))
        board.others { $0.move(131, .take, to: .assigned(to: "cy")) }
        #expect(board.screen.contains("6 open   19 active"))
        board.others { $0.move(131, .close, to: .closed(.givenUp, assignee: "cy")) }
        #expect(board.screen.contains("6 open   18 active   ⊘ 3 blocked     "))
        #expect(Census(board.store.table) == board.model.census)
    }

    @Test func aTicketCarriedAwayByOthersIsLetGo() {
        var board = Board()
        board.drag(131, to: .person("bo"))
        board.others { $0.move(131, .close, to: .closed(.givenUp, assignee: nil)) }
        #expect(board.model.drag == nil)
        board.mouse(.release(.left), Point(x: 70, y: 10))
        #expect(board.actions.isEmpty)
    }

    @Test func aTicketThatOthersMoveWhileItIsCarriedGoesOnAndThatIsSaid() {
        var board = Board()
        board.drag(131, to: .person("bo"))
        board.others { $0.move(131, .start, to: .inProgress(by: "cy")) }
        #expect(board.model.drag?.isLifted == true, "it stays in the hand")
        #expect(board.model.drag?.origin == .person("cy"))
        #expect(board.screen.contains("131 changed meanwhile: it is in progress, cy"))
        #expect(board.screen.contains("(asks for a note)"), "what a release does is said anew")
        board.letGo()
        #expect(board.model.context == .prompt && board.actions.isEmpty)
    }

    @Test func aTicketThatOthersCloseWhileOneWritesAboutItIsSaidAndTheWordsStay() {
        var board = Board()
        board.type(":104")
        board.press(.enter)
        board.type("tabc")
        #expect(board.model.context == .prompt, "104 is bo's, in progress: a note is asked for")
        board.others { $0.move(104, .close, to: .closed(.givenUp, assignee: "bo")) }
        #expect(board.screen.contains("104 is closed and left this view"))
        board.press(.enter)
        #expect(board.actions.isEmpty)
        #expect(board.model.context == .prompt && board.screen.contains("abc"), "refused, but not thrown away")
    }

    @Test func aCommentByOthersIsNoReasonToInterrupt() {
        var board = Board()
        board.drag(131, to: .person("bo"))
        board.others { $0.comment(131, "hm", by: "cy") }
        #expect(board.model.drag?.news == nil && board.model.drag?.origin == .queue)
    }

    @Test func theLastTicketInViewMayLeave() {
        var store = TestStore()
        store.capture(1, TicketDraft(title: "only"))
        var board = Board(store)
        board.others { $0.move(1, .resolve, to: .resolved(by: "bo")) }
        #expect(board.model.selected == TestStore.number(1))
        #expect(board.screen.contains("only"))
        board.type("jklhGn")
        board.others { $0.capture(2, TicketDraft(title: "another")) }
        board.type("j")
        #expect(board.model.selected == TestStore.number(2))
    }

    @Test func troubleIsShownAndEverythingStays() {
        var board = Board()
        board.type("cword")
        board.send(.trouble(DeskError(.inputOutput, "cannot read the store", hint: "is the disk mounted?")))
        #expect(board.screen.contains("cannot read the store: is the disk mounted?"))
        #expect(board.model.context == .capture)
    }

    @Test func undoTakesBackOneAfterTheOther() {
        var board = Board()
        board.type("ss")
        #expect(board.model.undoable.count == 2)
        board.type("u")
        #expect(board.store.table.state(board.store.row(128)) == .assigned)
        board.type("u")
        #expect(board.store.table.state(board.store.row(128)) == .inProgress)
        board.type("u")
        #expect(board.model.status?.text == "nothing done on this board is left to undo")
    }

    @Test func undoReturnsToTheTicketThatItRestores() {
        var board = Board()
        board.type("r")
        #expect(board.model.selected == TestStore.number(105))
        board.type("u")
        #expect(board.model.selected == TestStore.number(128))
        #expect(board.model.place?.lane == .person("ana"))
        #expect(board.model.isSelectionInView)
    }

    @Test func undoingACaptureGoesBackToWhereOneWas() {
        var board = Board()
        board.type("cnew one")
        board.press(.enter)
        board.type("u")
        #expect(board.model.selected == TestStore.number(128))
    }

    @Test func whatCannotBeUndoneSaysWhyAndGivesWayToTheOneBefore() {
        var board = Board()
        board.type("ss")
        board.refusal = DeskError(.refused, "128 has changed since")
        board.type("u")
        #expect(board.model.status?.text == "128 has changed since")
        #expect(board.model.undoable.count == 1)
        board.refusal = DeskError(.busy, "somebody else writes")
        board.type("u")
        #expect(board.model.undoable.count == 1, "it can be tried again")
    }

    @Test func aNewDaySortsAnew() {
        var board = Board()
        board.send(.clock(board.store.now.adding(milliseconds: 86_400_000), today: TestStore.today.adding(days: 1)))
        #expect(board.model.selected == TestStore.number(128))
        #expect(board.screen.contains("due Wed"))
    }
}
