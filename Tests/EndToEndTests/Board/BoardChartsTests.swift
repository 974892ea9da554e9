import Foundation
import Testing

extension EndToEnd {
    /// The pictures that take the place of the panes.
    @Suite struct BoardCharts {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("alpha ticket", "beta ticket", "gamma ticket")
        }

        @Test(.shows("timeline", "zoom in", "zoom out", "much earlier", "much later", "now", "leave picture"))
        func theTimelineLeadsToATicket() throws {
            let board = try Board(bench)
            try board.terminal.press("T")
            try board.terminal.wait(for: "worked on around then")
            try board.terminal.wait(for: "3 tickets, nearest first")
            try board.terminal.press("+")
            try board.terminal.wait(for: "± 1 d")
            try board.terminal.type("-")
            try board.terminal.wait(for: "± 3 d")
            // Back to where nothing had been done.
            try board.terminal.type("[[")
            try board.terminal.wait(for: "nothing was done then")
            try board.terminal.type("]]")
            try board.terminal.wait(for: "3 tickets, nearest first")
            try board.terminal.type("[[")
            try board.terminal.wait(for: "nothing was done then")
            try board.terminal.press("n")
            try board.terminal.wait(for: "3 tickets, nearest first")
            try board.terminal.press("Left")
            try board.terminal.press("Right")
            try board.terminal.press("End")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the panes again") {
                !$0.contains("worked on around then") && $0.contains("captured it")
            }
            // One level back is the picture, the next the board.
            try board.terminal.press("Escape")
            try board.terminal.wait(for: "worked on around then")
            try board.terminal.press("Escape")
            try board.terminal.wait(for: "the board again") { !$0.contains("worked on around then") }
        }

        @Test func aVerbInTheTimelineIsAboutTheTicketThere() throws {
            let board = try Board(bench)
            try board.terminal.press("T")
            try board.terminal.wait(for: "3 tickets, nearest first")
            try board.terminal.press("Home")
            try board.terminal.press("t")
            // The last to be captured is the nearest.
            try board.terminal.wait(for: "u undoes")
            #expect(try bench.ticket("3")["state"] as? String == "assigned")
        }

        @Test(.shows("half page up", "half page down")) func halfPagesGoHalfAsFar() throws {
            for number in 1...30 { try bench.must("add", "--raw", "filler \(number)", "--pri", "low") }
            let board = try Board(bench, width: 100, height: 30)
            try board.select("alpha ticket", "1")
            try board.terminal.press("C-d")
            try board.terminal.wait(for: "another card's detail") {
                Board.header(of: "1", in: $0, anyLine: true) == nil
            }
            try board.terminal.press("C-u")
            try board.terminal.wait(for: "the first card's again") {
                Board.header(of: "1", in: $0, anyLine: true) != nil
            }
        }

        @Test func theWorkloadLeadsToWhatSomebodyHas() throws {
            try bench.usher("take", "2")
            let me = try bench.run(["id", "-un"]).lines[0]
            let board = try Board(bench)
            try board.terminal.press("W")
            try board.terminal.wait(for: "2 wait in the queue")
            try board.terminal.press("Home")
            try board.terminal.press("Down")
            try board.terminal.press("Up")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the board with that filter") {
                $0.contains("to:\(me)") && $0.contains("beta ticket") && !$0.contains("alpha ticket")
            }
            try board.terminal.press("Escape")
            try board.terminal.wait(for: "2 wait in the queue")
        }

        @Test(.shows("who knows what", "period", "open from knowledge")) func whoKnowsWhatLeadsToTheTickets() throws {
            let number = try #require(try bench.usher("add", "renew the key +vpn").lines.first)
            try bench.usher("resolve", number)
            let me = try bench.run(["id", "-un"]).lines[0]
            let board = try Board(bench)
            try board.terminal.press("K")
            try board.terminal.wait(for: "only \(me) knows vpn")
            try board.terminal.press("p")
            try board.terminal.wait(for: "in the last 365 days")
            for key in ["Down", "Up", "Right", "Left", "End", "Home"] { try board.terminal.press(key) }
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the tickets that it counts") {
                $0.contains("tag:vpn") && $0.contains("renew the key") && !$0.contains("who knows what")
            }
        }

        /// Goes by keys to a line of a picture, opens it, and comes back to the picture; answers what the board then showed.
        private func opened(_ board: Board, _ picture: String, _ keys: String...) throws -> Screen {
            for key in keys { try board.terminal.press(key) }
            try board.terminal.press("Enter")
            let screen = try board.terminal.wait(for: "the board after \(keys)") {
                !$0.contains(picture) && $0.lines.last?.contains("capture") == true
            }
            try board.terminal.press("Escape")
            try board.terminal.wait(for: "the picture after \(keys)") { $0.contains(picture) }
            return screen
        }

        @Test(
            .shows(
                "open from timeline", "nearest", "farthest", "ticket after", "ticket before", "tickets down",
                "tickets up"))
        func theTicketsOfTheTimelineAreGoneThrough() throws {
            let board = try Board(bench)
            try board.terminal.press("T")
            try board.terminal.wait(for: "3 tickets, nearest first")
            for (keys, number) in [
                (["End"], "1"), (["Home"], "3"), (["Home", "Down"], "2"), (["End", "Up"], "2"),
                (["Home", "NPage"], "1"),
                (["End", "PPage"], "3"),
            ] {
                for key in keys { try board.terminal.press(key) }
                try board.terminal.press("Enter")
                try board.terminal.wait(for: "\(keys) to open \(number)") {
                    !$0.contains("worked on around then") && Board.header(of: number, in: $0, anyLine: true) != nil
                }
                try board.terminal.press("Escape")
                try board.terminal.wait(for: "worked on around then")
            }
        }

        @Test(.shows("workload", "open from workload", "first person", "last person", "person below", "person above"))
        func thePeopleOfTheWorkloadAreGoneThrough() throws {
            let me = try bench.run(["id", "-un"]).lines[0]
            let other = me < "m" ? "zoe" : "ada"
            try bench.must("team", "add", me, other)
            let (first, last) = me < other ? (me, other) : (other, me)
            let board = try Board(bench)
            try board.terminal.press("W")
            try board.terminal.wait(for: "3 wait in the queue")
            let picture = "wait in the queue"
            #expect(try opened(board, picture, "End").contains("to:\(last)"))
            #expect(try opened(board, picture, "Home").contains("to:\(first)"))
            #expect(try opened(board, picture, "Home", "Down").contains("to:\(last)"))
            #expect(try opened(board, picture, "End", "Up").contains("to:\(first)"))
        }

        @Test(.shows("first tag", "last tag", "tag below", "tag above"))
        func theTagsOfWhoKnowsWhatAreGoneThrough() throws {
            for tag in ["vpn", "net"] {
                let number = try #require(try bench.usher("add", "renew the key +\(tag)").lines.first)
                try bench.usher("resolve", number)
            }
            let board = try Board(bench)
            try board.terminal.press("K")
            try board.terminal.wait(for: "who knows what")
            func tag(_ keys: String...) throws -> String {
                for key in keys { try board.terminal.press(key) }
                try board.terminal.press("Enter")
                let screen = try board.terminal.wait(for: "the board after \(keys)") { $0.contains("/ tag:") }
                try board.terminal.press("Escape")
                try board.terminal.wait(for: "the picture after \(keys)") { !$0.contains("/ tag:") }
                return screen.contains("/ tag:vpn") ? "vpn" : "net"
            }
            let first = try tag("Home")
            let last = try tag("End")
            #expect(first != last)
            #expect(try tag("Home", "Down") == last)
            #expect(try tag("End", "Up") == first)
        }

        @Test(.shows("person left", "person right")) func thePeopleOfWhoKnowsWhatAreGoneThrough() throws {
            let store = "\(bench.directory)/demo"
            try bench.must("demo", "--store", store, "--no-board", "--seed", "1")
            let spread = try bench.must("-C", store, "spread", "--json").object()
            let people = try #require(spread["members"] as? [String])
            let terminal = try Terminal(bench, width: 160, height: 45, environment: ["USHER_STORE": store])
            try Board(terminal, bench).waitUntilItStands()
            try terminal.press("K")
            try terminal.wait(for: "\(people[0]) resolved ")
            try terminal.press("Right")
            try terminal.wait(for: "\(people[1]) resolved ")
            try terminal.press("l")
            try terminal.wait(for: "\(people[2]) resolved ")
            try terminal.press("Left")
            try terminal.wait(for: "\(people[1]) resolved ")
            try terminal.press("h")
            try terminal.wait(for: "\(people[0]) resolved ")
        }

        @Test(.shows("earlier", "later")) func theTimelineIsScrubbed() throws {
            let board = try Board(bench)
            try board.terminal.press("T")
            let opened = try board.terminal.wait(for: "3 tickets, nearest first")
            /// The moment in the picture's title, minutes since its year began or so: in order, which is all that counts.
            func moment(_ screen: Screen) -> Date? {
                let format = DateFormatter()
                format.locale = Locale(identifier: "en_US_POSIX")
                format.dateFormat = "d MMM yyyy HH:mm"
                return screen.lines.lazy.compactMap { line in
                    line.firstMatch(of: /(\d+ \w+ \d+ \d+:\d+)  ± 3 d/).flatMap { format.date(from: String($0.1)) }
                }.first
            }
            let start = try #require(moment(opened))
            var left = start
            for key in ["Left", "h"] {
                let before = left
                try board.terminal.press(key)
                let screen = try board.terminal.wait(for: "a moment before \(before)") {
                    moment($0).map { $0 < before } == true
                }
                left = try #require(moment(screen))
                #expect(before.timeIntervalSince(left) < 6 * 3600, "a step, no leap")
            }
            for key in ["Right", "l"] {
                let before = left
                try board.terminal.press(key)
                let screen = try board.terminal.wait(for: "a moment after \(before)") {
                    moment($0).map { $0 > before } == true
                }
                left = try #require(moment(screen))
            }
            #expect(abs(left.timeIntervalSince(start)) < 3 * 3600)
        }

        @Test(.shows("go to day")) func aDayIsGoneTo() throws {
            let terminal = try Board(bench).terminal
            try terminal.press("T")
            try terminal.wait(for: "3 tickets, nearest first")
            try terminal.press("g", "d")
            try terminal.wait(for: "go to a day")
            try terminal.type("2001-02-")
            try terminal.wait(for: "2001-02- is no day")
            try terminal.type("06")
            try terminal.wait(for: "Tue 6 Feb 2001")
            try terminal.press("Enter")
            try terminal.wait(for: "that day") {
                $0.contains("6 Feb 2001 12:00  ± 12 h") && $0.contains("nothing was done")
            }
            try terminal.press("g", "d")
            try terminal.wait(for: "go to a day")
            try terminal.type("today")
            try terminal.press("Enter")
            try terminal.wait(for: "3 tickets, nearest first")
        }

        @Test func lanesFoldAndUnfold() throws {
            let board = try Board(bench)
            try board.terminal.press("z")
            try board.terminal.wait(for: "is folded")
            try board.terminal.wait(for: "no card of the lane") {
                $0.places(of: "beta ticket").allSatisfy { $0.y > 20 }
            }
            try board.terminal.press("Z")
            try board.terminal.wait(for: "beta ticket")
        }

        @Test func theDetailHasTabsAndASearch() throws {
            try bench.usher("comment", "1", "the **needle** is here")
            let board = try Board(bench)
            try board.select("alpha ticket", "1")
            try board.terminal.press("2")
            try board.terminal.wait(for: "the needle is here")
            try board.terminal.press("l")
            try board.terminal.wait(for: "captured it")
            try board.terminal.press("h")
            try board.terminal.press("/")
            try board.terminal.type("needle")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "1 line has it")
            try board.terminal.type("nN")
            try board.terminal.press("h")
            try board.terminal.wait(for: "it has to do with no other ticket")
        }
    }
}
