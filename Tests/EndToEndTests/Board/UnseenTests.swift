import Glibc
import Testing

extension EndToEnd {
    /// What one user did is new to another until that one has looked.
    @Suite(.enabled(if: geteuid() == 0, "needs root, to make two users"))
    struct Unseen {
        let bench: Workbench
        let team: TemporaryTeam
        let ana: String
        let bo: String

        init() throws {
            bench = try Workbench()
            team = try TemporaryTeam(bench)
            (ana, bo) = (team.members[0], team.members[1])
            try team.makeStore()
        }

        private func newToAna() throws -> [String] {
            let found = try team.usher(as: ana, "list", "is:unseen", "--json")
            guard found.code == 0, let tickets = try found.object()["tickets"] as? [[String: Any]] else {
                throw Trouble("\(found)")
            }
            return tickets.compactMap { $0["number"] as? String }
        }

        /// What ana's terminal shows when usher runs there.
        private func terminal(_ arguments: String...) throws -> Terminal {
            try Terminal(
                bench, command: team.command(as: ana, [team.program] + arguments),
                environment: ["HOME": "\(bench.directory)/home-\(ana)", "PAGER": "cat"])
        }

        @Test func aTerminalIsLookingAndAPipeIsNot() throws {
            #expect(try team.usher(as: bo, "add", "was there before").code == 0)
            #expect(try newToAna() == [])
            #expect(try team.usher(as: bo, "add", "for anybody").code == 0)
            #expect(try newToAna() == ["2"])
            #expect(try team.usher(as: ana, "show", "2").code == 0)
            #expect(try team.usher(as: ana, "show", "2", "--json").code == 0)
            #expect(try team.usher(as: ana, "list").text.contains("•") == false)
            #expect(try newToAna() == ["2"])
            try terminal("list").wait(for: "•")
            #expect(try newToAna() == ["2"], "a list is no look at a ticket")
            #expect(try terminal("show", "2").waitForExit() == 0)
            #expect(try newToAna() == [])
            #expect(try team.usher(as: bo, "comment", "2", "anybody?").code == 0)
            #expect(try newToAna() == ["2"])
            let listed = try team.usher(as: ana, "list", "is:unseen", "--mark-seen")
            #expect(listed.code == 0 && listed.text.contains("for anybody"), "\(listed)")
            #expect(try newToAna() == [])
            #expect(try team.usher(as: ana, "list", "--mark-seen", "--count").code == 64)
        }

        @Test(.shows("new to me", "mark seen")) func theBoardCountsShowsAndForgets() throws {
            #expect(try team.usher(as: bo, "add", "was there before").code == 0)
            #expect(try newToAna() == [])
            let board = Board(try terminal(), bench)
            try board.waitUntilItStands()
            #expect(try team.usher(as: bo, "add", "for anybody").code == 0)
            #expect(try team.usher(as: bo, "add", "for anybody too").code == 0)
            try board.terminal.wait(for: "2 new")
            try board.terminal.type("gn")
            try board.terminal.wait(for: "the view") {
                !$0.contains("was there before") && $0.contains("for anybody too")
            }
            try board.terminal.type("gs")
            try board.terminal.wait(for: "count as seen")
            try board.terminal.wait(for: "nothing new") { !$0.contains(" new") }
            try board.terminal.type("q")
            #expect(try board.terminal.waitForExit() == 0)
            #expect(try newToAna() == [])
        }
    }
}
