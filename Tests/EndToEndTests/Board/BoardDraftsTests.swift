import Foundation
import Glibc
import Testing

extension EndToEnd {
    /// Half-typed text survives whatever ends the board.
    @Suite struct BoardDrafts {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("alpha ticket", "beta ticket")
        }

        private func files() throws -> [String] {
            try bench.shell("ls '\(bench.home)/.local/state/usher/'*/drafts-* 2>/dev/null | grep -v '[.]new$'").lines
        }

        /// Waits until a file of drafts holds a text: one that has its name, for what is still being written is no promise.
        private func waitForFile(with text: String) throws {
            let deadline = Deadline(in: .seconds(10))
            while try bench.shell("cat \(files().map { "'\($0)'" }.joined(separator: " ")) </dev/null").text
                .contains(text) == false
            {
                if deadline.hasPassed { throw Trouble("no file with “\(text)”: \(try files())") }
            }
        }

        private func type(_ board: Board) throws {
            try board.select("beta ticket", "2")
            try board.terminal.press("w")
            try board.terminal.wait(for: "comment on 2")
            try board.terminal.type("half a")
            try board.terminal.press("Enter")
            try board.terminal.type("comment")
            try board.terminal.press("Escape")
            try board.terminal.wait(for: "w goes on with it")
            try board.terminal.press("c")
            try board.terminal.wait(for: "Enter saves")
            try board.terminal.type("half a ticket +vpn")
            try board.terminal.wait(for: "half a ticket +vpn")
        }

        @Test(.shows("keep draft"), arguments: ["hang-up", "end", "kill", "crash", "quit"])
        func whatEndsTheBoardLeavesTheText(_ end: String) throws {
            let board = try Board(bench)
            let pid = try board.terminal.processID()
            try type(board)
            switch end {
            case "hang-up": kill(pid, SIGHUP)
            case "end": kill(pid, SIGTERM)
            case "quit":
                try board.terminal.press("Escape")
                try board.terminal.wait(for: "draft kept: c continues it")
                try board.terminal.press("q")
            default:
                // What runs no code of ours any more may lose the last second.
                try waitForFile(with: "half a ticket +vpn")
                kill(pid, end == "kill" ? SIGKILL : SIGSEGV)
            }
            _ = try board.terminal.waitForExit()
            #expect(try files().count == 1)

            let next = try Board(bench)
            try next.terminal.wait(for: "draft kept: c continues it · 1 more")
            try next.terminal.press("c")
            try next.terminal.wait(for: "half a ticket +vpn")
            try next.terminal.press("Enter")
            try next.terminal.wait(for: "3 captured")
            try next.select("beta ticket", "2")
            try next.terminal.press("w")
            try next.terminal.wait(for: "half a")
            try next.terminal.press("C-s")
            try next.terminal.wait(for: "commented on 2")
            #expect(try bench.ticket("3")["tags"] as? [String] == ["vpn"])
            let comments = try bench.ticket("2")["comments"] as? [[String: Any]]
            #expect(comments?.map { $0["text"] as? String } == ["half a\ncomment"])
            #expect(try files() == [], "what was sent leaves no draft")
        }

        @Test func twoBoardsLeaveEachOthersTextAlone() throws {
            let (one, other) = (try Board(bench), try Board(bench))
            for (board, text) in [(one, "from the one"), (other, "from the other")] {
                try board.terminal.press("c")
                try board.terminal.wait(for: "Enter saves")
                try board.terminal.type(text)
                try waitForFile(with: text)
            }
            #expect(try files().count == 2)
            kill(try one.terminal.processID(), SIGKILL)
            _ = try one.terminal.waitForExit()
            let third = try Board(bench)
            try third.terminal.wait(for: "draft kept: c continues it")
            try third.terminal.press("c")
            try third.terminal.wait(for: "from the one")
            try other.terminal.press("Enter")
            try other.terminal.wait(for: "3 captured")
            try third.terminal.press("Enter")
            try third.terminal.wait(for: "4 captured")
            #expect(try files() == [])
            #expect(try bench.must("list", "from", "--count").text == "2\n")
        }

        @Test func aTextBeforeTheFirstTicketLivesToo() throws {
            let fresh = try Workbench(namesStore: false)
            let board = try Board(fresh)
            try board.terminal.press("c")
            try board.terminal.wait(for: "Enter saves")
            try board.terminal.type("my very first")
            kill(try board.terminal.processID(), SIGHUP)
            _ = try board.terminal.waitForExit()
            let next = try Board(fresh)
            try next.terminal.wait(for: "draft kept: c continues it")
            try next.terminal.press("c")
            try next.terminal.wait(for: "my very first")
            try next.terminal.press("Enter")
            try next.terminal.wait(for: "1 captured")
            #expect(try fresh.ticket("1")["title"] as? String == "my very first")
            #expect(try fresh.shell("find '\(fresh.home)/.local/state' -name 'drafts-*'").lines == [])
        }

        /// One key, one pause, one write: then nothing happens any more.
        @Test func theIdleBoardWritesNothingMore() throws {
            let board = try Board(bench)
            try board.terminal.press("c")
            try board.terminal.wait(for: "Enter saves")
            try board.terminal.type("x")
            try waitForFile(with: "\nx\n")
            try board.terminal.waitForSilence(of: .milliseconds(300))
            let pid = try board.terminal.processID()
            let before = try ProcessFigures(of: pid)
            #expect(try board.terminal.countOutput(during: .seconds(2)) == 0)
            let after = try ProcessFigures(of: pid)
            #expect(after.written == before.written && after.wakeUps == before.wakeUps)
        }
    }
}
