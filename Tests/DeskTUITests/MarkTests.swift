import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

/// Marks, and verbs for all that is marked.
struct MarkTests {
    private func board(marking serials: UInt64...) -> Board {
        var board = Board()
        for serial in serials {
            board.type(":\(serial)")
            board.press(.enter)
            board.type(" ")
        }
        return board
    }

    private func numbers(_ serials: UInt64...) -> [TicketNumber] { serials.map { TestStore.number($0) } }

    @Test func spaceMarksAndGoesOn() {
        var board = Board()
        board.type(":122")
        board.press(.enter)
        board.type("  ")
        #expect(board.model.marked.tickets == numbers(122, 104))
        #expect(board.model.selected == TestStore.number(112))
        #expect(board.screen.contains("◆ 2 marked") && board.screen.contains("◔◆122"))
        board.type("k ")
        #expect(board.model.marked.tickets == numbers(122), "once more takes the mark off")
    }

    @Test(arguments: [
        ("t", Action.verb(.take, [TestStore.number(118), TestStore.number(131)])),
        ("r", .verb(.resolve, [TestStore.number(118), TestStore.number(131)])),
        ("adana\r", .verb(.assign, [TestStore.number(118), TestStore.number(131)], assignee: "dana")),
        ("wdone\u{13}", .comment([TestStore.number(118), TestStore.number(131)], "done")),
        ("xspam\r", .verb(.close, [TestStore.number(118), TestStore.number(131)], reason: "spam")),
    ])
    func everyVerbIsOneActionForAllOfThem(_ keys: String, _ action: Action) {
        var board = board(marking: 118, 131)
        for key in keys {
            switch key {
            case "\r": board.press(.enter)
            case "\u{13}": board.send(.key(.control("s")))
            default: board.type(String(key))
            }
        }
        #expect(board.actions == [action])
        #expect(board.model.undoable.count == 1, "one step of undo")
        #expect(board.model.marked.isEmpty, "the marks have served")
        board.type("gv")
        #expect(board.model.marked.tickets == numbers(118, 131))
    }

    @Test func theArrowsCarryWhatIsMarkedWhereverTheSelectionIs() {
        var board = board(marking: 118, 122)
        #expect(board.model.selected.map { numbers(118, 122).contains($0) } == false)
        board.type("m")
        #expect(board.model.drag.map { board.model.company(of: $0.ticket) } == numbers(118, 122))
    }

    @Test func aTagIsWhatItIsElsewhere() {
        var board = Board()
        board.type(":118")
        board.press(.enter)
        for key in "+q" { board.type(String(key)) }
        board.press(.enter)
        #expect(board.actions.isEmpty, "one letter is no tag")
        for key in "uote tag:vpn" { board.type(String(key)) }
        board.press(.enter)
        #expect(board.store.table.tags(board.store.row(118)).contains("quote"))
        #expect(board.store.table.tags(board.store.row(118)).contains("vpn"))
    }

    @Test func undoTakesAllOfItBack() {
        var board = board(marking: 118, 131)
        board.type("t")
        #expect(board.store.table.assignee(board.store.row(131)) == "ana")
        board.type("u")
        #expect(board.store.table.assignee(board.store.row(118)) == "bo")
        #expect(board.store.table.assignee(board.store.row(131)) == nil)
    }

    @Test func whatOneOfThemRefusesIsRefusedForAll() {
        var board = board(marking: 118, 117)
        board.type("t")
        #expect(board.actions.isEmpty)
        #expect(board.model.status?.text.contains("117 is resolved") == true)
        #expect(board.model.marked.count == 2, "nothing was done: the marks stay")
    }

    @Test func whatIsSoAlreadyIsNoObstacle() {
        var board = board(marking: 119, 131)
        board.type("t")
        #expect(board.actions == [.verb(.take, numbers(119, 131))])
        #expect(board.store.table.assignee(board.store.row(131)) == "ana")
    }

    @Test func oneNoteIsAskedForAll() {
        var board = board(marking: 121, 131)
        board.type("t")
        #expect(board.screen.contains("take 2 tickets"))
        board.type("bo is ill")
        board.press(.enter)
        #expect(board.actions == [.verb(.take, numbers(121, 131), note: "bo is ill")])
    }

    @Test func escapeTakesTheMarksOffBeforeTheFilter() {
        var board = board(marking: 118)
        board.type("/bo")
        board.press(.enter)
        board.press(.escape)
        #expect(board.model.marked.isEmpty && board.model.filter.isActive)
        board.press(.escape)
        #expect(!board.model.filter.isActive)
    }

    @Test func aLaneIsMarkedAndUnmarkedAsAWhole() {
        var board = board(marking: 118)
        board.type("k*")
        let lane = board.model.laneIndex(of: .person("bo")) ?? 0
        #expect(board.model.marked.count == board.model.lanes.count(in: lane))
        board.type("*")
        #expect(board.model.marked.isEmpty)
    }

    @Test func aMarkedCardTakesTheOthersAlong() {
        var board = board(marking: 118, 131)
        board.drag(131, to: .person("cy"))
        #expect(board.screen.contains("release: assign 2 tickets"))
        board.letGo()
        #expect(board.actions == [.verb(.assign, numbers(118, 131), assignee: "cy")])
    }

    @Test func whatIsThereAlreadyStaysBehind() {
        var board = board(marking: 118, 131)
        board.drag(131, to: .person("bo"))
        board.letGo()
        #expect(board.actions == [.verb(.assign, numbers(131), assignee: "bo")])
    }

    @Test func anUnmarkedCardIsCarriedAlone() {
        var board = board(marking: 118, 122)
        board.drag(131, to: .person("cy"))
        #expect(board.screen.contains("release: assign 131 to cy"))
    }

    @Test func differentVerbsAreNotMixedInADrop() {
        var board = Board()
        board.type("bH")
        for serial in [117, 121] {
            board.type(":\(serial)")
            board.press(.enter)
            board.type(" ")
        }
        board.type("bbbb")
        board.drag(121, to: .queue)
        #expect(board.screen.contains("can't: "))
        board.letGo()
        #expect(board.actions.isEmpty)
    }
}
