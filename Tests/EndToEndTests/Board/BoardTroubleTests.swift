import Foundation
import Glibc
import Testing

extension EndToEnd {
    /// A store in trouble under an open board: it is said, nothing typed is lost, and it recovers by itself.
    @Suite struct BoardTrouble {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
        }

        private func type(_ board: Board, _ text: String) throws {
            try board.terminal.press("c")
            try board.terminal.wait(for: "Enter saves")
            try board.terminal.type(text)
            try board.terminal.wait(for: text)
        }

        /// Saving is refused with a reason, the text stays; after the mending it is saved.
        private func saveFails(_ board: Board, _ reason: String, text: String, mend: () throws -> Void) throws {
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the reason") { $0.contains(reason) && $0.contains(text) }
            try mend()
            try board.terminal.wait(for: "what was typed") { $0.contains("Enter saves") && $0.contains(text) }
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the ticket", within: .seconds(15)) {
                !$0.contains("Enter saves") && $0.contains("captured")
            }
            #expect(try bench.must("list", "\"\(text)\"", "--count").text == "1\n")
        }

        @Test func aFullDiskIsSaid() throws {
            guard let disk = try SmallDisk(bench) else { return }
            try bench.must("init", "\(disk.path)/store")
            try bench.must("add", "--raw", "on the small disk", "-C", "\(disk.path)/store")
            let board = Board(
                try Terminal(bench, arguments: ["-C", "\(disk.path)/store"]), bench)
            try board.waitUntilItStands()
            // More than what is left of a block that the journal has already.
            let lines = (1...800).map { "line \($0) of a long text" }
            try board.terminal.paste((["too much for it"] + lines).joined(separator: "\n"))
            try board.terminal.wait(for: "800 lines of text")
            try disk.fill()
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the reason") {
                ($0.contains("space") || $0.contains("full")) && $0.contains("too much for it")
            }
            try disk.makeRoom()
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the ticket") { !$0.contains("Enter saves") && $0.contains("captured") }
            try board.terminal.press("q")
            #expect(try board.terminal.waitForExit() == 0)
        }

        /// Whoever holds the lock and does not let go is named, before the reader takes the board for dead.
        @Test func aLockThatIsHeldIsSaid() throws {
            try bench.makeStore("alpha ticket")
            let board = try Board(bench)
            try type(board, "typed meanwhile")
            let lock = "\(bench.store)/local/lock"
            let holder = try bench.start(["flock", "-F", lock, "sleep", "600"].map { Array($0.utf8) })
            let deadline = Deadline(in: .seconds(10))
            while try bench.run(["flock", "-n", lock, "true"]).code == 0 { #expect(!deadline.hasPassed) }
            try saveFails(board, "the store is locked by process", text: "typed meanwhile") {
                holder.signal(SIGKILL)
                _ = try holder.finish(by: deadline)
            }
        }

        @Test func aStoreThatMayNotBeWrittenAnyMoreIsSaid() throws {
            guard geteuid() == 0 else { return }
            let team = try TemporaryTeam(bench)
            let (user, path) = (team.members[0], "\(bench.directory)/own")
            _ = try bench.shell("mkdir '\(path)' && chown \(user) '\(path)'")
            #expect(try team.usher(as: user, "init", "\(path)/store").code == 0)
            let command = team.command(as: user, [team.program, "-C", "\(path)/store"])
            let terminal = try Terminal(
                bench, command: command, environment: ["HOME": "\(bench.directory)/home-\(user)"])
            let board = Board(terminal, bench)
            try board.waitUntilItStands()
            try type(board, "first")
            try terminal.press("Enter")
            try terminal.wait(for: "1 captured")
            try type(board, "kept words")
            _ = try bench.shell("chown -R root '\(path)/store' && chmod -R a+rX,go-w '\(path)/store'")
            try terminal.press("Enter")
            // Which of them is met first depends on what the board had read before.
            let reasons = ["not permitted", "denied", "may not", "belongs to user 0, not to user"]
            try terminal.wait(for: "the reason") { screen in
                screen.contains("kept words") && reasons.contains { screen.contains($0) }
            }
            _ = try bench.shell("chown -R \(user) '\(path)/store'")
            try terminal.press("Enter")
            try terminal.wait(for: "the ticket") { !$0.contains("Enter saves") && $0.contains("2 open") }
            try terminal.press("q")
            #expect(try terminal.waitForExit() == 0)
        }

        @Test func aStoreThatGoesAndComesBackIsSaid() throws {
            try bench.makeStore("alpha ticket")
            let board = try Board(bench)
            try type(board, "typed meanwhile")
            try bench.must("list")
            _ = try bench.run(["mv", bench.store, "\(bench.store)-away"])
            try board.terminal.wait(for: "has been moved or removed")
            try saveFails(board, "has been moved or removed", text: "typed meanwhile") {
                _ = try bench.run(["mv", "\(bench.store)-away", bench.store])
                try board.terminal.wait(for: "the store can be read again")
            }
        }

        @Test func aSegmentThatIsDamagedIsSaidAndTheRestGoesOn() throws {
            try bench.makeStore("alpha ticket", "beta ticket")
            let board = try Board(bench)
            try type(board, "typed meanwhile")
            // Another's journal gets bytes that are none; one's own would be mended by the next write.
            let found = try bench.shell("find '\(bench.store)/journals' -type f -size +1 | grep -v mark | sort").lines
            let segment = found.first ?? "none"
            _ = try bench.shell(
                "printf 'garbage that is no frame at all, long enough' | dd of='\(segment)' bs=1 seek=90 conv=notrunc"
            )
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "a word about it") {
                $0.contains("can't be read in full") || $0.contains("damaged")
            }
            #expect(try board.terminal.value(of: "#{pane_dead}") == "0")
            try board.terminal.press("Escape", "Escape")
            try board.terminal.waitForSilence(of: .milliseconds(60))
            try board.terminal.press("q")
            #expect(try board.terminal.waitForExit() == 0)
        }

        @Test func whoHoldsTheLockIsSaid() throws {
            try bench.makeStore("alpha ticket")
            let board = try Board(bench)
            try type(board, "waits for its turn")
            let lock = try bench.shell("find '\(bench.store)' -name lock").lines.first ?? "none"
            let gate = "\(bench.directory)/gate"
            _ = try bench.run(["mkfifo", gate])
            let holder = try bench.start(
                [
                    "flock", lock, "sh", "-c",
                    "touch '\(bench.directory)/held'; read go <'\(gate)'",
                ]
                .map { Array($0.utf8) })
            let deadline = Deadline(in: .seconds(10))
            while try bench.run(["ls", "\(bench.directory)/held"]).code != 0, !deadline.hasPassed {}
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "who has it", within: .seconds(20)) {
                $0.contains("waits for its turn")
                    && ($0.contains("busy") || $0.contains("locked") || $0.contains("holds"))
            }
            _ = try bench.shell("echo >'\(gate)'")
            _ = try holder.finish(by: Deadline(in: .seconds(10)))
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "2 captured")
        }

        @Test func stopAndGoKeepScreenAndText() throws {
            try bench.makeStore("alpha ticket")
            let board = try Board(bench)
            try type(board, "half a thought")
            let pid = try board.terminal.processID()
            kill(pid, SIGSTOP)
            try bench.must("add", "--raw", "came while stopped")
            try board.terminal.resize(width: 100, height: 30)
            kill(pid, SIGCONT)
            try board.terminal.wait(for: "the text, and what came") {
                $0.contains("half a thought") && $0.contains("came while stopped") && $0.lines.count == 30
            }
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "3 captured")
        }

        @Test func twoHundredResizesAtOnceLeaveTextAndBoardWhole() throws {
            try bench.makeStore("alpha ticket", "beta ticket")
            let board = try Board(bench)
            try type(board, "typed in a storm")
            var random = SystemRandomNumberGenerator()
            for _ in 0..<200 {
                try board.terminal.resize(
                    width: Int.random(in: 1...220, using: &random), height: Int.random(in: 1...60, using: &random))
            }
            try board.terminal.resize(width: 1, height: 1)
            try board.terminal.waitForSilence(of: .milliseconds(100))
            try board.terminal.resize(width: 120, height: 40)
            try board.terminal.wait(for: "the text") { $0.contains("typed in a storm") && $0.lines.count == 40 }
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "a whole board") { $0.contains("3 captured") && $0.brokenBorders().isEmpty }
        }

        /// A terminal that knows no SGR reports: a byte for each of button, column and line.
        @Test func aMouseOfTheOldKindDragsToo() throws {
            try bench.makeStore("alpha ticket", "beta ticket")
            let me = try bench.run(["id", "-un"]).lines[0]
            let board = try Board(bench, environment: ["TERM": "xterm"])
            let (start, end) = (try board.card("beta ticket"), try board.lane(me))
            func report(_ button: Int, _ place: Screen.Place) -> [UInt8] {
                Array("\u{1b}[M".utf8) + [button + 32, place.x + 33, place.y + 33].map { UInt8($0) }
            }
            try board.terminal.send(report(0, start))
            for step in 1...4 {
                let place = Screen.Place(
                    x: start.x + (end.x - start.x) * step / 4, y: start.y + (end.y - start.y) * step / 4)
                try board.terminal.send(report(32, place))
            }
            try board.terminal.wait(for: "take 2")
            try board.terminal.send(report(3, end))
            try board.terminal.wait(for: "u undoes")
            #expect(try bench.ticket("2")["assignee"] as? String == me)
        }
    }
}
