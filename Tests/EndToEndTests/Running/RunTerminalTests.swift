import Foundation
import Glibc
import Testing

extension EndToEnd {
    /// A command that is run for a ticket on a terminal: it gets one of its own, and nobody notices.
    @Suite struct RunTerminal {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("alpha ticket")
        }

        /// A terminal in which a script runs; `usher` there is the program, and the modes before and after are compared.
        private func terminal(_ script: String, width: Int = 100, height: Int = 30) throws -> Terminal {
            let path = "\(bench.directory)/script"
            let text = """
                usher() { '\(Binary.path)' "$@"; }
                stty -g >before
                \(script)
                echo "code=$?"
                stty -g >after
                cmp before after && echo modes=same
                read end
                """
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            return try Terminal(bench, width: width, height: height, command: ["bash", path])
        }

        @Test func itHasATerminalOfTheSameSizeAndModes() throws {
            let terminal = try terminal(
                "usher run 1 sh -c '[ -t 0 ] && [ -t 1 ] && [ -t 2 ] && stty size && tput cols && stty -g >inside'; cmp before inside"
            )
            let screen = try terminal.wait(for: "modes=same")
            #expect(screen.contains("code=0"), "\(screen)")
            #expect(try bench.keptText("1") == "30 100\r\n100\r\n")
        }

        @Test func keysReachIt() throws {
            let terminal = try terminal("usher run 1 sh -c 'echo ready; exec cat'")
            try terminal.wait(for: "ready")
            try terminal.type("hello")
            try terminal.press("Enter", "C-d")
            #expect(try terminal.wait(for: "modes=same").contains("code=0"))
            #expect(try bench.keptText("1") == "ready\r\nhello\r\nhello\r\n")
        }

        @Test(arguments: [("C-c", "INT", 9), ("C-\\\\", "QUIT", 8)])
        func theKeysOfSignalsAreItsOwn(_ key: String, _ signal: String, _ code: Int) throws {
            let terminal = try terminal(
                "usher run 1 sh -c 'trap \"echo caught; exit \(code)\" \(signal); echo ready; while :; do read line; done'"
            )
            try terminal.wait(for: "ready")
            try terminal.press(key)
            #expect(try terminal.wait(for: "modes=same").contains("code=\(code)"))
            #expect(try bench.keptText("1").contains("caught"))
            #expect(try bench.evidence("1").first?["exitStatus"] as? Int == code)
        }

        @Test func aChangeOfTheSizeIsPassedOn() throws {
            let program = """
                import os, signal
                def tell(*_):
                    print(os.get_terminal_size(), flush=True)
                    os._exit(0)
                signal.signal(signal.SIGWINCH, tell)
                print('ready', flush=True)
                while True: signal.pause()
                """
            let path = "\(bench.directory)/program.py"
            try program.write(toFile: path, atomically: true, encoding: .utf8)
            let terminal = try terminal("usher run 1 python3 '\(path)'")
            try terminal.wait(for: "ready")
            try terminal.resize(width: 77, height: 22)
            try terminal.wait(for: "columns=77, lines=22")
        }

        @Test func aStopStopsBothAndBothGoOn() throws {
            let terminal = try Terminal(
                bench, width: 100, height: 30, command: ["bash", "--norc", "--noprofile", "-i"])
            try terminal.wait(for: "bash")
            try terminal.type("'\(Binary.path)' run 1 sh -c 'echo rea\"\"dy; exec cat'")
            try terminal.press("Enter")
            try terminal.wait(for: "ready")
            try terminal.type("first")
            try terminal.press("Enter")
            try terminal.wait(for: "the echo and the answer") { $0.places(of: "first").count == 2 }
            try terminal.press("C-z")
            try terminal.wait(for: "Stopped")
            try terminal.type("echo in the shell")
            try terminal.press("Enter")
            try terminal.wait(for: "the shell's answer") { $0.lines.contains { $0.hasPrefix("in the shell") } }
            try terminal.type("fg")
            try terminal.press("Enter")
            try terminal.type("again")
            try terminal.press("Enter")
            try terminal.wait(for: "the echo and the answer") { $0.places(of: "again").count >= 2 }
            try terminal.press("C-d")
            try terminal.wait(for: "exit 0")
            #expect(try bench.keptText("1").contains("again\r\n"))
        }

        /// The session's leader goes by no signal that is meant for usher, and the modes come back whatever ends that.
        @Test(arguments: [("TERM", 143), ("HUP", 129), ("SEGV", 139)])
        func theTerminalIsRestoredWhateverEndsIt(_ signal: String, _ code: Int) throws {
            let terminal = try terminal(
                "'\(Binary.path)' run 1 sh -c 'kill -\(signal) $(ps -o ppid= -p $PPID); exec cat'")
            let screen = try terminal.wait(for: "modes=same")
            #expect(screen.contains("code=\(code)"), "\(screen)")
            guard signal != "SEGV" else { return }
            #expect(try bench.evidence("1").first?["exitStatus"] as? Int == code)
        }

        @Test func errorsThatGoElsewhereStillDo() throws {
            let terminal = try terminal("usher run 1 sh -c 'echo seen; echo aside >&2' 2>aside; cat aside | tr a-z A-Z")
            let screen = try terminal.wait(for: "modes=same")
            #expect(screen.contains("seen") && screen.contains("ASIDE"))
            #expect(try bench.keptText("1").contains("aside"))
        }

        @Test func itsInputCanComeFromElsewhere() throws {
            let terminal = try terminal(
                "echo piped | usher run 1 sh -c 'cat; [ -t 1 ] && echo terminal; read x </dev/tty; echo \"got $x\"'")
            try terminal.wait(for: "terminal")
            try terminal.type("word")
            try terminal.press("Enter")
            try terminal.wait(for: "got word")
            #expect(try terminal.wait(for: "modes=same").contains("piped"))
        }

        // MARK: Secrets

        @Test(
            arguments: [("", "password=*******\r\n"), ("k", "password=hunter2\r\n"), ("n", nil)] as [(String, String?)])
        func onesWishAboutASecretIsAskedFor(_ answer: String, _ kept: String?) throws {
            let terminal = try terminal("usher run 1 sh -c 'printf pass; echo word=hunter2'")
            try terminal.wait(for: "nothing of the run [n]?")
            #expect(try terminal.screen().contains("line 1 (password): password=*******"))
            if !answer.isEmpty { try terminal.type(answer) }
            try terminal.press("Enter")
            #expect(try terminal.wait(for: "modes=same").contains("code=0"))
            if let kept { #expect(try bench.keptText("1") == kept) } else { #expect(try bench.evidence("1").isEmpty) }
        }
    }
}
