import Testing
import TerminalUI
import TicketDesk
import TicketModel

@testable import DeskTUI

/// What to do next, and doing again what was undone.
struct NextTests {
    @Test func nextIsTheTicketToDoNowAndSaysWhy() {
        var board = Board()
        board.type("hn")
        #expect(board.model.selected == TestStore.number(128))
        #expect(board.screen.contains("128 is next: in progress, high, 1 waits for it"))
    }

    @Test func withNothingOfOnesOwnItIsTheTopOfTheQueue() {
        var board = Board(me: "zoe")
        board.type("n")
        #expect(board.model.selected == TestStore.number(131))
        #expect(board.screen.contains("131 is next: urgent, ready, nobody has it"))
    }

    @Test func whatIsNotInViewIsSelectedAllTheSame() {
        var board = Board()
        board.type("/tag:print")
        board.press(.enter)
        board.press(.escape)
        board.type("b")
        board.type("bb")
        board.type("n")
        #expect(board.model.selected == TestStore.number(128))
    }

    @Test func nothingToDoIsSaid() {
        var board = Board(TestStore())
        board.type("n")
        #expect(board.screen.contains("nothing is left for you to do"))
    }

    @Test func inAFilterItGoesOnToTheNextMatch() {
        var board = Board()
        board.type("/tag:ldap")
        board.press(.enter)
        let first = board.model.selected
        board.type("n")
        #expect(board.model.selected != first)
        board.type("n")
        #expect(board.model.selected == first)
    }

    // MARK: Redo

    @Test func redoDoesAgainWhatUndoTookBack() {
        var board = Board()
        board.type(":131")
        board.press(.enter)
        board.type("t")
        board.send(.key(.control("r")))
        #expect(board.screen.contains("nothing that was undone on this board is left to redo"))
        board.type("u")
        #expect(board.store.table.state(board.store.row(131)) == .open)
        #expect(board.screen.contains("C-r does it again"))
        board.send(.key(.control("r")))
        #expect(board.store.table.state(board.store.row(131)) == .assigned)
        #expect(board.screen.contains("u undoes"))
        board.type("u")
        #expect(board.store.table.state(board.store.row(131)) == .open)
    }

    @Test func whatIsDoneAnewLeavesNothingToRedo() {
        var board = Board()
        board.type("hggtu")
        board.type("t")
        board.send(.key(.control("r")))
        #expect(board.screen.contains("is left to redo"))
    }

    @Test func aRefusedRedoIsSaidAndTheOneBeforeCanBeTried() {
        var board = Board()
        board.type("hgg")
        board.type("t")
        board.type("s")
        board.type("uu")
        #expect(board.model.redoable.count == 2)
        board.refusal = .init(.refused, "131 has been changed since by bo at 09:41: it is closed")
        board.send(.key(.control("r")))
        #expect(board.screen.contains("131 has been changed since by bo"))
        #expect(board.model.redoable.count == 1)
    }
}
