import Testing
import TerminalUI
import TicketDesk
import TicketModel

@testable import DeskTUI

/// A card let go over the tree becomes a part of that project.
struct TreeDropTests {
    private let part = Action.link(.partOf, [TestStore.number(131)], to: [TestStore.number(100)])

    private func lifted(_ serial: UInt64, over node: UInt64, in board: inout Board) {
        guard let start = board.point(of: .card(TestStore.number(serial)), x: 4),
            let end = board.point(of: .treeNode(TestStore.number(node)), x: 20)
        else { return }
        board.mouse(.press(.left), start)
        board.mouse(.drag(.left), Point(x: start.x + 3, y: start.y + 2))
        board.mouse(.drag(.left), end)
    }

    @Test(arguments: [UInt64(100), 110]) func aNodeOrWhatItIsPartOf(_ node: UInt64) {
        var board = Board()
        lifted(131, over: node, in: &board)
        #expect(board.screen.contains("release: make 131 part of 100"))
        let line = board.point(of: .treeNode(TestStore.number(100))) ?? Point(x: 0, y: 0)
        #expect(board.drawn().grid[line.x + 8, line.y].style == board.model.theme[.release], "the project is lit")
        board.letGo()
        #expect(board.actions == [part])
        #expect(board.model.drag == nil && board.store.table.master(board.store.row(131)) == board.store.row(100))
        board.type("u")
        #expect(board.store.table.master(board.store.row(131)) == nil, "one step of undo")
    }

    @Test func theKeyboardCarriesThere() {
        var board = Board()
        board.type("hm")
        board.press(.tab)
        #expect(board.model.drag?.overNode == TestStore.number(120), "the project that was looked at last")
        #expect(board.screen.contains("Enter: make 131 part of 120"))
        board.press(.up)
        #expect(board.screen.contains("Enter: make 131 part of 100"))
        board.press(.down)
        board.press(.right)
        #expect(board.screen.contains("part of 120"), "there are no lanes beside the tree")
        board.press(.up)
        board.press(.enter)
        #expect(board.actions == [part])
    }

    @Test(arguments: [(80, 24), (100, 30), (60, 20), (40, 12)])
    func whereTheTreeIsOutOfSightItComesAndGoes(_ width: Int, _ height: Int) {
        var board = Board(size: Size(width: width, height: height))
        board.type("hm")
        board.press(.tab)
        #expect(board.model.layout[.tree] != nil && board.screen.contains("part of 120"))
        board.press(.tab)
        #expect(board.model.layout[.tree] == nil && board.model.drag?.overNode == nil)
        board.press(.backTab)
        board.press(.escape)
        #expect(board.model.drag == nil && board.model.focus == .board && board.model.lower == .detail)
        board.type("m")
        board.press(.tab)
        board.press(.up)
        board.press(.enter)
        #expect(board.actions == [part] && board.model.focus == .board)
    }

    @Test func aCircleIsRefusedWithItsPath() {
        var store = TestStore.office()
        store.write([.setMaster(SetMaster(tickets: [TestStore.number(120)], to: TestStore.number(110), was: [nil]))])
        store.capture(140, TicketDraft(title: "small", master: TestStore.number(120)))
        var board = Board(store, size: Size(width: 200, height: 50))
        lifted(100, over: 120, in: &board)
        let words = board.model.drag.flatMap { board.model.plan(of: $0)?.words } ?? ""
        #expect(words == "that closes a circle: 120 → 100 → 110 → 120", "\(words)")
        #expect(board.screen.contains("can't: that closes a circle"))
        board.letGo()
        #expect(board.actions.isEmpty)
    }

    @Test func allThatIsMarkedGoes() {
        var board = Board()
        board.type("h jj  ")
        let marked = board.model.marked.tickets
        #expect(marked.count == 3)
        board.type("m")
        board.press(.tab)
        board.press(.enter)
        guard case .link(.partOf, let tickets, _)? = board.actions.last else {
            Issue.record("\(board.actions)")
            return
        }
        #expect(tickets.count > 1 && Set(tickets).isSubset(of: marked))
    }

    @Test func needsThatFollowFromOthersAreLeftOut() {
        var store = TestStore.office()
        store.write([
            .changeNeeds(ChangeNeeds(tickets: [TestStore.number(109)], add: [TestStore.number(104)], remove: []))
        ])
        var board = Board(store)
        #expect(board.screen.contains(/109 .*← 105 +[^+ ]/))
        board.others { $0.move(105, .resolve, to: .resolved(by: "bo")) }
        #expect(board.screen.contains(/109 .*← 104 +[^+ ]/), "what was found out before is forgotten")
    }
}
