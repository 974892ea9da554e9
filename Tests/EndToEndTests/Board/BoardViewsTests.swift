import Foundation
import Testing

extension EndToEnd {
    /// Views as tabs, sorts, and what is remembered of the board.
    @Suite struct BoardViews {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("alpha ticket", "beta ticket", "gamma ticket")
            try bench.must("edit", "1", "--tag", "net")
            try bench.must("edit", "2", "--tag", "vpn", "--pri", "high")
            try bench.must("edit", "3", "--tag", "vpn")
        }

        private func views() throws -> [[String: Any]] {
            try #require(try bench.must("view", "--json").object()["views"] as? [[String: Any]])
        }

        @Test(.shows("views", "open view", "save view", "rename view", "remove view", "leave views"))
        func viewsAreSavedChosenRenamedAndRemoved() throws {
            let board = try Board(bench)
            try board.terminal.type("/tag:vpn")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "2 tickets match")
            try board.terminal.press("v")
            try board.terminal.wait(for: "shown now: tag:vpn")
            try board.terminal.type("phones")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "phones by person")
            #expect(try views().map { $0["filter"] as? String } == ["tag:vpn"])
            try board.terminal.type("/pri:high")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "1 ticket matches")
            try board.terminal.press("v")
            try board.terminal.wait(for: "shown now: tag:vpn pri:high")
            try board.terminal.press("C-s")
            try board.terminal.wait(for: "changed the view phones")
            #expect(try views().map { $0["filter"] as? String } == ["tag:vpn pri:high"])
            try board.terminal.press("v")
            try board.terminal.press("C-r")
            try board.terminal.wait(for: "rename phones")
            try board.terminal.press("C-u")
            try board.terminal.type("loud")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "loud by person")
            #expect(try views().map { $0["name"] as? String } == ["loud"])
            try board.terminal.press("v")
            try board.terminal.press("Escape")
            try board.terminal.wait(for: "the dialog's end") { !$0.contains("shown now") }
            try board.terminal.press("v")
            try board.terminal.press("M-x")
            try board.terminal.wait(for: "removed the view loud")
            #expect(try views().isEmpty)
            try board.terminal.press("Escape")
            try board.terminal.wait(for: "the dialog's end") { !$0.contains("shown now") }
            try board.terminal.press("u")
            try board.terminal.wait(for: "the tab again") { $0.lines[0].contains("loud") }
        }

        @Test(.shows("next view", "previous view")) func bracketsGoFromTabToTabAndOthersTabsCome() throws {
            let board = try Board(bench)
            try bench.must("view", "save", "nets", "tag:net", "--lanes", "state")
            try board.terminal.wait(for: "the tab") { $0.lines[0].contains("nets") }
            try board.terminal.press("]")
            try board.terminal.wait(for: "its tickets") {
                $0.lines[0].contains("nets by state") && $0.contains("alpha ticket") && !$0.contains("beta ticket")
            }
            try board.terminal.press("[")
            try board.terminal.wait(for: "beta ticket")
        }

        @Test(
            .shows(
                "work order", "sort by change", "sort by capture", "sort by due", "sort by priority", "sort by number"))
        func eachSortSaysSoAndIsTurnedRound() throws {
            let board = try Board(bench)
            for (key, word) in [
                ("u", "updated"), ("c", "created"), ("d", "due"), ("p", "priority"), ("n", "number"),
            ] {
                try board.terminal.type("S\(key)")
                try board.terminal.wait(for: "by \(word)")
                let before = try board.terminal.screen().lines[0]
                try board.terminal.type("S\(key)")
                try board.terminal.wait(for: "the other way round") {
                    $0.lines[0] != before && $0.lines[0].contains("by \(word)")
                }
            }
            // By number, the highest first.
            let first = try board.terminal.wait(for: "the last ticket first") { screen in
                guard let high = screen.place(of: "gamma ticket"), let low = screen.place(of: "alpha ticket") else {
                    return false
                }
                return high.y < low.y
            }
            #expect(first.brokenBorders().isEmpty)
            try board.terminal.type("Sw")
            try board.terminal.wait(for: "the order of work again") { !$0.lines[0].contains("by number") }
        }

        @Test func theBoardIsFoundAsItWasLeft() throws {
            try bench.must("view", "save", "nets", "tag:net")
            let first = try Board(bench)
            try first.terminal.press("]")
            try first.terminal.wait(for: "nets by person")
            try first.terminal.press("b")
            try first.terminal.type("Su")
            try first.terminal.wait(for: "by updated")
            try first.terminal.press("q")
            #expect(try first.terminal.waitForExit() == 0)
            let second = try Board(bench)
            try second.terminal.wait(for: "the same tab") {
                $0.lines[0].contains("nets by state") && $0.lines[0].contains("by updated")
            }
        }

        @Test(.shows("carry to tree", "carry up", "carry down")) func aCardGoesToAProject() throws {
            try bench.must("add", "first project")
            try bench.must("add", "second project")
            try bench.must("add", "a part part:4")
            try bench.must("add", "another part:5")
            let board = try Board(bench)
            try board.select("gamma ticket", "3")
            try board.terminal.press("m")
            try board.terminal.press("Tab")
            try board.terminal.wait(for: "make 3 part of 4")
            try board.terminal.press("Down")
            try board.terminal.wait(for: "make 3 part of 5")
            try board.terminal.press("Up")
            try board.terminal.wait(for: "make 3 part of 4")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "u undoes")
            #expect(try bench.ticket("3")["master"] as? String == "4")
            let before = try bench.must("log", "--json", "--limit", "1").output
            try board.terminal.press("u")
            try board.terminal.wait(for: "the way back") { !$0.contains("u undoes") }
            #expect(try bench.ticket("3")["master"] as? String == nil)
            #expect(try bench.must("log", "--json", "--limit", "1").output != before)
            // The same by mouse.
            // Not where it was clicked a moment ago: that would be a double click.
            let card = try board.card("gamma ticket")
            let start = Screen.Place(x: card.x + 2, y: card.y + 1)
            let tree = try #require(try board.terminal.screen().places(of: "second project").max { $0.y < $1.y })
            try board.lift(from: start, to: tree)
            try board.terminal.wait(for: "release: make 3 part of 5")
            try board.terminal.send(Board.release(tree))
            try board.terminal.wait(for: "u undoes")
            #expect(try bench.ticket("3")["master"] as? String == "5")
        }
    }
}
