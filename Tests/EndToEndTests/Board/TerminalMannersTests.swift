import Glibc
import Testing

extension EndToEnd {
    /// How the board treats the terminal and the machine: quiet when idle, frugal when not, and gone without a trace.
    @Suite struct TerminalManners {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.must("demo", "--seed", "7", "--store", bench.store, "--no-board")
        }

        private static let modes =
            "#{alternate_on} #{mouse_any_flag} #{mouse_button_flag} #{mouse_sgr_flag} #{keypad_cursor_flag} #{cursor_flag}"

        /// A shell in which a person would start the board, and the board in it.
        private func shell(width: Int = 120, height: Int = 36) throws -> Terminal {
            let terminal = try Terminal(
                bench, width: width, height: height, command: ["bash", "--norc", "--noprofile", "-i"],
                environment: ["PS1": "prompt> "])
            try waitForPrompt(terminal)
            return terminal
        }

        /// A prompt with nothing behind it: the shell has the terminal again.
        private func waitForPrompt(_ terminal: Terminal) throws {
            try terminal.wait(for: "the prompt") { $0.lines.last { !$0.isEmpty } == "prompt>" }
        }

        private func startBoard(in terminal: Terminal) throws -> pid_t {
            try terminal.type("'\(Binary.path)'")
            try terminal.press("Enter")
            try terminal.wait(for: "the board") { $0.lines.last?.contains("capture") == true }
            let child = ProcessFigures.children(of: try terminal.processID()).first
            return try #require(child)
        }

        @Test func whileNothingHappensNothingIsDone() throws {
            let board = try Board(bench)
            let pid = try board.terminal.processID()
            try board.terminal.waitForSilence(of: .milliseconds(500))
            let before = try ProcessFigures(of: pid)
            #expect(try board.terminal.countOutput(during: .seconds(3)) == 0)
            let after = try ProcessFigures(of: pid)
            let milliseconds = Double(after.processorTime - before.processorTime) / 1e6
            print(
                "idle for 3 s: \(after.written - before.written) bytes written, \(milliseconds) ms of processor time, "
                    + "\(after.wakeUps - before.wakeUps) wake-ups")
            #expect(after.written == before.written)
            #expect(after.wakeUps == before.wakeUps)
            #expect(milliseconds < 1)
        }

        /// Tickets of a line each, as most are; the demo's have longer facts and histories, all of which the detail shows.
        @Test func aCursorMoveIsAFewBytes() throws {
            let plain = try Workbench()
            try plain.must("init")
            for number in 1...12 { try plain.must("add", "--raw", "reset the token of laptop \(number)") }
            let figures = try bytesOfCursorMoves(on: plain)
            print("a cursor move over bare captures at 120×40: \(figures); the bar is 600")
            #expect(figures.median <= 600)

            let busy = try bytesOfCursorMoves(on: bench)
            print("a cursor move over the demo at 120×40: \(busy)")
            #expect(busy.median <= 2_000)
        }

        private func bytesOfCursorMoves(on bench: Workbench) throws -> Figures {
            // The description that most terminals go by; what a terminal can't do costs bytes.
            let board = try Board(bench, width: 120, height: 40, environment: ["TERM": "xterm-256color"])
            let pid = try board.terminal.processID()
            try board.terminal.press("g", "g")
            try board.terminal.waitForSilence()
            var bytes = [Double]()
            for step in 0..<12 {
                let seen = try board.terminal.screen()
                let before = try ProcessFigures(of: pid).written
                try board.terminal.press(step % 4 < 2 ? "j" : "k")
                try board.terminal.wait(for: "the selection's move") { $0.lines != seen.lines }
                try board.terminal.waitForSilence(of: .milliseconds(60))
                bytes.append(Double(try ProcessFigures(of: pid).written - before))
            }
            return Figures(bytes, unit: "bytes")
        }

        @Test func quittingGivesTheTerminalBack() throws {
            let terminal = try shell()
            let before = try terminal.value(of: Self.modes)
            let settings = try sttyOf(terminal)
            _ = try startBoard(in: terminal)
            try terminal.wait(for: "the board's modes") { _ in
                try terminal.value(of: "#{alternate_on} #{mouse_sgr_flag}") == "1 1"
            }
            try terminal.press("q")
            try waitForPrompt(terminal)
            #expect(try terminal.value(of: Self.modes) == before)
            #expect(try sttyOf(terminal) == settings)
        }

        @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGABRT]) func aSignalGivesTheTerminalBack(_ signal: Int32)
            throws
        {
            let terminal = try shell()
            let before = try terminal.value(of: Self.modes)
            let settings = try sttyOf(terminal)
            let pid = try startBoard(in: terminal)
            kill(pid, signal)
            try waitForPrompt(terminal)
            #expect(try terminal.value(of: Self.modes) == before)
            #expect(try sttyOf(terminal) == settings)
        }

        @Test(.shows("suspend")) func suspendingAndComingBack() throws {
            let terminal = try shell()
            let before = try terminal.value(of: Self.modes)
            _ = try startBoard(in: terminal)
            try terminal.press("C-z")
            try terminal.wait(for: "Stopped")
            #expect(try terminal.value(of: Self.modes) == before)
            try terminal.type("echo between")
            try terminal.press("Enter")
            try bench.must("add", "--raw", "came while away", "--pri", "urgent")
            try terminal.resize(width: 150, height: 44)
            try terminal.type("fg")
            try terminal.press("Enter")
            try terminal.wait(for: "the board, with what came") {
                $0.lines.last?.contains("capture") == true && $0.contains("came while away")
            }
            try terminal.wait(for: "the board's modes") { _ in
                try terminal.value(of: "#{alternate_on} #{mouse_sgr_flag}") == "1 1"
            }
            #expect(try terminal.screen().brokenBorders().isEmpty)
            try terminal.press("q")
            try waitForPrompt(terminal)
        }

        @Test func aStormOfResizesLeavesAWholeBoard() throws {
            let board = try Board(bench)
            for (width, height) in [
                (40, 12), (1, 1), (200, 50), (79, 24), (80, 24), (3, 40), (139, 30), (140, 30), (20, 5),
            ] {
                try board.terminal.resize(width: width, height: height)
            }
            for (width, height) in [(200, 50), (120, 36), (80, 24), (40, 12)] {
                try board.terminal.resize(width: width, height: height)
                try board.terminal.wait(for: "a whole board at \(width)×\(height)") {
                    $0.lines.count == height && $0.lines.last?.contains("c capture") == true
                        && $0.brokenBorders().isEmpty
                }
            }
            try board.terminal.press("q")
            #expect(try board.terminal.waitForExit() == 0)
        }

        private func sttyOf(_ terminal: Terminal) throws -> String {
            try bench.run(["stty", "-a", "-F", try terminal.value(of: "#{pane_tty}")]).text
        }
    }
}
