import Foundation
import Testing

extension EndToEnd {
    /// Undo from the shell, where every step is a process of its own.
    @Suite struct Undo {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("switch reboots", "printer is down")
        }

        private static let steps: [[String]] = [
            ["take", "1-2"], ["start", "1"], ["pause", "1"], ["release", "1"], ["resolve", "1"], ["close", "1"],
            ["reopen", "1"], ["release", "1"], ["assign", "1-2", "me"], ["link", "1", "part-of", "2"],
            ["unlink", "1", "part-of", "2"],
            ["link", "1", "needs", "2"], ["unlink", "1", "needs", "2"], ["link", "1", "related", "2"],
            ["unlink", "2", "related", "1"], ["link", "1", "duplicate-of", "2"], ["unlink", "1", "duplicate-of", "2"],
            ["close", "1", "--duplicate-of", "2"], ["reopen", "1"], ["close", "2", "--reason", "no"],
            ["comment", "1", "rebooted"],
            ["edit", "1-2", "--pri", "high", "--due", "fri", "--tag", "vpn", "--host", "db1", "--set", "rack=b4"],
            ["edit", "1", "--title", "other", "--for", "bob", "-d", "text"],
            ["edit", "1-2", "--require", "evidence,approval"], ["edit", "2", "--unrequire", "approval"],
        ]

        /// The tickets without what an undo leaves: their history, and when they were last touched.
        private func tickets() throws -> String {
            let tickets = try bench.must("show", "1", "2", "--json").array().map { ticket in
                var ticket = ticket
                ticket["history"] = nil
                ticket["updated"] = nil
                ticket["comments"] = (ticket["comments"] as? [[String: Any]])?.filter {
                    $0["withdrawn"] as? Bool == false
                }
                return ticket
            }
            let data = try JSONSerialization.data(withJSONObject: tickets, options: [.sortedKeys])
            return String(decoding: data, as: UTF8.self)
        }

        @Test func everyVerbIsTakenBackAndDoneAgain() throws {
            var states = [try tickets()]
            for step in Self.steps {
                let done = try bench.run([Binary.path] + step)
                #expect(done.code == 0, "\(step): \(done)")
                states.append(try tickets())
            }
            #expect(try bench.must("undo", "--list", "--json").object()["events"] is [Any])
            for (index, step) in Self.steps.enumerated().reversed() {
                try bench.must("undo")
                #expect(try tickets() == states[index], "after undoing \(step)")
            }
            for (index, step) in Self.steps.enumerated() {
                try bench.must("redo")
                #expect(try tickets() == states[index + 1], "after redoing \(step)")
            }
            #expect(try bench.usher("redo").code == 1)
        }

        @Test func theListHasTheNextOneOnTop() throws {
            try bench.must("take", "1")
            try bench.must("edit", "2", "--pri", "high")
            let lines = try bench.must("undo", "--list").lines
            #expect(lines.first?.contains("set priority high") == true)
            #expect(try bench.must("undo").text == "2: priority normal again\n")
            #expect(try bench.must("redo").text == "2: priority high again\n")
        }
    }
}
