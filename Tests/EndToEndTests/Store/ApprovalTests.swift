import Glibc
import Testing

extension EndToEnd {
    /// "Who said that Bob could have production access, and when?" asked of real users.
    @Suite(.enabled(if: geteuid() == 0, "needs root, to make two users"))
    struct Approvals {
        let bench: Workbench
        let team: TemporaryTeam
        let ana: String
        let bo: String

        init() throws {
            bench = try Workbench()
            team = try TemporaryTeam(bench)
            (ana, bo) = (team.members[0], team.members[1])
            try team.makeStore()
            _ = try team.usher(as: ana, "add", "--for", "bob", "--to", ana, "--raw", "Give bob production access")
        }

        private func approvals() throws -> [[String: Any]] {
            let ticket = try #require(try team.usher(as: bo, "show", "1", "--json").array().first)
            return try #require(ticket["approvals"] as? [[String: Any]])
        }

        @Test func anApprovalIsAskedForGivenAndVoidAfterAnEdit() throws {
            let asked = try team.usher(as: ana, "request-approval", "1", "--note", "needed on Friday")
            #expect(asked.text.hasPrefix("approval of 1 asked for"), "\(asked)")
            #expect(try team.usher(as: bo, "list", "is:unapproved", "--count").text == "1\n")
            let refused = try team.usher(as: ana, "start", "1", "--force", "in a hurry", "--json")
            #expect(refused.code == 1)
            #expect(try refused.error()["message"] as? String == "1 requires approval, for which \(ana) has asked")
            let own = try team.usher(as: ana, "approve", "1")
            #expect(own.code == 1, "\(own)")
            #expect(own.errorText.contains("\(ana) can't approve 1: \(ana) has it"), "\(own)")

            #expect(try team.usher(as: bo, "approve", "1", "--note", "until Friday").code == 0)
            #expect(try team.usher(as: bo, "approve", "1").text.contains("1 is approved by you already"))
            let given = try approvals()
            #expect(given.map { $0["decision"] as? String } == ["requested", "approved"])
            #expect(given.map { $0["valid"] as? Bool } == [false, true])
            #expect(given.last?["by"] as? String == bo && given.last?["note"] as? String == "until Friday")
            #expect((given.last?["digest"] as? String)?.utf8.count == 64)
            #expect(try team.usher(as: bo, "list", "is:approved", "--count").text == "1\n")

            let edited = try team.usher(as: ana, "edit", "1", "--title", "Give bob root")
            #expect(edited.text.contains("void now: \(bo)'s approval of 1"), "\(edited)")
            #expect(try approvals().last?["valid"] as? Bool == false)
            let page = try team.usher(as: bo, "show", "1").text
            #expect(page.contains("void: edited since") && page.contains("until Friday"), "\(page)")
            #expect(try team.usher(as: ana, "start", "1").code == 1)
            #expect(try team.usher(as: ana, "undo").code == 0)
            #expect(try team.usher(as: ana, "start", "1").code == 0)
            let log = try team.usher(as: ana, "log", "1", "--kind", "approval", "--json")
            #expect(log.code == 0 && log.text.contains(bo), "\(log)")
            #expect(try team.usher(as: ana, "audit", "verify").code == 0)
            let reader = try bench.run(["python3", "\(Binary.top)/examples/read_store.py", bench.store])
            #expect(reader.code == 0, "\(reader)")
        }

        @Test func whoMayApproveIsTheTeamsToSay() throws {
            #expect(try bench.usher("team", "edit", ana, "--approver").code == 0)
            let refused = try team.usher(as: bo, "approve", "1", "--json")
            #expect(refused.code == 1)
            #expect(try refused.error()["hint"] as? String == "they are \(ana)")
            #expect(try team.usher(as: bo, "reject", "1").code == 1)
            #expect(try bench.usher("team", "edit", bo, "--approver").code == 0)
            #expect(try team.usher(as: bo, "reject", "1", "--note", "which database?").code == 0)
            #expect(try approvals().map { $0["decision"] as? String } == ["rejected"])
            // Nobody does what they alone have approved.
            #expect(try team.usher(as: ana, "request-approval", "1").code == 0)
            #expect(try team.usher(as: bo, "approve", "1").code == 0)
            let alone = try team.usher(as: bo, "take", "1")
            #expect(alone.code == 0)
            #expect(try team.usher(as: bo, "start", "1").code == 1)
            #expect(try team.usher(as: bo, "undo").code == 0)
            #expect(try team.usher(as: bo, "undo").text.contains("approval of 1 withdrawn"))
            let back = try team.usher(as: bo, "redo")
            #expect(back.code == 1 && back.errorText.contains("usher approve 1"), "\(back)")
        }
    }
}
