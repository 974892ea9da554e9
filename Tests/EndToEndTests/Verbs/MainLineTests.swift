import Testing

extension EndToEnd {
    /// A ticket's life from the shell, with the exit codes and the JSON that scripts rely on.
    @Suite struct MainLine {
        let bench: Workbench
        let me: String

        init() throws {
            bench = try Workbench()
            me = try bench.run(["id", "-un"]).lines[0]
        }

        @Test func theFirstCaptureIsNumberOne() throws {
            try bench.must("init")
            let added = try bench.must(
                "add", "VPN", "token", "for", "the", "new", "laptop", "tag:vpn", "pri:high", "for:bob")
            #expect(added.text == "1\n")
            #expect(added.errors.isEmpty)

            let ticket = try bench.ticket("1")
            #expect(ticket["title"] as? String == "VPN token for the new laptop")
            #expect(ticket["tags"] as? [String] == ["vpn"])
            #expect(ticket["priority"] as? String == "high")
            #expect(ticket["requester"] as? String == "bob")
            #expect(ticket["state"] as? String == "open")
            let created = try #require(ticket["created"] as? [String: Any])
            #expect(created["by"] as? String == me)
            #expect(created["via"] as? String == "cli")
            #expect(try bench.must("add", "second").text == "2\n")
        }

        /// Verb by verb: what is run, and the state and assignee that it leaves.
        @Test func everyVerbLeavesItsState() throws {
            try bench.makeStore("disk full on db1")
            let steps: [(run: [String], state: String, isMine: Bool)] = [
                (["take", "1"], "assigned", true),
                (["start", "1"], "in-progress", true),
                (["pause", "1"], "assigned", true),
                (["release", "1"], "open", false),
                (["assign", "1", me], "assigned", true),
                (["start", "1"], "in-progress", true),
                (["resolve", "1"], "resolved", true),
                (["close", "1"], "closed", true),
                (["reopen", "1"], "assigned", true),
                (["close", "1", "--reason", "given up: the disk is gone"], "closed", true),
            ]
            for step in steps {
                let outcome = try bench.run([Binary.path] + step.run + ["--json"])
                #expect(outcome.code == 0, "\(step.run): \(outcome)")
                let ticket = try #require(try outcome.array().first)
                #expect(ticket["number"] as? String == "1")
                #expect(ticket["state"] as? String == step.state, "after \(step.run)")
                #expect(ticket["assignee"] as? String == (step.isMine ? me : nil), "after \(step.run)")

                // Once more: nothing changes, nothing is written, and that is no failure.
                let before = try eventCount()
                let again = try bench.run([Binary.path] + step.run)
                #expect(again.code == 0, "again \(step.run): \(again)")
                #expect(try eventCount() == before, "again \(step.run) wrote something")
            }
            #expect(try bench.must("audit", "verify").code == 0)
        }

        @Test func severalTicketsAtOnceAreAllOrNone() throws {
            try bench.makeStore("one", "two", "three", "four")
            let taken = try bench.must("take", "1", "3-4", "--json").array()
            #expect(taken.compactMap { $0["number"] as? String } == ["1", "3", "4"])
            let before = try eventCount()
            #expect(try bench.usher("start", "1", "2", "99").code == 66)
            #expect(try eventCount() == before)
            #expect(try bench.ticket("1")["state"] as? String == "assigned")
        }

        @Test func commentsAreKeptWithTheirAuthor() throws {
            try bench.makeStore("printer jams")
            try bench.must("comment", "1", "paper", "from", "the", "wrong", "tray")
            try bench.must("comment", "1", "-", input: "first line\nsecond line\n")
            let comments = try #require(try bench.ticket("1")["comments"] as? [[String: Any]])
            #expect(
                comments.compactMap { $0["text"] as? String } == [
                    "paper from the wrong tray", "first line\nsecond line",
                ])
            #expect(comments.allSatisfy { $0["by"] as? String == me && $0["withdrawn"] as? Bool == false })
            #expect(try bench.must("show", "1").text.contains("paper from the wrong tray"))
        }

        @Test func theLogTellsEverythingInOrder() throws {
            try bench.makeStore("one", "two")
            try bench.must("take", "2")
            try bench.must("comment", "1", "looked at it")
            let events = try #require(
                try bench.must("log", "--json", "--reverse").object()["events"] as? [[String: Any]])
            #expect(events.compactMap { $0["order"] as? Int } == [1, 2, 3, 4])
            let kinds = events.compactMap { ($0["operations"] as? [[String: Any]])?.first?["kind"] as? String }
            #expect(kinds == ["create", "create", "take", "comment"])
            #expect(try bench.must("log", "2", "--json").object()["events"].map { ($0 as? [Any])?.count } == 2)
            #expect(try bench.must("log", "1").text.contains("looked at it"))
        }

        @Test func filtersSelectAndCount() throws {
            try bench.makeStore("plain")
            try bench.must("add", "token", "tag:vpn", "pri:urgent")
            try bench.must("add", "printer", "tag:print", "for:dana")
            try bench.must("take", "3")
            try bench.must("resolve", "1")
            let cases: [(filter: [String], numbers: [String])] = [
                ([], ["2", "3"]), (["--all"], ["2", "1", "3"]), (["state:resolved"], ["1"]), (["to:me"], ["3"]),
                (["tag:vpn"], ["2"]), (["is:unassigned"], ["2"]), (["is:mine"], ["1", "3"]), (["PRINT"], ["3"]),
                (["for:dana"], ["3"]), (["not:tag:vpn"], ["3"]), (["nothing-like-it"], []),
            ]
            for (filter, numbers) in cases {
                let list = try bench.run([Binary.path, "list", "--json"] + filter).object()
                let found = (list["tickets"] as? [[String: Any]] ?? []).compactMap { $0["number"] as? String }
                #expect(Set(found) == Set(numbers), "list \(filter)")
                #expect(list["total"] as? Int == numbers.count)
                #expect(try bench.run([Binary.path, "list", "--count"] + filter).text == "\(numbers.count)\n")
            }
            #expect(try bench.must("list").lines.first?.contains("token") == true, "urgent comes first")
            #expect(try bench.usher("list").errorText.contains("is:active"))
        }

        @Test func aKeyMakesATicketOnce() throws {
            try bench.must("init")
            #expect(try bench.must("add", "--key", "disk-db1", "disk full on db1").text == "1\n")
            #expect(try bench.must("add", "--key", "disk-db1", "disk full on db1").text == "1\n")
            try bench.must("resolve", "1")
            try bench.must("close", "1")
            #expect(try bench.must("add", "--key", "disk-db1", "disk full on db1").text == "2\n")
        }

        @Test func theAuditOfAWholeStoreIsClean() throws {
            try bench.makeStore("one")
            try bench.must("take", "1")
            let outcome = try bench.usher("audit", "verify")
            #expect(outcome.code == 0, "\(outcome)")
            _ = try bench.must("audit", "verify", "--json").object()
        }

        private func eventCount() throws -> Int {
            (try bench.must("log", "--json").object()["events"] as? [Any])?.count ?? -1
        }
    }
}
