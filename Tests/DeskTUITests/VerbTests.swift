import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

struct VerbTests {
    /// Selects a ticket and types keys.
    private func board(on serial: UInt64, _ keys: String) -> Board {
        var board = Board()
        board.send(.key(KeyPress(":")))
        board.type("\(serial)")
        board.press(.enter)
        board.type(keys)
        return board
    }

    @Test(arguments: [
        (UInt64(131), "t", Action.verb(.take, [TestStore.number(131)])),
        (131, "s", .verb(.start, [TestStore.number(131)])),
        (128, "s", .verb(.pause, [TestStore.number(128)])),
        (128, "r", .verb(.resolve, [TestStore.number(128)])),
        (119, "R", .verb(.release, [TestStore.number(119)])),
        (117, "x", .verb(.close, [TestStore.number(117)])),
        (117, "o", .verb(.reopen, [TestStore.number(117)])),
        (118, "t", .verb(.take, [TestStore.number(118)])),
    ])
    func aKeyIsAVerb(_ serial: UInt64, _ key: String, _ action: Action) {
        let board = board(on: serial, key)
        #expect(board.actions == [action])
        #expect(board.model.status?.kind == .done)
        #expect(board.screen.contains("u undoes"))
    }

    @Test(arguments: [
        (UInt64(128), "t", "128 is already in progress, yours"), (131, "o", "131 is open, not finished"),
        (101, "t", "o reopens it"), (101, "a", "101 is closed: reopen it first"), (131, "R", "131 is already open"),
        (121, "s", "121 is in progress by bo: t takes it, with a note"),
    ])
    func whatDoesNotApplySaysWhy(_ serial: UInt64, _ key: String, _ words: String) {
        let board = board(on: serial, key)
        #expect(board.actions.isEmpty)
        #expect(board.model.status?.text.contains(words) == true, "\(board.model.status?.text ?? "")")
        #expect(board.model.dialog == nil)
    }

    @Test func takingWorkInProgressAsksForANote() {
        var board = board(on: 121, "t")
        #expect(board.model.context == .prompt)
        #expect(board.screen.contains("take 121"))
        board.press(.enter)
        #expect(board.actions.isEmpty, "without a word nothing happens")
        board.type("bo is ill")
        board.press(.enter)
        #expect(board.actions == [.verb(.take, [TestStore.number(121)], note: "bo is ill")])
        #expect(board.model.dialog == nil)
        #expect(board.store.table.assignee(board.store.row(121)) == "ana")
    }

    @Test func givingUpAsksForAReason() {
        var board = board(on: 131, "x")
        board.type("duplicate of 130")
        board.press(.enter)
        #expect(board.actions == [.verb(.close, [TestStore.number(131)], reason: "duplicate of 130")])
    }

    @Test func escapeLeavesAQuestionWithoutDoingAnything() {
        var board = board(on: 131, "x")
        board.type("no")
        board.press(.escape)
        #expect(board.actions.isEmpty && board.model.dialog == nil)
    }

    @Test func thePickerNarrowsAndAssigns() {
        var board = board(on: 131, "a")
        #expect(board.screen.contains("assign 131"))
        board.type("d")
        board.press(.enter)
        #expect(board.actions == [.verb(.assign, [TestStore.number(131)], assignee: "dana")])
        #expect(board.model.dialog == nil)
    }

    @Test func thePickerMovesRoundAndCanBeClicked() {
        var board = board(on: 131, "a")
        board.press(.down)
        board.press(.down)
        board.press(.up)
        board.press(.enter)
        #expect(board.actions == [.verb(.assign, [TestStore.number(131)], assignee: "bo")])
        var other = self.board(on: 133, "a")
        other.click(.choice(2), x: 3)
        #expect(other.actions == [.verb(.assign, [TestStore.number(133)], assignee: "cy")])
    }

    @Test func assigningWorkInProgressAsksForANoteAfterThePerson() {
        var board = board(on: 121, "acy")
        board.press(.enter)
        #expect(board.model.context == .prompt)
        board.type("over to cy")
        board.press(.enter)
        #expect(board.actions == [.verb(.assign, [TestStore.number(121)], assignee: "cy", note: "over to cy")])
    }

    @Test func givingOneselfWhatOneWorksOnPausesIt() {
        var board = board(on: 128, "a")
        board.press(.enter)
        #expect(board.actions == [.verb(.pause, [TestStore.number(128)])])
    }

    @Test func nobodyIsAssignedToANameThatIsNotThere() {
        var board = board(on: 131, "axyz")
        board.press(.enter)
        #expect(board.actions.isEmpty)
        #expect(board.model.context == .picker)
    }

    @Test func aCommentIsWritten() {
        var board = board(on: 131, "wcalled back")
        board.send(.key(.control("s")))
        #expect(board.actions == [.comment([TestStore.number(131)], "called back")])
        #expect(board.screen.contains("1 comment"))
    }

    @Test func aCommentLeftIsKeptForItsTicket() {
        var board = board(on: 131, "whalf a sent")
        board.press(.escape)
        board.type("jw")
        #expect(!board.screen.contains("half a sent"))
        board.press(.escape)
        board.type("kwence")
        board.send(.key(.control("s")))
        #expect(board.actions == [.comment([TestStore.number(131)], "half a sentence")])
    }

    @Test func aReasonIsOneLine() {
        var board = board(on: 131, "x")
        board.send(.paste("one\ntwo"))
        board.press(.enter, .alt)
        board.press(.enter)
        #expect(board.actions == [.verb(.close, [TestStore.number(131)], reason: "one two")])
    }

    @Test func whatLeavesTheViewPassesTheSelectionOn() {
        var board = board(on: 128, "r")
        #expect(board.model.selected == TestStore.number(105))
        #expect(board.screen.contains("128 resolve · u undoes · 105 is selected"))
        board.type(":133")
        board.press(.enter)
        #expect(!board.screen.contains("is selected"))
        #expect(board.screen.contains("128 resolve · u undoes"))
    }
}
