import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

/// What stands over the board, on screens of every size.
struct PopupTests {
    private static let openings = ["?", "a", "aq", "c", "x", "w", "E", "d", "drack", "P", "cnew +vpn !high for:bob"]

    private static let sizes = [40, 60, 80, 120, 160].flatMap { width in
        [8, 9, 10, 12, 18, 24, 36, 45].map { Size(width: width, height: $0) }
    }

    @Test(arguments: sizes) func nothingIsWrittenOverTheBox(_ size: Size) {
        for keys in Self.openings {
            var board = Board(size: size)
            // Something in the status line, and an answer that needs a long question.
            board.type(":121")
            board.press(.enter)
            board.type("w")
            board.type("noted")
            board.send(.key(.control("s")))
            board.type(keys)
            if keys == "c" { board.send(.paste("title\none\ntwo\nthree\nfour\nfive\nsix")) }
            if keys == "w" { board.send(.paste("one\ntwo\nthree\nfour\nfive\nsix\nseven")) }
            check(board, keys)
            if keys == "w" || keys == "E" {
                board.press(.home, .control)
                check(board, "the beginning of a text")
            }
            if keys == "?" {
                board.type("G")
                check(board, "the end of the help")
            }
        }
    }

    @Test(arguments: sizes) func theQuestionsOfVerbsToo(_ size: Size) {
        var board = Board(size: size)
        board.type(":121")
        board.press(.enter)
        board.type("tbo is ill")
        check(board, "a note")
        #expect(board.screen.contains("bo is ill"))
    }

    private func check(_ board: Board, _ what: String) {
        let (grid, hits) = board.drawn()
        guard let box = hits.rect(of: .dialog) else {
            Issue.record("\(what): there is no box\n\(grid.textPlane)")
            return
        }
        var wrong: [String] = []
        // That a text goes on above or below may stand in its right side.
        for y in box.y + 1..<box.maxY - 1
        where grid[box.x, y].text != "│" || !["│", "↑", "↓"].contains(grid[box.maxX - 1, y].text) {
            wrong.append("side at row \(y)")
        }
        let bottom = String(grid.text(ofRow: box.maxY - 1).dropFirst(box.x).prefix(box.width))
        if bottom.first != "╰" || bottom.last != "╯" { wrong.append("bottom corners") }
        let inside = bottom.dropFirst().dropLast().filter { $0 != "─" }
        // How far one has scrolled may stand in it.
        if !inside.allSatisfy({ "0123456789– of".contains($0) }) {
            wrong.append("bottom border: \(inside)")
        }
        #expect(wrong.isEmpty, "\(what): \(wrong)\n\(grid.textPlane)")
    }
}
