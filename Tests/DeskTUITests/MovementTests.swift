import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI

struct MovementTests {
    @Test func beginsAtTheReadersOwnWork() {
        #expect(Board().model.selected == TestStore.number(128))
    }

    @Test(arguments: [
        ("j", 105), ("jj", 119), ("jjj", 119), ("jk", 128), ("k", 128), ("G", 119), ("Ggg", 128), ("h", 131),
        ("l", 121),
        ("ll", 97), ("lll", 130), ("llll", 130), ("hh", 131), ("lj", 122), ("ljh", 105),
    ])
    func keysMoveTheSelection(_ keys: String, _ expected: UInt64) {
        var board = Board()
        board.type(keys)
        #expect(board.model.selected == TestStore.number(expected))
    }

    @Test(arguments: [
        (Key.down, UInt64(105)), (.up, 128), (.left, 131), (.right, 121), (.end, 119), (.pageDown, 119), (.home, 128),
    ])
    func arrowsMoveAsLettersDo(_ key: Key, _ expected: UInt64) {
        var board = Board()
        board.press(key)
        #expect(board.model.selected == TestStore.number(expected))
    }

    @Test func halfPagesGoHalfAsFar() {
        var board = Board(size: Size(width: 80, height: 40))
        board.type("l")
        let page = board.model.laneLayout?.cardCount ?? 0
        #expect(page > 3)
        board.send(.key(.control("d")))
        #expect(board.model.place?.rank == page / 2)
        board.send(.key(.control("u")))
        #expect(board.model.place?.rank == 0)
        board.type("2")
        board.send(.key(.control("d")))
        let height = board.model.layout[.detail].map { $0.height - 2 } ?? 0
        #expect(board.model.detail.scroll == min(height / 2, max(0, board.model.detail.content.lines.count - height)))
        board.type("3gg")
        board.send(.key(.control("d")))
        #expect(board.model.selected != TestStore.number(100))
        board.send(.key(.control("u")))
        #expect(board.model.selected == TestStore.number(100))
        for picture in ["T", "W", "K"] {
            var board = Board(.knowing())
            board.type(picture)
            board.send(.key(.control("d")))
            let moved = [
                board.model.timelinePane?.index, board.model.workloadPane?.index, board.model.knowledgePane?.tag,
            ].compactMap(\.self)
            #expect(moved.allSatisfy { $0 > 0 } && moved.count == 1, "\(picture)")
            board.send(.key(.control("u")))
            #expect(board.model.timelinePane?.index ?? board.model.workloadPane?.index ?? 0 == 0)
        }
    }

    @Test func emptyLanesAreSkipped() {
        var store = TestStore.office()
        store.move(97, .release, to: .open)
        var board = Board(store)
        board.type("ll")
        #expect(board.model.selected == TestStore.number(130))
    }

    @Test func aLongLaneScrollsWithTheSelection() {
        var board = Board(size: Size(width: 80, height: 24))
        board.type("l")
        let count = board.model.laneLayout?.cardCount ?? 0
        #expect(count < 7)
        board.type("G")
        #expect(board.model.isSelectionInView)
        #expect(board.screen.contains("\(8 - count)–7 of 7"))
        board.type("gg")
        #expect(board.model.isSelectionInView)
        #expect(board.screen.contains("1–\(count) of 7"))
    }

    @Test func aLaneScrollsNoFartherThanItMust() {
        var board = Board(size: Size(width: 80, height: 24))
        let count = board.model.laneLayout?.cardCount ?? 0
        board.type("l" + String(repeating: "j", count: count))
        #expect(board.model.cardScroll[.person("bo")] == 1)
        board.type("kk")
        #expect(board.model.cardScroll[.person("bo")] == 1)
    }

    @Test(arguments: [(0, 0..<3, 0, 2), (1, 1..<4, 1, 1), (9, 2..<5, 2, 0), (-4, 0..<3, 0, 2)])
    func lanesFillTheBoardWhereverItIsScrolledTo(_ first: Int, _ visible: Range<Int>, _ left: Int, _ right: Int) {
        let layout = LaneLayout(area: Rect(x: 0, y: 1, width: 80, height: 12), laneCount: 5, first: first)
        #expect(layout.visible == visible)
        #expect(layout.hidden == (left, right))
        let rects = layout.visible.compactMap { layout.rect(of: $0) }
        #expect(rects.reduce(0) { $0 + $1.width } == 80)
        #expect(zip(rects, rects.dropFirst()).allSatisfy { $0.maxX == $1.x })
    }

    @Test func lanesScrollSidewaysWithTheSelection() {
        var board = Board(size: Size(width: 80, height: 24))
        #expect(board.screen.contains("2 more ›"))
        board.type("lll")
        #expect(board.model.selected == TestStore.number(130))
        #expect(board.model.isSelectionInView)
        #expect(board.screen.contains("‹ 2 more"))
    }

    @Test func colonJumpsToANumber() {
        var board = Board()
        board.type(":134")
        board.press(.enter)
        #expect(board.model.selected == TestStore.number(134))
        #expect(board.model.context == .board)
    }

    @Test func colonSaysWhatIsNotThere() {
        var board = Board()
        board.type(":9999")
        board.press(.enter)
        #expect(board.model.selected == TestStore.number(128))
        #expect(board.model.status?.text == "there is no ticket 9999")
    }

    @Test func aTicketOutOfViewCanBeJumpedTo() {
        var board = Board()
        board.type(":101")
        board.press(.enter)
        #expect(board.model.selected == TestStore.number(101))
        #expect(board.model.status?.text == "101 is not in this view of the board")
        #expect(board.screen.contains("Order the uplink"))
    }

    @Test func inAFilterNextGoesThroughAllCardsAndRound() {
        var board = Board()
        board.type("/is:active")
        board.press(.enter)
        var seen: Set<TicketNumber> = []
        for _ in 0..<19 {
            seen.insert(board.model.selected ?? TestStore.number(1))
            board.type("n")
        }
        #expect(seen.count == 19)
        #expect(board.model.selected == TestStore.number(128))
        board.type("N")
        #expect(board.model.selected == TestStore.number(133))
    }

    @Test func theSelectionStaysOnItsTicketWhenLanesChange() {
        var board = Board()
        board.type("lj")
        let selected = board.model.selected
        board.type("b")
        #expect(board.model.grouping == .state)
        #expect(board.model.selected == selected)
        #expect(board.model.place?.lane == .state(.assigned))
        board.type("b")
        #expect(board.model.selected == selected)
    }
}
