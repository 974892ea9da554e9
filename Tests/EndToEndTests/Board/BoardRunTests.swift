import Foundation
import Glibc
import Testing

extension EndToEnd {
    /// Commands that the board runs.
    @Suite struct BoardRun {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("alpha ticket", "beta ticket")
        }

        private func begin(_ line: String, on board: Board) throws {
            try board.select("beta ticket", "2")
            try board.terminal.press("!")
            try board.terminal.wait(for: "run for 2")
            try board.terminal.type(line)
            try board.terminal.press("Enter")
        }

        @Test(.shows("run command")) func whatItPrintsIsKeptWithTheTicket() throws {
            let board = try Board(bench, width: 200, height: 30, environment: ["SHELL": "/bin/bash"])
            try begin("[ -t 1 ] && echo $((40 + 2)) ${BASH_VERSION:+bash}; exit 3", on: board)
            let screen = try board.terminal.wait(for: "Enter goes back to the board")
            #expect(screen.contains("42 bash") && screen.contains("exit 3"))
            #expect(try board.terminal.value(of: "#{alternate_on}") == "0", "the shell's screen")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "u undoes")
            #expect(try board.terminal.value(of: "#{alternate_on} #{mouse_sgr_flag}") == "1 1")
            let kept = try #require(try bench.evidence("2").first)
            #expect(kept["exitStatus"] as? Int == 3)
            #expect((kept["argv"] as? [String])?.first == "/bin/bash")
            #expect(try bench.keptText("2") == "42 bash\r\n")
            try board.terminal.press("u")
            try board.terminal.wait(for: "C-r does it again")
            #expect(try bench.evidence("2").first?["withdrawn"] as? Bool == true)
        }

        @Test func whatItIsToldWhileACommandRunsIsNotForgotten() throws {
            let board = try Board(bench)
            try begin("echo begun; exec tail -f /dev/null", on: board)
            try board.terminal.wait(for: "a line of the command's") { screen in
                screen.lines.contains { $0.trimmingCharacters(in: .whitespaces) == "begun" }
            }
            kill(try board.terminal.processID(), SIGHUP)
            #expect(try board.terminal.waitForExit() == 128 + SIGHUP)
            #expect(try bench.keptText("2") == "begun\r\n")
            #expect(try bench.evidence("2").first?["exitStatus"] as? Int == Int(128 + SIGHUP))
        }

        @Test func aLineThatIsLeftIsThereAgain() throws {
            let board = try Board(bench)
            try board.select("alpha ticket", "1")
            try board.terminal.press("!")
            try board.terminal.wait(for: "run for 1")
            try board.terminal.type("make test")
            try board.terminal.press("Escape")
            try board.terminal.wait(for: "! goes on with it")
            try board.terminal.press("!")
            try board.terminal.wait(for: "make test")
        }
    }
}
