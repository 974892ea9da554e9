import Foundation
import Testing

extension EndToEnd {
    /// What changes what tickets say, marks, and the palette, by keyboard.
    @Suite struct BoardAmends {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("alpha ticket", "beta ticket", "gamma ticket")
        }

        private func answer(_ board: Board, _ key: String, _ text: String) throws {
            try board.terminal.type(key)
            try board.terminal.wait(for: "Enter saves")
            try board.terminal.type(text)
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the end of the question") { !$0.contains("Enter saves") }
        }

        private func pick(_ board: Board, _ key: String, _ text: String) throws {
            try board.terminal.type(key)
            try board.terminal.wait(for: "a title or numbers")
            try board.terminal.type(text)
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the end of the picker") { !$0.contains("a title or numbers") }
        }

        @Test(.shows("edit", "priority", "tags", "due", "needs", "part of", "send"))
        func whatATicketSaysIsChangedByKey() throws {
            let board = try Board(bench)
            try board.select("beta ticket", "2")
            try answer(board, "e", " two")
            try answer(board, "p", "h")
            try answer(board, "+", "vpn net")
            try answer(board, "#", "-net")
            try answer(board, "D", "2031-05-06")
            try pick(board, "d", "3")
            try pick(board, "P", "1")
            let ticket = try bench.ticket("2")
            #expect(ticket["title"] as? String == "beta ticket two")
            #expect(ticket["priority"] as? String == "high")
            #expect(ticket["tags"] as? [String] == ["vpn"])
            #expect(ticket["due"] as? String == "2031-05-06")
            #expect(ticket["needs"] as? [String] == ["3"])
            #expect(ticket["master"] as? String == "1")
        }

        @Test(.shows("mark", "mark lane", "mark again"))
        func marksMakeOneEventOfMany() throws {
            let board = try Board(bench)
            try board.select("alpha ticket", "1")
            try board.terminal.type("*")
            try board.terminal.wait(for: "3 marked")
            try board.terminal.type("*")
            try board.terminal.wait(for: "nothing is marked")
            try board.terminal.type("  ")
            try board.terminal.wait(for: "2 marked")
            try board.terminal.type("t")
            try board.terminal.wait(for: "2 tickets taken")
            try board.terminal.type("u")
            try board.terminal.wait(for: "undone for 2 tickets")
            try board.terminal.type("gv")
            try board.terminal.wait(for: "2 marked")
            #expect(try bench.ticket("1")["state"] as? String == "open")
        }

        @Test(.shows("palette", "run", "help", "close help", "cancel"))
        func commandsAreFoundByTheirNames() throws {
            let board = try Board(bench)
            try board.terminal.type(":fin")
            try board.terminal.wait(for: "show or hide resolved and closed tickets")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "finished tickets are shown")
            try board.terminal.type(":3")
            try board.terminal.wait(for: "gamma ticket")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the detail of 3") { Board.header(of: "3", in: $0, anyLine: true) != nil }
            try board.terminal.type(":")
            try board.terminal.wait(for: "a number goes to a ticket")
            try board.terminal.press("Escape")
            try board.waitUntilItStands()
            try board.terminal.type("?")
            try board.terminal.wait(for: "type to search")
            // Not all at once: as much text in one read is a paste.
            try board.terminal.type("comment")
            try board.terminal.wait(for: "write a comment")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "comment on 3")
        }

        @Test(.shows("copy number", "copy title", "copy line", "copy description"))
        func copiesSayWhatTheyGave() throws {
            try bench.must("add", "--raw", "delta ticket", "-d", "all of it")
            let board = try Board(bench)
            try board.select("delta ticket", "4")
            for (keys, words) in [("yy", "4"), ("yt", "delta ticket"), ("yl", "4 delta ticket"), ("yd", "all of it")] {
                try board.terminal.type(keys)
                try board.terminal.wait(for: "clipboard: \(words)")
            }
        }

        @Test func keysOfTheConfigurationCountAndWrongOnesAreRefused() throws {
            let folder = "\(bench.home)/.config/usher"
            _ = try bench.run(["mkdir", "-p", folder])
            _ = try bench.shell("printf '[keys]\\ntake = \"F2\"\\n' >'\(folder)/config.toml'")
            let board = try Board(bench)
            try board.terminal.wait(for: "F2 take")
            _ = try bench.shell("printf '[keys]\\ntale = \"F2\"\\n' >'\(folder)/config.toml'")
            let terminal = try Terminal(bench, command: ["sh", "-c", "'\(Binary.path)' 2>said"])
            #expect(try terminal.waitForExit() == 78)
            let words = try bench.run(["cat", "\(bench.directory)/said"]).text
            #expect(words.contains("there is no command “tale”") && words.contains("take"), "\(words)")
        }
    }
}
