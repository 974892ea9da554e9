import Testing

extension EndToEnd {
    /// The same hostile texts on the board: they are shown for what they are, and no border moves.
    @Suite struct HostileBoard {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.must("init")
            for title in HostileTitles.all { try bench.must("add", "--raw", title) }
            try bench.must("comment", "1", "\u{1b}[31mred\u{1b}[0m 日本語 \u{202e}txt")
        }

        @Test(arguments: [(200, 80), (120, 60), (80, 24), (41, 13)]) func noBorderMoves(_ width: Int, _ height: Int)
            throws
        {
            let board = try Board(bench, width: width, height: height)
            let name = try board.terminal.value(of: "#{pane_title}")
            try board.terminal.press("g", "g")
            for step in HostileTitles.all.indices {
                try board.terminal.waitForSilence(of: .milliseconds(40))
                let screen = try board.terminal.screen()
                #expect(screen.brokenBorders().isEmpty, "step \(step): \(screen.brokenBorders())\n\(screen)")
                #expect(screen.contains("╭"), "there are no boxes to look at")
                #expect(!screen.description.unicodeScalars.contains(where: HostileTitles.isDangerous))
                try board.terminal.press("j")
            }
            for key in ["b", "Enter", "w"] {
                try board.terminal.press(key)
                try board.terminal.waitForSilence(of: .milliseconds(60))
                let screen = try board.terminal.screen()
                #expect(key == "w" || screen.brokenBorders().isEmpty, "\(key): \(screen.brokenBorders())\n\(screen)")
            }
            #expect(try board.terminal.value(of: "#{pane_title}") == name, "a title reached the terminal")
            #expect(try board.terminal.value(of: "#{pane_dead}") == "0")
        }
    }
}
