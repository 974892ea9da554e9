import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI

struct FocusTests {
    @Test func tabCyclesThePanes() {
        var board = Board()
        var panes: [Pane] = []
        for _ in 0..<3 {
            board.press(.tab)
            panes.append(board.model.focus)
        }
        #expect(panes == [.detail, .tree, .board])
        board.press(.backTab)
        #expect(board.model.focus == .tree)
    }

    @Test(arguments: [("1", Pane.board), ("2", .detail), ("3", .tree)])
    func numbersGoToPanes(_ key: String, _ pane: Pane) {
        var board = Board()
        board.type(key)
        #expect(board.model.focus == pane)
    }

    @Test func enterOpensThenZooms_andEscGoesBackOneLevelAtATime() {
        var board = Board()
        board.press(.enter)
        #expect(board.model.focus == .detail)
        board.press(.enter)
        #expect(board.model.isZoomed)
        #expect(board.model.layout[.board] == nil)
        board.press(.escape)
        #expect(!board.model.isZoomed && board.model.focus == .detail)
        board.press(.escape)
        #expect(board.model.focus == .board)
        board.press(.escape)
        #expect(board.effects.isEmpty)
        #expect(board.model.status?.text == "q quits")
    }

    @Test func escOnTheBoardClearsTheFilter() {
        var board = Board()
        board.type("/vpn")
        board.press(.enter)
        #expect(board.model.filter.isActive)
        board.press(.escape)
        #expect(!board.model.filter.isActive)
    }

    @Test func quitClosesTheTopViewFirst() {
        var board = Board()
        board.press(.enter)
        board.press(.enter)
        board.type("qq")
        #expect(board.model.focus == .board && board.effects.isEmpty)
        board.type("q")
        #expect(board.effects.count == 1)
        if case .quit = board.effects[0] {} else { Issue.record("\(board.effects[0])") }
    }

    @Test func controlCDoesNotQuit() {
        var board = Board()
        board.send(.key(.control("c")))
        #expect(board.effects.isEmpty)
        #expect(board.model.status?.text == "q quits")
        board.type("c")
        board.send(.key(.control("c")))
        #expect(board.model.dialog == nil)
    }

    @Test func controlLRedrawsAndControlZSuspends_alsoWhileTyping() {
        var board = Board()
        board.type("c")
        board.send(.key(.control("l")))
        board.send(.key(.control("z")))
        #expect(board.effects.count == 2)
        if case .redraw = board.effects[0], case .suspend = board.effects[1] {
        } else {
            Issue.record("\(board.effects)")
        }
        #expect(board.model.context == .capture)
    }

    @Test func theMouseCanBeGivenBack() {
        var board = Board()
        board.type("M")
        if case .setMouse(false) = board.effects.last {} else { Issue.record("\(board.effects)") }
        board.type("M")
        if case .setMouse(true) = board.effects.last {} else { Issue.record("\(board.effects)") }
    }

    @Test(arguments: [(160, [true, true, true]), (100, [true, true, false]), (60, [true, false, false])])
    func widthDecidesWhatIsSeen(_ width: Int, _ seen: [Bool]) {
        let board = Board(size: Size(width: width, height: 40))
        #expect(Pane.allCases.map { board.model.layout[$0] != nil } == seen)
    }

    @Test func onMiddleWidthsTheLastFocusedPaneIsBelow() {
        var board = Board(size: Size(width: 100, height: 40))
        board.type("31")
        #expect(board.model.layout[.tree] != nil && board.model.layout[.detail] == nil)
        board.type("21")
        #expect(board.model.layout[.tree] == nil && board.model.layout[.detail] != nil)
    }

    @Test func treeMovesSelectAndEnterShows() {
        var board = Board()
        board.type("3")
        #expect(board.model.selected == TestStore.number(128))
        board.type("gg")
        #expect(board.model.selected == TestStore.number(100))
        board.type("j")
        #expect(board.model.selected == TestStore.number(104))
        #expect(board.model.place?.lane == .person("bo"))
        board.press(.enter)
        #expect(board.model.focus == .detail)
        board.press(.escape)
        #expect(board.model.focus == .tree, "exactly one level")
        board.press(.escape)
        #expect(board.model.focus == .board)
    }

    @Test func fromThePaneBelowAClickLeadsToTheOther() {
        var board = Board(size: Size(width: 100, height: 30))
        board.click(.command("tree pane"))
        #expect(board.model.focus == .tree)
        board.click(.command("detail pane"))
        #expect(board.model.focus == .detail)
        board.press(.escape)
        #expect(board.model.focus == .board, "it was not opened from the tree")
        #expect(Board(size: Size(width: 200, height: 50)).point(of: .command("tree pane")) == nil)
    }

    @Test func projectsFold() {
        var board = Board()
        board.type("3gg")
        let all = board.model.tree.nodes.count
        board.type("h")
        #expect(board.model.tree.nodes.count == all - 5)
        board.type("l")
        #expect(board.model.tree.nodes.count == all)
        board.type("jj ")
        #expect(board.model.selected == TestStore.number(100))
        #expect(board.model.tree.nodes.count == all - 5)
    }

    @Test func detailScrollsAndStopsAtItsEnd() {
        var board = Board(size: Size(width: 80, height: 24))
        board.type("2l")
        board.type(String(repeating: "j", count: 50))
        let height = (board.model.layout[.detail]?.height ?? 0) - 2
        #expect(board.model.detail.scroll == board.model.detail.content.lines.count - height)
        #expect(board.screen.contains("captured it"))
        board.type("gg")
        #expect(board.model.detail.scroll == 0)
    }
}
