import Glibc
import Testing

extension EndToEnd {
    /// Asking for an approval and answering, by keyboard: somebody else's ticket may be approved, one's own not.
    @Suite(.enabled(if: geteuid() == 0, "needs root, to make a colleague"))
    struct BoardApprovals {
        let bench: Workbench
        let team: TemporaryTeam

        init() throws {
            bench = try Workbench()
            team = try TemporaryTeam(bench)
            try team.makeStore()
            _ = try team.usher(as: team.members[0], "add", "--raw", "Give bob production access")
            _ = try bench.usher("add", "--raw", "a ticket of my own")
        }

        private func decisions() throws -> [String?] {
            let approvals = try #require(try bench.ticket("1")["approvals"] as? [[String: Any]])
            return approvals.map { $0["decision"] as? String }
        }

        @Test(.shows("ask approval", "approve", "reject", "approvals"))
        func approvalsAreAskedForAndGivenByKey() throws {
            let board = try Board(bench)
            try board.select("Give bob", "1")
            try board.terminal.type("AA")
            try board.terminal.wait(for: "nothing waits for an approval")
            try board.terminal.type("Aq")
            try board.terminal.wait(for: "What should the approver know?")
            try board.terminal.type("needed on Friday")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "approval of 1 asked for")
            try board.terminal.type("AA")
            try board.terminal.wait(for: "only what waits") { !$0.contains("a ticket of my own") }
            try board.terminal.type("AA")
            try board.terminal.wait(for: "a ticket of my own")
            try board.terminal.type("Ar")
            try board.terminal.wait(for: "reject 1")
            try board.terminal.type("which database?")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "1 rejected")
            try board.terminal.type("Aa")
            try board.terminal.wait(for: "editing it makes that void")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "1 approved")
            #expect(try decisions() == ["requested", "rejected", "approved"])
            #expect(try bench.ticket("1")["requires"] as? [String] == ["approval"])
            try board.terminal.type("u")
            try board.terminal.wait(for: "approval of 1 withdrawn")
            try board.select("a ticket of my own", "2")
            try board.terminal.type("Aa")
            try board.terminal.wait(for: "was the last to edit what is approved")
        }
    }
}
