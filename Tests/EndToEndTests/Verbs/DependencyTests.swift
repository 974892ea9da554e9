import Foundation
import Testing

extension EndToEnd {
    /// Projects from the shell: ties, what stands against a verb, and the tree.
    @Suite struct DependencyTests {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("move the mail server", "buy disks", "build the array", "copy the mail")
            try bench.must("link", "2-4", "part-of", "1")
            try bench.must("link", "3", "4", "needs", "2")
            try bench.must("link", "4", "needs", "3")
        }

        private func eventCount() throws -> Int {
            let data = try bench.must("log", "--json").object()
            return (data["events"] as? [Any])?.count ?? -1
        }

        @Test func whatStandsAgainstAVerbIsSaidAndOverridden() throws {
            let before = try eventCount()
            let refused = try bench.usher("start", "3")
            #expect(refused.code == 1)
            #expect(refused.errorText == "usher: 3 needs 2 (open): finish it, or start with --force REASON\n")
            #expect(try bench.usher("resolve", "1").code == 1)
            #expect(try eventCount() == before)

            let forced = try bench.must("start", "3", "--force", "the disks are on loan", "--json").array()
            #expect(forced.first?["state"] as? String == "in-progress")
            let history = try #require(try bench.ticket("3")["history"] as? [[String: Any]])
            #expect(history.last?["did"] as? String == "started it by force")
            #expect(history.last?["detail"] as? String == "the disks are on loan")
            #expect(try bench.must("resolve", "2", "3", "--force", "not needed").code == 0)
            let events = try #require(try bench.must("log", "2", "--json").object()["events"] as? [[String: Any]])
            let operations = events.flatMap { $0["operations"] as? [[String: Any]] ?? [] }
            let moves = operations.compactMap { $0["fields"] as? [String: Any] }.filter { $0["to"] as? String != nil }
            #expect(!moves.contains { $0["force"] != nil }, "nothing stood against it: \(moves)")
        }

        @Test func whatATicketRequiresStandsAgainstItsResolving() throws {
            try bench.must("edit", "2", "--require", "evidence")
            let before = try eventCount()
            let unproven = try bench.usher("resolve", "2", "--json")
            #expect(unproven.code == 1)
            #expect(try unproven.error()["message"] as? String == "2 requires evidence and has none")
            #expect(
                try unproven.error()["hint"] as? String
                    == "usher attach 2 FILE, usher run 2 -- COMMAND, or resolve with --force REASON")
            #expect(try eventCount() == before)
            try bench.must("start", "2")
            #expect(try bench.must("close", "2", "--reason", "not needed").code == 0, "giving up needs no proof")
            try bench.must("undo")
            let forced = try bench.must("resolve", "2", "--force", "the receipt is in the binder", "--json").array()
            #expect(forced.first?["state"] as? String == "resolved")
            #expect(forced.first?["requires"] as? [String] == ["evidence"])
            let history = try #require(try bench.ticket("2")["history"] as? [[String: Any]])
            #expect(history.last?["did"] as? String == "resolved it by force")

            try bench.must("edit", "3", "--require", "approval")
            for verb in ["start", "resolve"] {
                let refused = try bench.usher(verb, "3", "--force", "it is urgent")
                #expect(refused.code == 1)
                #expect(
                    refused.errorText
                        == "usher: 3 requires approval and holds no valid one: "
                        + "usher request-approval 3, and have somebody else say usher approve 3\n")
            }
            try bench.must("edit", "3", "--unrequire", "approval")
            #expect(try bench.must("start", "3").code == 0)
            #expect(try bench.usher("edit", "3", "--require", "approvals").code == 64)
            #expect(try bench.usher("edit", "3", "--require", "evidence", "--unrequire", "evidence").code == 64)
        }

        @Test func aTieIsMadeOnceAndNeverInACircle() throws {
            let before = try eventCount()
            #expect(try bench.must("link", "3", "needs", "2").text == "3 needs 2 already\n")
            let circle = try bench.usher("link", "2", "needs", "4")
            #expect(circle.code == 1)
            #expect(
                circle.errorText
                    == "usher: 2 can't need 4, as that closes a cycle (2 → 4 → 2): unlink one of them first\n")
            #expect(try bench.usher("link", "2", "99", "related", "3").code == 66)
            #expect(try bench.usher("link", "2", "nedes", "3").code == 64)
            #expect(try bench.usher("add", "both", "part:3", "needs:4").code == 1)
            #expect(try eventCount() == before)
            let ticket = try #require(try bench.must("unlink", "4", "needs", "2", "--json").array().first)
            #expect(ticket["needs"] as? [String] == ["3"])
        }

        @Test func theTreeSaysWhereItStands() throws {
            #expect(
                try bench.must("tree").text == """
                      ○ 1  move the mail server  ░░░░░░░░░░░░░░░░  0/3
                      ▸ ○ 2  buy disks
                        ○ 3  build the array  ← 2
                        ○ 4  copy the mail  ← 3
                      0/3 · 2 blocked by 2 · chain 3: 2 → 3 → 4
                      ▸ can be done first

                    """)
            let lines = try #require(try bench.must("tree", "1", "--json").object()["tickets"] as? [[String: Any]])
            #expect(lines.map { $0["number"] as? String } == ["1", "2", "3", "4"])
            #expect(lines.map { $0["depth"] as? Int } == [0, 1, 1, 1])
            #expect(try bench.usher("tree", "99").code == 66)
            try bench.must("close", "4", "--duplicate-of", "3")
            #expect(try bench.must("tree", "1").text.contains("● 4  copy the mail  (duplicate of 3)"))
            #expect(try bench.ticket("4")["duplicateOf"] as? String == "3")
        }

        @Test func tasksOfTaskwarriorAreBroughtIn() throws {
            let tasks = """
                [{"id":1,"description":"-v crashes","entry":"20261125T020359Z","project":"mail","status":"pending",
                "uuid":"eff597d1","annotations":[{"entry":"20261125T020359Z","description":"RAID 6"}],"depends":["145271db"]},
                {"id":2,"description":"copy the mail","due":"20261201T000000Z","project":"mail","status":"pending",
                "uuid":"02f62594","depends":["145271db","eff597d1"]},
                {"id":3,"description":"tell everybody","start":"20261125T020359Z","status":"pending","uuid":"22645fde"},
                {"id":0,"description":"buy disks","priority":"H","project":"mail","status":"completed","uuid":"145271db",
                "tags":["hw"]}]
                """
            let script = "\(Binary.top)/examples/import_tickets.py"
            let command = ["python3", script, "taskwarrior"]
            for said in ["5 tickets added, 0 known already\n", "0 tickets added, 5 known already\n"] {
                let outcome = try bench.run(command, input: tasks, environment: ["USHER": Binary.path])
                #expect(outcome.text == said, "\(outcome)")
            }
            #expect(try bench.ticket("6")["needs"] as? [String] == ["5", "8"])
            #expect(try bench.ticket("5")["title"] as? String == "-v crashes")
            #expect(try bench.ticket("8")["state"] as? String == "closed")
            #expect(try bench.ticket("7")["state"] as? String == "in-progress")
            let tree = try bench.must("tree", "9").text
            #expect(tree.contains("1/3 · 1 blocked by 5 · chain 2: 5 → 6"), "\(tree)")
        }
    }
}
