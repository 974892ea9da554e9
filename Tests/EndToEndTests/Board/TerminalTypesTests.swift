import Glibc
import Testing

extension EndToEnd {
    /// Terminals of all kinds: what they can't do is done without, and what can show no board is told so.
    @Suite struct TerminalTypes {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.must("demo", "--seed", "7", "--store", bench.store, "--no-board")
        }

        private static let types = [
            "xterm", "xterm-256color", "tmux-256color", "screen", "screen-256color", "linux", "rxvt-unicode", "vt220",
        ]

        private func isDescribed(_ type: String) throws -> Bool { try bench.run(["infocmp", type]).code == 0 }

        @Test(arguments: types) func theBoardStandsAndWorksAndLeaves(_ type: String) throws {
            guard try isDescribed(type) else { try Test.cancel("\(type) is not described here (ncurses-term)") }
            let board = try Board(bench, width: 100, height: 30, environment: ["TERM": type])
            let terminal = board.terminal
            let isConsole = type == "linux"
            let first = try terminal.screen()
            #expect(first.contains(isConsole ? "+- queue" : "╭─ queue"), "\(first)")
            #expect(isConsole || first.brokenBorders().isEmpty, "\(first.brokenBorders())")
            if isConsole { #expect(first.lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }, "\(first)") }
            #expect(!first.contains("not known"), "\(first)")
            try terminal.type("c")
            try terminal.wait(for: "Enter saves")
            try terminal.type("works on \(type)")
            try terminal.press("Enter")
            try terminal.wait(for: "u undoes")
            #expect(try bench.must("list", "\"works on \(type)\"", "--count").text == "1\n")
            // What follows a burst at once belongs to it.
            try terminal.waitForSilence()
            try terminal.press("q")
            #expect(try terminal.waitForExit() == 0)
            #expect(try terminal.value(of: "#{alternate_on} #{mouse_sgr_flag}") == "0 0")
        }

        /// Screen, between the board and a terminal that is itself tmux: keys, a click and a drag come through.
        @Test func theBoardStandsAndWorksInScreen() throws {
            let bench = try Workbench()
            try bench.makeStore("alpha ticket", "beta ticket")
            try bench.must("take", "2")
            let sockets = "\(bench.directory)/screens"
            #expect(mkdir(sockets, 0o700) == 0)
            let terminal = try Terminal(
                bench, width: 120, height: 36, command: ["screen", "-U", "-c", "/dev/null", Binary.path],
                environment: ["SCREENDIR": sockets])
            let board = Board(terminal, bench)
            try board.waitUntilItStands()
            let screen = try terminal.screen()
            #expect(screen.brokenBorders().isEmpty, "\(screen)")
            try board.select("alpha ticket", "1")
            try board.lift(from: try board.card("beta ticket"), to: Screen.Place(x: 10, y: 8))
            try terminal.wait(for: "release: back to the queue")
            try terminal.send(Board.release(Screen.Place(x: 10, y: 8)))
            try terminal.wait(for: "u undoes")
            #expect(try bench.ticket("2")["state"] as? String == "open")
            try terminal.press("u")
            try terminal.wait(for: "C-r does it again")
            try terminal.press("q")
            #expect(try terminal.waitForExit() == 0)
        }

        @Test func aTypeThatIsNotKnownIsTakenForXtermAndThatIsSaid() throws {
            let board = try Board(bench, width: 100, height: 30, environment: ["TERM": "wonderterm-3000"])
            let screen = try board.terminal.screen()
            #expect(screen.contains("wonderterm-3000 is not known here: it is taken for xterm-256color"), "\(screen)")
            #expect(screen.brokenBorders().isEmpty)
        }

        /// As on a machine whose terminal descriptions were left out: the text says what to install.
        @Test func withoutAnyDescriptionTheRefusalSaysWhatToInstall() throws {
            let outcome = try refusal(
                of: ["env", "TERM=wonderterm-3000"], hiding: ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"])
            guard let outcome else { try Test.cancel("nothing can be mounted here") }
            #expect(outcome.code == 78, "\(outcome.text)")
            #expect(outcome.text.contains("install the terminal descriptions"), "\(outcome.text)")
        }

        @Test func aTerminalOfLinesIsRefusedWithTheNextStep() throws {
            let outcome = try #require(try refusal(of: ["env", "TERM=dumb"]))
            #expect(outcome.code == 69)
            #expect(outcome.text.contains("TERM=dumb") && outcome.text.contains("usher list"), "\(outcome.text)")
        }

        @Test func aTerminalOfNoKindIsRefusedWithTheNextStep() throws {
            let outcome = try #require(try refusal(of: ["env", "-u", "TERM"]))
            #expect(outcome.code == 78)
            #expect(outcome.text.contains("TERM is not set"), "\(outcome.text)")
        }

        /// What bare usher says in a terminal, in an environment that `wrapper` makes; nil if nothing can be hidden.
        private func refusal(of wrapper: [String], hiding places: [String] = []) throws -> (code: Int32, text: String)?
        {
            let empty = "\(bench.directory)/empty"
            mkdir(empty, 0o755)
            var script = places.map { "{ [ ! -d \($0) ] || mount --bind '\(empty)' \($0) || exit 42; }; " }.joined()
            // tmux scrolls a line out of sight in order to say that the program has ended.
            script += "echo; exec \"$@\""
            // Where even that is not allowed, as in some containers, nothing can be hidden.
            let apart = ["sh", "-c", "unshare -m true || exit 42; exec unshare -m \"$@\"", "sh"]
            let space = (places.isEmpty ? [] : apart) + ["sh", "-c", script, "sh"]
            if !places.isEmpty, geteuid() != 0 { return nil }
            let terminal = try Terminal(bench, width: 150, height: 20, command: space + wrapper + [Binary.path])
            let code = try terminal.waitForExit()
            if code == 42 { return nil }
            return (code, try terminal.screen().description)
        }

        @Test func noColourMeansNoneAndAskingForItWins() throws {
            func sequences(_ arguments: [String], _ environment: [String: String]) throws -> Bool {
                let terminal = try Terminal(
                    bench, width: 100, height: 30, arguments: arguments, environment: environment)
                try Board(terminal, bench).waitUntilItStands()
                let styled = try terminal.styledScreen()
                return styled.contains("\u{1b}[38;5;") || styled.contains("\u{1b}[3") && !styled.contains("\u{1b}[39")
            }
            #expect(try sequences([], [:]))
            #expect(try !sequences([], ["NO_COLOR": "1"]))
            #expect(try !sequences(["--color", "never"], [:]))
            #expect(try sequences(["--color", "always"], ["NO_COLOR": "1"]))
        }

        @Test func withoutUTF8AllIsASCII() throws {
            let board = try Board(bench, width: 100, height: 30, environment: ["LC_ALL": "C"])
            let screen = try board.terminal.screen()
            #expect(screen.contains("+- queue"), "\(screen)")
            #expect(screen.lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }, "\(screen)")
        }
    }
}
