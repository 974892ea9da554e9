import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI

/// Whole screens, compared with what is checked in; `USHER_RECORD_GOLDENS=1` writes them anew, for reading the difference.
struct GoldenTests {
    private static let sizes = [(200, 50), (120, 36), (80, 24), (40, 12), (1, 1)]

    private func check(_ board: Board, _ name: String, at location: SourceLocation = #_sourceLocation) {
        let size = board.model.size
        Golden.check(board.screen, "\(name)-\(size.width)x\(size.height)", at: location)
    }

    private func onAllSizes(_ name: String, _ store: TestStore = .office(), _ act: (inout Board) -> Void) {
        for (width, height) in Self.sizes {
            var board = Board(store, size: Size(width: width, height: height))
            act(&board)
            check(board, name)
        }
    }

    @Test func byPerson() { onAllSizes("people") { $0.type("ss") } }

    @Test func byState() { onAllSizes("states") { $0.type("b") } }

    @Test func folded() { onAllSizes("folded") { $0.type("hzz") } }

    @Test func byPriority() { onAllSizes("priorities") { $0.type("bb") } }

    @Test func byTag() { onAllSizes("tags") { $0.type("bbb") } }

    @Test func byMaster() { onAllSizes("projects") { $0.type("bbbb") } }

    @Test func workload() { onAllSizes("workload") { $0.type("Wj") } }

    @Test func knowledge() { onAllSizes("knowledge", .knowing()) { $0.type("Klj") } }

    @Test func timeline() { onAllSizes("timeline") { $0.type("T-j") } }

    @Test func capture() {
        onAllSizes("capture") { $0.type("creset the VPN token for the new laptop +vpn !high for:bob") }
    }

    @Test func picker() { onAllSizes("picker") { $0.type("a") } }

    @Test func help() { onAllSizes("help") { $0.type("?") } }

    @Test func drag() {
        onAllSizes("drag") { board in
            board.type("hmll")
        }
        var board = Board()
        board.drag(131, to: .person("bo"))
        check(board, "drag")
    }

    @Test func prompt() { onAllSizes("prompt") { $0.type("x") } }

    @Test func filter() { onAllSizes("filter") { $0.type("/tag:vpn stat:x") } }

    @Test func detail() { onAllSizes("detail") { $0.press(.enter) } }

    @Test func history() { onAllSizes("history") { $0.type("2l") } }

    @Test func links() { onAllSizes("links") { $0.type("2hj") } }

    @Test func tree() { onAllSizes("tree") { $0.type("3jj") } }

    @Test func empty() {
        for (width, height) in Self.sizes {
            check(Board(TestStore(), size: Size(width: width, height: height)), "empty")
        }
    }

    @Test func asciiAndMono() {
        let theme = Theme(depth: .mono, isUnicode: false)
        var board = Board(size: Size(width: 120, height: 36), theme: theme)
        board.type("ss")
        check(board, "ascii")
        // Nothing by colour alone: with none left the words and weights still say it.
        let (grid, _) = board.drawn()
        for y in 0..<grid.size.height {
            for x in 0..<grid.size.width {
                #expect(grid[x, y].style.foreground == .standard && grid[x, y].style.background == .standard)
            }
        }
        Golden.check(grid.stylePlane, "ascii-styles", at: #_sourceLocation)
    }

    @Test func hostileTitlesMoveNoBorder() {
        var store = TestStore.office()
        for (serial, title) in Golden.hostile.enumerated() {
            let draft = TicketDraft(title: title, description: title, requester: Name(title), tags: ["tag"])
            store.capture(UInt64(200 + serial), draft, .assigned(to: "ana"))
        }
        var board = Board(store, size: Size(width: 120, height: 60))
        board.type("G")
        check(board, "hostile")
        let (grid, _) = board.drawn()
        for y in 1..<28 {
            #expect(["│", "╭", "╰"].contains(grid[0, y].text) && ["│", "╮", "╯"].contains(grid[119, y].text), "\(y)")
        }
    }
}
