import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

struct DetailTabTests {
    private func opened(_ serial: UInt64, _ store: TestStore = .office(), size: Size = Size(width: 160, height: 45))
        -> Board
    {
        var board = Board(store, size: size)
        board.type(":\(serial)")
        board.press(.enter)
        board.type("2")
        return board
    }

    private func shown(_ board: Board) -> [String] {
        board.model.detail.content.lines.map { ($0.spans + $0.right).map(\.text).joined() }
    }

    @Test func theTabsSayHowMuchThereIs() {
        let text = shown(opened(128))
        #expect(text.contains(" text 1  history 4  evidence  links 3 "), "\(text)")
    }

    @Test func withoutATextTheHistoryIsOpen() {
        #expect(opened(128).model.detailTab == .text)
        let board = opened(131)
        #expect(board.model.detailTab == .history)
        #expect(shown(board).contains { $0.contains("captured it") })
    }

    @Test func theArrowsGoFromTabToTabAndRound() {
        var board = opened(128)
        var tabs: [DetailTab] = []
        for _ in 0..<4 {
            board.type("l")
            tabs.append(board.model.detailTab)
        }
        #expect(tabs == [.history, .evidence, .links, .text])
        board.type("h")
        #expect(board.model.detailTab == .links)
        board.type(":131")
        board.press(.enter)
        #expect(board.model.detailTab == .links, "another ticket opens at the same tab")
    }

    @Test func tabsCanBeClicked() {
        var board = opened(128)
        board.type("1")
        board.click(.detailTab(.history), x: 2)
        #expect(board.model.detailTab == .history && board.model.focus == .detail)
    }

    @Test func linksNameEveryRelationAndEnterGoesThere() {
        var store = TestStore.office()
        store.capture(140, TicketDraft(title: "once more", needs: [TestStore.number(105)]))
        var board = opened(105, store)
        board.type("ll")
        #expect(board.model.detailTab == .links)
        let text = shown(board)
        for words in ["part of", "needs", "needed by  2", "Rack switches in room B2", "in progress  bo"] {
            #expect(text.contains { $0.contains(words) }, "\(words): \(text)")
        }
        board.type("j")
        #expect(board.model.detail.linkIndex == 1)
        board.press(.enter)
        #expect(board.model.selected == TestStore.number(104) && board.model.focus == .detail)
        board.click(.linkLine(1), x: 4, clicks: 2)
        #expect(board.model.selected == TestStore.number(105))
    }

    @Test func aTicketAloneSaysSo() {
        var board = opened(131)
        board.type("ll")
        #expect(board.model.detailTab == .links)
        #expect(shown(board).contains("it has to do with no other ticket"))
        board.press(.enter)
        #expect(board.model.isZoomed, "there is nowhere to go")
    }

    @Test func itScrollsToTheLastLink() {
        var store = TestStore.office()
        for serial in 0..<40 {
            store.capture(200 + UInt64(serial), TicketDraft(title: "part \(serial)", master: TestStore.number(127)))
        }
        var board = opened(127, store, size: Size(width: 80, height: 24))
        board.type("ll")
        board.type("G")
        #expect(board.screen.contains("part 39"))
        board.type("gg")
        #expect(board.model.detail.scroll == 0)
        board.press(.pageDown)
        #expect(board.model.detail.linkIndex > 3)
    }

    @Test func searchingShowsTheFirstMatchAndGoesRound() {
        var store = TestStore.office()
        let body = (0..<60).map { $0 % 20 == 19 ? "line \($0) has the Needle" : "line \($0)" }.joined(separator: "\n")
        store.capture(141, TicketDraft(title: "long", description: body))
        var board = opened(141, store)
        board.type("/needle")
        #expect(board.model.context == .search)
        let first = board.model.detail.scroll
        #expect(shown(board)[first] == "line 19 has the Needle")
        board.press(.enter)
        #expect(board.model.status?.text.hasPrefix("3 lines have it") == true)
        board.type("n")
        #expect(shown(board)[board.model.detail.scroll] == "line 39 has the Needle")
        board.type("NN")
        #expect(board.model.detail.scroll > first, "round, to the last")
        let (grid, _) = board.drawn()
        let rows = (0..<grid.size.height).filter { y in
            (0..<90).contains { grid[$0, y].style.attributes.contains(.reverse) }
        }
        #expect(!rows.isEmpty, "it is marked where it stands")
        board.type("/nowhere")
        #expect(board.screen.contains("not in it"))
        board.press(.escape)
        #expect(board.model.detail.search == "needle")
    }

    @Test func onTheBoardTheSlashStillFilters() {
        var board = Board()
        board.type("/")
        #expect(board.model.context == .filter)
    }
}
