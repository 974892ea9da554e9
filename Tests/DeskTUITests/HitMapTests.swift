import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI

struct HitMapTests {
    /// Every card that can be clicked stands where its number is drawn.
    @Test(arguments: [(200, 50), (160, 45), (120, 36), (80, 24), (40, 12)])
    func cardsAreWhereTheirNumbersAre(_ width: Int, _ height: Int) {
        let board = Board(size: Size(width: width, height: height))
        let (grid, hits) = board.drawn()
        var seen: Set<TicketNumber> = []
        for row in board.model.table.rows {
            let number = board.model.table.number(row)
            guard let rect = hits.rect(of: .card(number)) else { continue }
            seen.insert(number)
            let text = (rect.x..<rect.maxX).map { grid[$0, rect.y].text }.joined()
            #expect(text.contains(" \(number) "), "\(number)")
            #expect(hits.all(at: rect.origin).contains(.pane(.board)))
        }
        #expect(!seen.isEmpty)
        let visible = board.model.laneLayout.map { layout in
            layout.visible.reduce(0) { $0 + min(layout.cardCount, board.model.lanes.count(in: $1)) }
        }
        #expect(seen.count == visible)
    }

    @Test func clicksSelectAndDoubleClicksOpen() {
        var board = Board()
        board.click(.card(TestStore.number(122)), x: 9, y: 1)
        #expect(board.model.selected == TestStore.number(122))
        #expect(board.model.focus == .board)
        board.click(.card(TestStore.number(122)), x: 9, y: 1, clicks: 2)
        #expect(board.model.focus == .detail)
        #expect(board.model.drag == nil)
        board.click(.card(TestStore.number(122)), x: 9, y: 1, clicks: 3)
        #expect(board.model.focus == .detail, "a third click undoes nothing")
    }

    @Test func aClickThatOnlyFocusesChangesNothingElse() {
        var board = Board()
        board.mouse(.press(.left), Point(x: 10, y: 40))
        board.mouse(.release(.left), Point(x: 10, y: 40))
        #expect(board.model.focus == .detail)
        #expect(board.model.selected == TestStore.number(128))
        board.mouse(.press(.left), Point(x: 45, y: 15))
        #expect(board.model.focus == .board)
        #expect(board.model.selected == TestStore.number(128))
    }

    @Test func theWheelScrollsWhatIsUnderIt() {
        var board = Board(size: Size(width: 80, height: 24))
        guard let lane = board.point(of: .lane(.queue), x: 3, y: 3) else {
            Issue.record("the queue is not drawn")
            return
        }
        board.mouse(.wheelDown, lane)
        #expect(board.model.cardScroll[.queue] == 1)
        #expect(board.model.selected == TestStore.number(128) && board.model.focus == .board)
        for _ in 0..<20 { board.mouse(.wheelDown, lane) }
        #expect(board.model.cardScroll[.queue] == 7 - (board.model.laneLayout?.cardCount ?? 0))
        board.mouse(.wheelDown, Point(x: 5, y: 18))
        #expect(board.model.detail.scroll == 3)
        board.mouse(.wheelRight, lane)
        #expect(board.model.firstLane == 1)
    }

    @Test func tabsHeadersHintsAndFilterCanBeClicked() {
        var board = Board()
        board.click(.tab(.tag), x: 2)
        #expect(board.model.grouping == .tag)
        board.click(.tab(.state), x: 2)
        #expect(board.model.grouping == .state)
        board = Board(size: Size(width: 80, height: 24))
        board.click(.moreLanes(true), x: 2)
        #expect(board.model.firstLane == 1)
        board.click(.moreLanes(false), x: 2)
        #expect(board.model.firstLane == 0)
        board.click(.laneHeader(.person("bo")), x: 4)
        #expect(board.model.isFolded(.person("bo")))
        board.click(.laneHeader(.person("bo")), x: 2)
        #expect(!board.model.isFolded(.person("bo")))
        board.click(.filter, x: 2)
        #expect(board.model.context == .filter)
    }

    @Test func linksOfTheDetailLeadToTheirTickets() {
        var board = Board()
        board.click(.link(TestStore.number(130)))
        #expect(board.model.selected == TestStore.number(130))
        board.click(.link(TestStore.number(128)))
        #expect(board.model.selected == TestStore.number(128))
    }

    @Test func nodesOfTheTreeSelectAndFold() {
        var board = Board()
        board.click(.treeNode(TestStore.number(109)), x: 12)
        #expect(board.model.selected == TestStore.number(109))
        #expect(board.model.focus == .tree)
        board.click(.treeToggle(TestStore.number(100)))
        #expect(board.model.tree.index(of: TestStore.number(109)) == nil)
    }

    @Test func whatIsBehindAPopupIsOutOfReach() {
        var board = Board()
        guard let card = board.point(of: .card(TestStore.number(131)), x: 3) else {
            Issue.record("131 is not drawn")
            return
        }
        board.type("c")
        board.type("text")
        board.mouse(.press(.left), card)
        board.mouse(.release(.left), card)
        #expect(board.model.selected == TestStore.number(128))
        #expect(board.model.context == .capture, "a stray click loses no text")
        board.press(.escape)
        board.type("?")
        board.mouse(.press(.left), Point(x: 0, y: 0))
        #expect(board.model.dialog == nil)
    }
}
