import Foundation
import Testing

extension EndToEnd {
    /// The board by keyboard.
    @Suite struct BoardKeys {
        let bench: Workbench
        let me: String

        init() throws {
            bench = try Workbench()
            me = try bench.run(["id", "-un"]).lines[0]
            try bench.makeStore("alpha ticket", "beta ticket", "gamma ticket")
        }

        private func history(_ number: String) throws -> [[String: Any]] {
            try #require(try bench.ticket(number)["history"] as? [[String: Any]])
        }

        @Test(.shows("capture", "save")) func aCaptureGoesThroughThePopup() throws {
            let board = try Board(bench)
            try board.terminal.type("c")
            try board.terminal.wait(for: "Enter saves")
            try board.terminal.type("reset VPN token +vpn !high for:bob")
            // What was understood is shown while it is typed.
            try board.terminal.wait(for: "for bob")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the popup's end and the new card") {
                !$0.contains("Enter saves") && $0.contains("reset VPN token")
            }
            let ticket = try bench.ticket("4")
            #expect(ticket["title"] as? String == "reset VPN token")
            #expect(ticket["tags"] as? [String] == ["vpn"])
            #expect(ticket["priority"] as? String == "high")
            #expect((ticket["created"] as? [String: Any])?["via"] as? String == "tui")
        }

        @Test(.shows("take", "start", "release", "resolve")) func everyVerbIsOneKey() throws {
            let board = try Board(bench)
            try board.select("beta ticket", "2")
            for (key, state) in [("t", "assigned"), ("s", "in-progress"), ("s", "assigned"), ("R", "open")] {
                try board.terminal.press(key)
                try waitForState("2", state)
            }
            try board.terminal.press("s")
            try waitForState("2", "in-progress")
            try board.terminal.press("r")
            try waitForState("2", "resolved")
            #expect(try history("2").allSatisfy { ["tui", "cli"].contains($0["via"] as? String) })
        }

        private func waitForState(_ number: String, _ state: String) throws {
            let deadline = Deadline(in: .seconds(10))
            while try bench.ticket(number)["state"] as? String != state {
                if deadline.hasPassed { throw Trouble("\(number) never became \(state)") }
            }
        }

        @Test(.shows("undo")) func undoTakesTheLastActionBack() throws {
            let board = try Board(bench)
            try board.select("beta ticket", "2")
            try board.terminal.press("t")
            try board.terminal.wait(for: "u undoes")
            try waitForState("2", "assigned")
            try board.terminal.press("u")
            try waitForState("2", "open")
            #expect(try bench.ticket("2")["assignee"] is String == false)
            // The history keeps both.
            #expect(try history("2").count == 3)
            try board.terminal.press("u")
            try board.terminal.wait(for: "nothing done on this board is left to undo")
        }

        @Test(.shows("redo")) func redoDoesItAgain() throws {
            let board = try Board(bench)
            try board.select("beta ticket", "2")
            try board.terminal.press("t")
            try waitForState("2", "assigned")
            try board.terminal.press("u")
            try waitForState("2", "open")
            try board.terminal.press("C-r")
            try waitForState("2", "assigned")
            #expect(try bench.ticket("2")["assignee"] as? String == me)
            try board.terminal.press("C-r")
            try board.terminal.wait(for: "nothing that was undone on this board is left to redo")
            // What others did in between is not overwritten.
            try board.terminal.press("u")
            try waitForState("2", "open")
            try bench.must("close", "2", "--reason", "no")
            try board.terminal.wait(for: "what others did") { $0.contains("left this view") }
            try board.terminal.press("C-r")
            try board.terminal.wait(for: "2 has been changed since")
        }

        @Test(.shows("next")) func nextSaysWhatToDoAndWhy() throws {
            try bench.must("edit", "3", "--pri", "urgent")
            try bench.must("link", "1", "needs", "3")
            let board = try Board(bench)
            try board.select("beta ticket", "2")
            try board.terminal.press("n")
            try board.terminal.wait(for: "3 is next: urgent, ready, 1 waits for it, nobody has it")
            try board.terminal.wait(for: "the detail of 3") { Board.header(of: "3", in: $0, anyLine: true) != nil }
            for number in ["3", "1", "2"] { try bench.must("close", number, "--reason", "no") }
            try board.terminal.wait(for: "an empty board") { $0.contains("0 active") }
            try board.terminal.press("n")
            try board.terminal.wait(for: "nothing is left for you to do")
        }

        @Test(.shows("comment", "save text")) func aCommentIsWritten() throws {
            let board = try Board(bench)
            try board.select("alpha ticket", "1")
            try board.terminal.press("w")
            try board.terminal.wait(for: "comment on 1")
            try board.terminal.type("looked at it: fine")
            try board.terminal.press("Enter")
            try board.terminal.type("and closed the lid")
            try board.terminal.press("C-s")
            try board.terminal.wait(for: "the comment in the detail") {
                !$0.contains("comment on 1") && $0.contains("looked at it: fine")
            }
            let comments = try #require(try bench.ticket("1")["comments"] as? [[String: Any]])
            #expect(comments.map { $0["text"] as? String } == ["looked at it: fine\nand closed the lid"])
        }

        @Test(.shows("filter", "drop filter")) func theFilterNarrowsWhileItIsTyped() throws {
            let board = try Board(bench)
            try board.terminal.press("/")
            try board.terminal.type("gamm")
            try board.terminal.wait(for: "only gamma") {
                $0.contains("gamma ticket") && !$0.contains("alpha ticket") && !$0.contains("beta ticket")
            }
            try board.terminal.press("Escape")
            try board.terminal.wait(for: "all of them again") {
                $0.contains("alpha ticket") && $0.contains("beta ticket")
            }
        }

        /// The drag, by keyboard, writes what the drag writes.
        @Test(.shows("move", "carry right", "drop")) func movingByKeyIsTheSameEvent() throws {
            let board = try Board(bench)
            try board.select("alpha ticket", "1")
            try board.terminal.press("m")
            try board.terminal.press("Right")
            try board.terminal.wait(for: "take 1")
            try board.terminal.press("Enter")
            try waitForState("1", "assigned")
            #expect(try bench.ticket("1")["assignee"] as? String == me)
            let mine = try board.lane(me)
            try board.terminal.wait(for: "alpha in its new lane") {
                ($0.places(of: "alpha ticket").first { $0.y > 0 }?.x ?? 0) > mine.x
            }

            try board.lift(from: try board.card("gamma ticket"), to: try board.lane(me))
            try board.terminal.wait(for: "take 3")
            try board.terminal.send(Board.release(try board.lane(me)))
            try waitForState("3", "assigned")
            let byKey = try #require(try history("1").last)
            let byMouse = try #require(try history("3").last)
            for member in ["did", "via", "by"] {
                #expect(byKey[member] as? String == byMouse[member] as? String, "\(member)")
            }
            #expect(try operation("1") == operation("3"))
        }

        /// The last thing written about a ticket, but for the ticket's number.
        private func operation(_ number: String) throws -> NSDictionary {
            let events = try bench.must("log", number, "--json").object()["events"] as? [[String: Any]]
            var operation = try #require((events?.first?["operations"] as? [[String: Any]])?.first)
            operation["tickets"] = nil
            return operation as NSDictionary
        }

        @Test(.shows("lanes")) func lanesByStateAndBack() throws {
            try bench.must("start", "3")
            let board = try Board(bench)
            try board.terminal.press("b")
            for title in ["open", "assigned", "in progress", "resolved", "closed"] { _ = try board.lane(title) }
            try board.terminal.press("b")
            for title in ["urgent", "high", "normal", "low"] { _ = try board.lane(title) }
            try board.terminal.press("b")
            _ = try board.lane("no tag")
            try board.terminal.press("b")
            _ = try board.lane("no project")
            try board.terminal.press("b")
            _ = try board.lane("queue")
        }

        @Test(.shows("interrupt", "quit")) func helpListsTheKeysAndEscapeNeverQuits() throws {
            let board = try Board(bench)
            try board.terminal.press("?")
            try board.terminal.wait(for: "type to search")
            for _ in 1...4 {
                try board.terminal.press("Escape")
                // An escape with a key close behind it would be that key with Alt.
                try board.terminal.waitForSilence(of: .milliseconds(60))
            }
            try board.waitUntilItStands()
            try board.terminal.press("C-c")
            try board.terminal.wait(for: "q quits")
            try board.terminal.press("q")
            #expect(try board.terminal.waitForExit() == 0)
        }

        @Test func aPasteIsTextNotCommands() throws {
            let board = try Board(bench)
            try board.terminal.paste("quick text R r x q")
            try board.terminal.wait(for: "Enter saves")
            try board.terminal.wait(for: "quick text R r x q")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the popup's end") { !$0.contains("Enter saves") }
            #expect(try bench.ticket("4")["title"] as? String == "quick text R r x q")
        }

        @Test func norIsOneWithoutBrackets() throws {
            let board = try Board(bench)
            // By this the board knows that the terminal can do brackets.
            try board.terminal.paste("draft")
            try board.terminal.wait(for: "Enter saves")
            try board.terminal.press("C-u", "Escape")
            try board.terminal.wait(for: "the popup's end") { !$0.contains("Enter saves") }
            try board.terminal.pasteWithoutBrackets("please stop the printer")
            try board.terminal.wait(for: "Enter saves")
            try board.terminal.wait(for: "please stop the printer")
            #expect(try bench.must("log", "--json").object()["events"].map { ($0 as? [Any])?.count } == 3)
        }

        /// With no store, the board offers the first ticket and the demo.
        @Test func anEmptyStoreOffersTheFirstTicket() throws {
            let fresh = try Workbench(namesStore: false)
            let board = try Board(fresh)
            try board.terminal.wait(for: "the offer") { $0.contains("first ticket") && $0.contains("demo") }
            try board.terminal.type("c")
            try board.terminal.wait(for: "Enter saves")
            try board.terminal.type("my first ticket")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the first card") {
                !$0.contains("Enter saves") && $0.contains("my first ticket")
            }
            #expect(try fresh.ticket("1")["title"] as? String == "my first ticket")
        }

        @Test(.shows("demo")) func theDemoOpenedFromAnEmptyBoardSaysWhereItStays() throws {
            let fresh = try Workbench(namesStore: false)
            let command = ["sh", "-c", "'\(Binary.path)' 2>said"]
            let board = Board(
                try Terminal(fresh, command: command, environment: ["TMPDIR": fresh.directory]), fresh)
            try board.terminal.wait(for: "first ticket")
            try board.terminal.press("d")
            try board.terminal.wait(for: "waiting")
            try board.terminal.press("q")
            #expect(try board.terminal.waitForExit() == 0)
            let path = try fresh.shell("ls -d '\(fresh.directory)'/usher-*/demo").lines.first ?? "none"
            let words = try fresh.run(["cat", "\(fresh.directory)/said"]).text
            #expect(words.contains("the demo stays in \(path), to play with: usher -C \(path) list"), "\(words)")
        }

        /// A store that was named is not made by mistake.
        @Test func aNamedStoreThatIsNotThereIsNoEmptyBoard() throws {
            let fresh = try Workbench()
            // What is said on a terminal that ends with it can't be read from there.
            let terminal = try Terminal(fresh, command: ["sh", "-c", "'\(Binary.path)' 2>said"])
            #expect(try terminal.waitForExit() == 69)
            let words = try fresh.run(["cat", "\(fresh.directory)/said"]).text
            #expect(words.contains("make one with usher init \(fresh.store)\n"), "\(words)")
            #expect(try fresh.run(["ls", "-d", fresh.store]).code != 0)
        }
    }
}
