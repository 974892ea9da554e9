import Foundation
import Testing

extension EndToEnd {
    /// Words that complete themselves, and tickets that are found by letters of their titles.
    @Suite struct BoardCompletion {
        let bench: Workbench
        let me: String

        init() throws {
            bench = try Workbench()
            me = try bench.run(["id", "-un"]).lines[0]
            try bench.makeStore("alpha ticket", "move the rack")
            try bench.must("add", "--raw", "cable it", "--tag", "network", "--host", "edge1", "--part-of", "2")
            try bench.must("team", "add", me, "bo", "boris")
            try bench.must("team", "away", "boris", "2020-01-01..2099-12-31")
        }

        @Test(.shows("complete", "take word", "close list"), arguments: [(160, 45), (80, 24), (40, 12)])
        func theCaptureLineCompletes(_ width: Int, _ height: Int) throws {
            let board = try Board(bench, width: width, height: height)
            try board.terminal.press("c")
            try board.terminal.wait(for: "Enter saves")
            try board.terminal.type("new switch +net")
            try board.terminal.press("Tab")
            try board.terminal.wait(for: "+network ")
            try board.terminal.type("@b")
            try board.terminal.press("Tab")
            // Not of the logins alone, which the lanes have too: an Escape before the list is there would go with the next key.
            try board.terminal.wait(for: "the list") { $0.contains("boris  free") && $0.contains("away") }
            try board.terminal.press("Escape")
            try board.terminal.wait(for: "the line alone") { !$0.contains("boris  free") && $0.contains("@b") }
            try board.terminal.press("Tab")
            try board.terminal.wait(for: "boris  free")
            try board.terminal.press("Down", "Up", "Down", "Enter")
            try board.terminal.wait(for: "@boris ")
            try board.terminal.type("^mov")
            try board.terminal.press("Tab")
            try board.terminal.wait(for: "^2 ")
            try board.terminal.type("host:e")
            try board.terminal.press("Tab")
            try board.terminal.wait(for: "host:edge1 ")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "4 captured")
            let ticket = try bench.ticket("4")
            #expect(ticket["title"] as? String == "new switch" && ticket["assignee"] as? String == "boris")
            #expect(ticket["tags"] as? [String] == ["network"] && ticket["hosts"] as? [String] == ["edge1"])
            #expect(ticket["master"] as? String == "2")
        }

        @Test func theFilterCompletes() throws {
            let board = try Board(bench, width: 100, height: 30)
            try board.terminal.press("/")
            try board.terminal.type("tag:")
            try board.terminal.press("Tab")
            try board.terminal.wait(for: "tag:network ")
            try board.terminal.type("is:")
            try board.terminal.press("Tab")
            try board.terminal.wait(for: "blocked")
            try board.terminal.type("rea")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "is:ready ")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "1 ticket matches")
        }

        @Test(.shows("tie")) func ticketsArePickedByTheirTitles() throws {
            let board = try Board(bench)
            try board.select("alpha ticket", "1")
            try board.terminal.press("d")
            try board.terminal.wait(for: "a title or numbers")
            try board.terminal.type("cabl")
            try board.terminal.wait(for: "the ticket under the bar") { $0.contains("▌") && $0.contains("cable it") }
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "1 needs 3")
            #expect(try bench.ticket("1")["needs"] as? [String] == ["3"])
            try board.terminal.press("d")
            try board.terminal.wait(for: "so already")
            try board.terminal.press("Down", "Enter")
            try board.terminal.wait(for: "the picker's end") { !$0.contains("a title or numbers") }
            #expect(try bench.ticket("1")["needs"] as? [String] == [])
            try board.terminal.press("P")
            try board.terminal.wait(for: "project 0/1")
            try board.terminal.press("Down", "Enter")
            try board.terminal.wait(for: "the picker's end") { !$0.contains("a title or numbers") }
            #expect(try bench.ticket("1")["master"] as? String == "2")
            // A cycle is refused, and what was typed stays.
            try board.select("move the rack", "2")
            try board.terminal.press("P")
            try board.terminal.wait(for: "a title or numbers")
            try board.terminal.type("alph")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the refusal") { $0.contains("→") && $0.contains("a title or numbers") }
        }

        @Test(.shows("save and take", "clear")) func savingTakesItAndClearingClears() throws {
            let board = try Board(bench)
            try board.terminal.paste("wrong title\nwrong text")
            try board.terminal.wait(for: "1 line of text")
            try board.terminal.press("C-u", "C-u")
            try board.terminal.wait(for: "an empty line") { !$0.contains("wrong") }
            try board.terminal.type("right title")
            try board.terminal.press("C-t")
            try board.terminal.wait(for: "4 captured")
            let ticket = try bench.ticket("4")
            #expect(ticket["title"] as? String == "right title" && ticket["description"] as? String == "")
            #expect(ticket["state"] as? String == "assigned" && ticket["assignee"] as? String == me)
        }

        @Test(.shows("add to team")) func aColleagueIsMadeKnownWhereTheyAreNeeded() throws {
            let bench = try Workbench()
            try bench.makeStore("hand me on")
            let terminal = try Board(bench).terminal
            try terminal.press("a")
            try terminal.wait(for: "type a login to add one")
            try terminal.type("zoe")
            try terminal.wait(for: "adds zoe to it")
            try terminal.press("C-s")
            try terminal.wait(for: "added zoe to the team")
            try terminal.press("Enter")
            try terminal.wait(for: "1 assigned to zoe")
            #expect(try bench.ticket("1")["assignee"] as? String == "zoe")
            #expect(try bench.must("team", "--json").array("members").contains { $0["login"] as? String == "zoe" })
        }

        @Test(.shows("assign", "give", "choice down", "choice up", "choices down", "choices up"))
        func aPersonIsPicked() throws {
            let board = try Board(bench)
            try board.select("alpha ticket", "1")
            try board.terminal.press("a")
            try board.terminal.wait(for: "the picker") { $0.contains("type to narrow") && $0.contains("away") }
            // To the last by a page, to the first by another; one on, two on, one back.
            try board.terminal.press("NPage", "PPage", "Down", "Down", "Up", "Enter")
            try board.terminal.wait(for: "the picker's end") { !$0.contains("type to narrow") }
            #expect(try bench.ticket("1")["assignee"] as? String == "bo")
            try board.terminal.press("a")
            try board.terminal.wait(for: "type to narrow")
            try board.terminal.press("NPage", "Enter")
            try board.terminal.wait(for: "the picker's end") { !$0.contains("type to narrow") }
            #expect(try bench.ticket("1")["assignee"] as? String == "boris")
        }
    }
}
