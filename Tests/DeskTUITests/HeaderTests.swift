import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI

/// What the first line and the last keep as the screen narrows.
struct HeaderTests {
    private func header(_ width: Int, _ keys: String = "") -> String {
        var board = Board(size: Size(width: width, height: 24))
        board.type(keys)
        return board.drawn().grid.text(ofRow: 0)
    }

    @Test func theTabsStayWhenSomethingIsMarked() {
        #expect(header(120).contains("⊘ 3 blocked   ‼ 1 urgent"))
        for width in 108...120 {
            let marked = header(width, "  ")
            #expect(marked.contains("people  states  priorities  tags  projects"), "\(marked)")
            #expect(marked.contains("⊘ 3") && marked.contains("‼ 1") && marked.contains("◆ 2"), "\(marked)")
        }
        #expect(header(108, "  ").contains("⊘ 3   ‼ 1   ◆ 2"), "words go before tabs")
        #expect(header(200, "  ").contains("⊘ 3 blocked   ‼ 1 urgent   ◆ 2 marked"))
        #expect(header(80, "  ").contains("⊘ 3") && header(80, "  ").contains("◆ 2"))
    }

    @Test(arguments: 40...220) func alarmsAreSeenAsLongAsThereIsRoom(_ width: Int) {
        let line = header(width)
        if width >= 60 { #expect(line.contains("⊘ 3") && line.contains("‼ 1"), "\(line)") }
        #expect(line.contains(" people "), "\(line)")
        if line.contains("4 open") || line.contains(" active ") { #expect(line.contains("blocked"), "\(line)") }
    }

    private func footer(_ width: Int, _ keys: String = "") -> String {
        var board = Board(size: Size(width: width, height: 24))
        board.type(keys)
        return board.drawn().grid.text(ofRow: 23)
    }

    @Test func theFooterKeepsWhatLeadsToTheRest() {
        for width in 60...220 {
            let line = footer(width)
            for word in ["c capture", "/ filter", ": commands", "? help"] {
                #expect(line.contains(word), "\(width): \(line)")
            }
            #expect(!line.contains("release") || line.contains("comment"), "the rest goes from the right: \(line)")
        }
        #expect(footer(40).contains("? help") && footer(40).contains("c capture"))
        #expect(!footer(80).contains("undo"))
        #expect(footer(80, "s").contains("u undo"), "once there is something to undo, it is said how")
    }

    /// A key is where it was while one moves about.
    @Test func theFooterDoesNotDance() {
        var board = Board(size: Size(width: 100, height: 24))
        let before = board.drawn().grid.text(ofRow: 23).replacing("pause", with: "start")
        for key in ["j", "h", "l", "l"] {
            board.type(key)
            #expect(board.drawn().grid.text(ofRow: 23).replacing("pause", with: "start") == before)
        }
    }
}
