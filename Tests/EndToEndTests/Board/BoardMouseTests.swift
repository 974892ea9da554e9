import Testing

extension EndToEnd {
    /// The board by mouse, with the bytes that a terminal sends.
    @Suite struct BoardMouse {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.must("demo", "--seed", "7", "--store", bench.store, "--no-board")
        }

        private func first(_ filter: String...) throws -> (number: String, title: String) {
            let list = try bench.run([Binary.path, "list", "--json", "--limit", "1"] + filter).object()
            let ticket = try #require((list["tickets"] as? [[String: Any]])?.first, "no ticket for \(filter)")
            // A card has room for the beginning only.
            return (
                try #require(ticket["number"] as? String), String(try #require(ticket["title"] as? String).prefix(12))
            )
        }

        /// A colleague with a lane in sight.
        private func colleague(_ board: Board) throws -> String {
            let me = try bench.run(["id", "-un"]).lines[0]
            let tickets = try #require(
                try bench.must("list", "state:assigned,in-progress", "--json").object()["tickets"] as? [[String: Any]])
            let people = Set(tickets.compactMap { $0["assignee"] as? String }).subtracting([me]).sorted()
            let screen = try board.terminal.screen()
            return try #require(people.first { Board.header(of: $0, in: screen) != nil }, "no colleague:\n\(screen)")
        }

        private func waitFor(_ number: String, state: String, assignee: String?) throws {
            let deadline = Deadline(in: .seconds(10))
            while true {
                let ticket = try bench.ticket(number)
                if ticket["state"] as? String == state, ticket["assignee"] as? String == assignee { return }
                if deadline.hasPassed {
                    throw Trouble("\(number) is \(ticket["state"] ?? "") \(ticket["assignee"] ?? ""), not \(state)")
                }
            }
        }

        @Test func aDragAssigns() throws {
            let board = try Board(bench, width: 200, height: 50)
            let ticket = try first("is:unassigned", "state:open")
            let person = try colleague(board)
            let target = try board.lane(person)
            try board.lift(from: try board.card(ticket.title), to: target)
            // In mid-air the target says what letting go will do, and nothing has happened yet.
            try board.terminal.wait(for: "assign \(ticket.number) to \(person)")
            #expect(try bench.ticket(ticket.number)["state"] as? String == "open")
            try board.terminal.send(Board.release(target))
            try waitFor(ticket.number, state: "assigned", assignee: person)
            try board.terminal.wait(for: "u undoes")
            try board.terminal.press("u")
            try waitFor(ticket.number, state: "open", assignee: nil)
        }

        /// All reports of a quick drag may arrive in one read.
        @Test func aDragInOneReadAssigns() throws {
            let board = try Board(bench, width: 200, height: 50)
            let ticket = try first("is:unassigned", "state:open")
            let person = try colleague(board)
            let (start, end) = (try board.card(ticket.title), try board.lane(person))
            let middle = Screen.Place(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
            try board.terminal.send(
                Board.press(start) + Board.motion(to: middle) + Board.motion(to: end) + Board.release(end))
            try waitFor(ticket.number, state: "assigned", assignee: person)
        }

        @Test func escapeInMidAirChangesNothing() throws {
            let board = try Board(bench, width: 200, height: 50)
            let ticket = try first("is:unassigned", "state:open")
            let person = try colleague(board)
            let target = try board.lane(person)
            try board.lift(from: try board.card(ticket.title), to: target)
            try board.terminal.wait(for: "assign \(ticket.number) to \(person)")
            try board.terminal.press("Escape")
            try board.terminal.wait(for: "the card's return") { !$0.contains("assign \(ticket.number) to \(person)") }
            try board.terminal.send(Board.release(target))
            try board.terminal.waitForSilence()
            #expect(try bench.ticket(ticket.number)["state"] as? String == "open")
        }

        @Test func aDragToAnotherStateDoesItsVerb() throws {
            let board = try Board(bench, width: 200, height: 50)
            try board.terminal.press("b")
            let target = try board.lane("in progress")
            let ticket = try firstStartable()
            try board.lift(from: try board.card(ticket.title), to: target)
            try board.terminal.wait(for: "start \(ticket.number)")
            try board.terminal.send(Board.release(target))
            try waitFor(ticket.number, state: "in-progress", assignee: try bench.run(["id", "-un"]).lines[0])
        }

        private func firstStartable() throws -> (number: String, title: String) {
            try first("is:ready", "is:unassigned", "state:open")
        }

        @Test func aClickSelectsAndADoubleClickOpens() throws {
            let board = try Board(bench, width: 200, height: 50)
            let ticket = try first("is:unassigned", "state:open")
            try board.select(ticket.title, ticket.number)
            let before = try bench.must("log", "--json").output
            let place = try board.card(ticket.title)
            try board.click(place)
            try board.click(place)
            try board.terminal.waitForSilence()
            #expect(try bench.must("log", "--json").output == before, "a click wrote something")
            #expect(try board.terminal.screen().brokenBorders().isEmpty)
        }

        @Test func theWheelScrollsWhatIsUnderIt() throws {
            for number in 1...30 { try bench.must("add", "--raw", "filler \(number)", "--pri", "low") }
            let board = try Board(bench, width: 200, height: 40)
            let queue = try board.lane("queue")
            let before = try board.terminal.screen()
            for _ in 1...3 { try board.wheel(.wheelDown, at: queue) }
            try board.terminal.wait(for: "other cards") { $0.lines != before.lines }
            for _ in 1...3 { try board.wheel(.wheelUp, at: queue) }
            try board.terminal.wait(for: "the first cards again") { $0.lines == before.lines }
        }

        @Test func thePickerAssigns() throws {
            let board = try Board(bench, width: 200, height: 50)
            let ticket = try first("is:unassigned", "state:open")
            let person = try colleague(board)
            try board.select(ticket.title, ticket.number)
            try board.terminal.press("a")
            try board.terminal.wait(for: "type to narrow")
            try board.terminal.type(person)
            try board.terminal.press("Enter")
            try waitFor(ticket.number, state: "assigned", assignee: person)
        }
    }
}
