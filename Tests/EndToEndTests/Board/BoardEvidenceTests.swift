import Testing

extension EndToEnd {
    /// The evidence of a ticket on the board: what there is, and what it says.
    @Suite struct BoardEvidence {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("patch openssl on edge3")
            let lines = (1...40).map { "Setting up package-\($0)" }.joined(separator: "\n")
            try bench.must("attach", "1", "-", "--name", "upgrade.log", input: "\u{1B}[31mred\u{1B}[0m\n\(lines)\n")
        }

        @Test(.shows("open")) func theContentIsReadInThePaneAndSearched() throws {
            let board = try Board(bench)
            try board.select("patch openssl", "1")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "evidence 1")
            try board.terminal.press("Right")
            try board.terminal.wait(for: "upgrade.log") { $0.contains("B  file") }
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "␛[31mred␛[0m")
            try board.terminal.type("/package-39")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "Setting up package-39")
            try board.terminal.press("Escape")
            try board.terminal.wait(for: "B  file") { !$0.contains("Setting up") }
        }

        /// What somebody attaches meanwhile appears by itself, and what is altered is said.
        @Test func newsAppearAndDamageIsSaid() throws {
            let board = try Board(bench)
            try board.select("patch openssl", "1")
            try board.terminal.press("Enter")
            try board.terminal.press("Right")
            try board.terminal.wait(for: "evidence 1")
            try bench.must("attach", "1", "-", "--name", "second.log", input: "more\n")
            try board.terminal.wait(for: "second.log") { $0.contains("evidence 2") }
            #expect(try bench.shell("find '\(bench.store)' -path '*/blobs/*' -type f -delete").code == 0)
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "is missing")
        }
    }
}
