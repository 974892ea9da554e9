import Foundation
import Testing

extension EndToEnd {
    /// The ways about the board by keyboard, in a few sessions: each key, and what is different after it.
    @Suite struct BoardWays {
        let bench: Workbench
        let me: String

        init() throws {
            bench = try Workbench()
            me = try bench.run(["id", "-un"]).lines[0]
            try bench.must("init")
            let script = "for i in $(seq 30); do \"$0\" add --raw \"ticket number $i\" >/dev/null || exit; done"
            #expect(try bench.run(["bash", "-c", script, Binary.path]).code == 0)
        }

        /// Presses keys and waits until the detail is about a ticket: that is what the selection shows by.
        private func go(_ board: Board, _ keys: [String], to number: String) throws {
            for key in keys { try board.terminal.press(key) }
            try board.terminal.wait(for: "\(keys) to lead to \(number)") {
                Board.header(of: number, in: $0, anyLine: true) != nil
            }
        }

        @Test(
            .shows(
                "down", "up", "last", "first", "page down", "page up", "right", "left", "next pane", "previous pane",
                "board pane", "detail pane", "tree pane", "open", "back"))
        func keysMoveTheSelectionAndTheFocus() throws {
            try bench.must("take", "7", "9")
            let board = try Board(bench)
            let terminal = board.terminal
            try go(board, ["g", "g"], to: "7")
            try go(board, ["j"], to: "9")
            try go(board, ["k"], to: "7")
            try go(board, ["h"], to: "1")
            try go(board, ["G"], to: "30")
            try go(board, ["g", "g"], to: "1")
            try terminal.press("NPage")
            let page = try terminal.wait(for: "a page on") { Board.header(of: "1", in: $0, anyLine: true) == nil }
            #expect(Board.header(of: "2", in: page, anyLine: true) == nil, "more than a line")
            try go(board, ["PPage"], to: "1")
            try go(board, ["l"], to: "7")
            // What a pane offers in the footer tells which one has the focus.
            let footers: [(key: String, word: String)] = [
                ("Tab", "zoom"), ("Tab", "fold"), ("Tab", "c capture"), ("BTab", "fold"), ("BTab", "zoom"),
                ("1", "c capture"), ("3", "fold"), ("2", "zoom"), ("1", "c capture"), ("Enter", "zoom"),
                ("Enter", "smaller"), ("Escape", "zoom"), ("Escape", "c capture"),
            ]
            for (step, (key, word)) in footers.enumerated() {
                try terminal.press(key)
                try terminal.wait(for: "step \(step), \(key): \(word) in the footer") {
                    $0.lines.last?.contains(word) == true
                }
                // An escape with a key close behind it would be that key with Alt.
                if key == "Escape" { try terminal.waitForSilence(of: .milliseconds(60)) }
            }
        }

        @Test(.shows("fold lane", "unfold lanes", "finished", "close", "reopen", "keep filter", "previous match"))
        func keysChangeWhatIsShown() throws {
            let board = try Board(bench)
            let terminal = board.terminal
            try go(board, ["g", "g"], to: "1")
            try terminal.press("z")
            try terminal.wait(for: "no card of the queue") { !$0.contains("2 ticket number 2") }
            try terminal.press("Z")
            try terminal.wait(for: "ticket number 2")
            try go(board, ["g", "g"], to: "1")
            try terminal.press("x")
            try terminal.wait(for: "Enter saves")
            try terminal.type("not wanted")
            try terminal.press("Enter")
            try terminal.wait(for: "29 active")
            #expect(try bench.ticket("1")["state"] as? String == "closed")
            try terminal.press("H")
            try terminal.wait(for: "finished tickets are shown")
            try terminal.type(":1")
            try terminal.wait(for: "ticket number 1")
            try terminal.press("Enter")
            try go(board, [], to: "1")
            try terminal.press("o")
            try terminal.wait(for: "30 active")
            #expect(try bench.ticket("1")["state"] as? String == "open")
            try terminal.press("/")
            try terminal.type("\"number 2\"")
            try terminal.press("Enter")
            try terminal.wait(for: "tickets match")
            try go(board, ["g", "g"], to: "2")
            try go(board, ["n"], to: "20")
            try go(board, ["N"], to: "2")
            try terminal.press("Escape")
            try terminal.wait(for: "the filter is gone")
        }

        @Test(.shows("carry left", "leave", "mouse", "redraw"))
        func keysCarryAndGiveTheMouseAway() throws {
            try bench.must("take", "7")
            let board = try Board(bench)
            let terminal = board.terminal
            try go(board, ["g", "g"], to: "7")
            try terminal.press("m")
            try terminal.press("Left")
            try terminal.wait(for: "back to the queue")
            try terminal.press("Escape")
            try terminal.wait(for: "no card in the air") { !$0.contains("back to the queue") }
            #expect(try bench.ticket("7")["state"] as? String == "assigned")
            try terminal.waitForSilence(of: .milliseconds(60))
            try terminal.press("m")
            try terminal.press("Left")
            try terminal.wait(for: "back to the queue")
            try terminal.press("Enter")
            try terminal.wait(for: "u undoes")
            #expect(try bench.ticket("7")["state"] as? String == "open")
            try terminal.press("M")
            try terminal.wait(for: "the mouse selects text")
            try terminal.wait(for: "the mode's end") { _ in try terminal.value(of: "#{mouse_sgr_flag}") == "0" }
            try terminal.press("M")
            try terminal.wait(for: "the mode") { _ in try terminal.value(of: "#{mouse_sgr_flag}") == "1" }
            // What something else wrote over the screen goes.
            let tty = try terminal.value(of: "#{pane_tty}")
            _ = try bench.shell("printf '\\033[5;5Hrubbish' >'\(tty)'")
            try terminal.wait(for: "rubbish")
            try terminal.press("C-l")
            try terminal.wait(for: "a clean screen") { !$0.contains("rubbish") && $0.brokenBorders().isEmpty }
        }

        @Test(.shows("search inside", "keep search", "next found", "previous found", "drop search"))
        func theDetailIsSearched() throws {
            let lines = (1...60).map { $0 % 20 == 7 ? "- a needle in line \($0)" : "- hay \($0)" }
            try bench.must("edit", "5", "--description", lines.joined(separator: "\n"))
            let board = try Board(bench)
            let terminal = board.terminal
            try terminal.type(":5")
            try terminal.wait(for: "ticket number 5")
            try terminal.press("Enter")
            try go(board, ["2"], to: "5")
            try terminal.press("/")
            try terminal.type("needle")
            try terminal.press("Enter")
            try terminal.wait(for: "3 lines have it")
            try terminal.wait(for: "needle in line 7")
            try terminal.press("n")
            try terminal.wait(for: "needle in line 27")
            try terminal.press("n")
            try terminal.wait(for: "needle in line 47")
            try terminal.press("N")
            try terminal.wait(for: "needle in line 27")
            try terminal.press("/")
            try terminal.type("hay 59")
            try terminal.wait(for: "hay 59")
            try terminal.press("Escape")
            try terminal.wait(for: "back where one was") { $0.contains("needle in line 27") && !$0.contains("/ hay") }
        }

        @Test(.shows("fold", "show"))
        func theTreeFoldsAndShows() throws {
            try bench.must("link", "11", "part-of", "10")
            try bench.must("link", "12", "part-of", "10")
            let board = try Board(bench, width: 200, height: 50)
            let terminal = board.terminal
            try go(board, ["3", "g", "g"], to: "10")
            let parts = try terminal.screen().places(of: "ticket number 12").count
            try terminal.press("Space")
            try terminal.wait(for: "a folded project") { $0.places(of: "ticket number 12").count == parts - 1 }
            try terminal.press("Space")
            try terminal.wait(for: "its parts") { $0.places(of: "ticket number 12").count == parts }
            try go(board, ["j"], to: "11")
            try terminal.press("Enter")
            try terminal.wait(for: "the focus on the detail") { $0.lines.last?.contains("zoom") == true }
            try terminal.press("Escape")
            try terminal.wait(for: "the focus on the tree") { $0.lines.last?.contains("fold") == true }
            try go(board, ["j"], to: "12")
        }
    }
}
