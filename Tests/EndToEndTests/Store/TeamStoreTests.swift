import Glibc
import Testing

extension EndToEnd {
    /// A store that two real users share: the operating system enforces who wrote what.
    @Suite(.enabled(if: geteuid() == 0, "needs root, to make two users"))
    struct TeamStore {
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

        @Test func bothWriteAndTheNumbersInterleave() throws {
            #expect(try team.usher(as: ana, "add", "hers").text == "1\n")
            #expect(try team.usher(as: bo, "add", "his").text == "2\n")
            #expect(try team.usher(as: ana, "add", "hers again").text == "3\n")
            #expect(try team.usher(as: bo, "assign", "1", ana).code == 0)
            #expect(try team.usher(as: ana, "start", "1").code == 0)
            #expect(try team.usher(as: bo, "comment", "1", "thanks").code == 0)

            let ticket = try #require(try team.usher(as: bo, "show", "1", "--json").array().first)
            #expect(ticket["assignee"] as? String == ana)
            #expect(ticket["state"] as? String == "in-progress")
            let history = try #require(ticket["history"] as? [[String: Any]])
            #expect(Set(history.compactMap { $0["by"] as? String }) == [ana, bo])
            for reader in [ana, bo] {
                let audit = try team.usher(as: reader, "audit", "verify")
                #expect(audit.code == 0, "\(audit)")
            }
            let reader = try bench.run(["python3", "\(Binary.top)/examples/read_store.py", bench.store])
            #expect(reader.code == 0, "\(reader)")
        }

        @Test func evidenceIsReadByTheTeamAndChangedByNobody() throws {
            #expect(try team.usher(as: ana, "add", "patch it").code == 0)
            let path = "\(bench.directory)/report"
            #expect(try bench.shell("echo done > '\(path)' && chmod 644 '\(path)'").code == 0)
            #expect(try team.usher(as: ana, "attach", "1", path).code == 0)
            let id = try #require(try team.usher(as: bo, "evidence", "1", "--json").array().first?["id"] as? String)
            #expect(try team.usher(as: bo, "evidence", "1", id).text == "done\n")
            let blob = try #require(
                try bench.shell("find '\(bench.store)/journals' -path '*/blobs/*' -type f").lines.first)
            for attempt in [
                "chmod u+w '\(blob)'", "rm -f '\(blob)'", "echo x > '\(blob)'", "mv '\(blob)' '\(blob).old'",
            ] {
                #expect(try team.run(as: bo, "sh", "-c", attempt).code != 0, "\(attempt)")
            }
            let forbidden = "\(bench.directory)/secret"
            #expect(try bench.shell("echo x > '\(forbidden)' && chmod 600 '\(forbidden)'").code == 0)
            let refused = try team.usher(as: bo, "attach", "1", forbidden)
            #expect(refused.code == 77 && refused.errorText.contains("Permission denied"), "\(refused)")
            #expect(try team.usher(as: bo, "audit", "verify").text.contains("1 piece of evidence"))
        }

        @Test func neitherCanChangeTheOthersJournal() throws {
            #expect(try team.usher(as: ana, "add", "hers").code == 0)
            #expect(try team.usher(as: bo, "add", "his").code == 0)
            let journals = "\(bench.store)/journals/a"
            let hers = "\(journals)/\(try team.identifier(of: ana))"
            #expect(access("\(hers)/active.journal", F_OK) == 0)
            let attempts = [
                "echo x >> '\(hers)/active.journal'", "rm -f '\(hers)/active.journal'",
                "mv '\(hers)/active.journal' '\(hers)/old'", "truncate -s 0 '\(hers)/active.journal'",
                "chmod u+w,g+w '\(hers)/active.journal'", "touch '\(hers)/000009.journal'",
                "mv '\(hers)' '\(journals)/gone'", "rm -rf '\(hers)'", "rmdir '\(hers)'",
                "ln -sf /dev/null '\(hers)/active.journal'", "echo x > '\(hers)/mark'",
                "rm -f '\(bench.store)/format.plist'", "mv '\(bench.store)/journals' '\(bench.store)/j'",
                "rm -f '\(bench.store)/local/lock'", "echo x >> '\(bench.store)/local/lock'",
            ]
            let before = try fingerprint()
            for attempt in attempts {
                let outcome = try team.run(as: bo, "sh", "-c", attempt)
                #expect(outcome.code != 0, "allowed: \(attempt)")
            }
            #expect(try fingerprint() == before)
            // Reading is what a team is for.
            #expect(try team.run(as: bo, "cat", "\(hers)/active.journal").code == 0)
            #expect(try team.usher(as: bo, "audit", "verify").code == 0)
        }

        /// A member can't be kept from removing what is their own, but not unnoticed, and not at others' expense.
        @Test func whoRemovesTheirOwnJournalIsAmongTheSuspects() throws {
            for (user, title) in [(ana, "one"), (bo, "two"), (ana, "three"), (bo, "four")] {
                #expect(try team.usher(as: user, "add", title).code == 0)
            }
            let hers = "\(bench.store)/journals/a/\(try team.identifier(of: ana))"
            #expect(try team.run(as: ana, "rm", "-rf", hers).code == 0)
            let audit = try team.usher(as: bo, "audit", "verify", "--json")
            #expect(audit.code == 65)
            let report = try audit.object()
            let holes = try #require(report["findings"] as? [[String: Any]])
            #expect(holes.count == 2)
            #expect((holes.first?["suspects"] as? [String])?.contains(ana) == true, "\(audit)")
            #expect(holes.last?["suspects"] as? [String] == [ana, "root"].sorted(), "\(audit)")
            #expect(report["couldHideOwnEvents"] as? [String] == [ana, bo].sorted())
        }

        @Test func aStrangerIsTurnedAway() throws {
            #expect(try team.usher(as: ana, "add", "hers").code == 0)
            let before = try fingerprint()
            for arguments in [["list"], ["add", "not mine"], ["show", "1"]] {
                let command = team.command(as: team.stranger, [team.program] + arguments)
                let outcome = try bench.run(command)
                #expect(outcome.code == 77, "\(arguments): \(outcome)")
                #expect(outcome.errorText.contains(bench.store), "\(outcome)")
                #expect(outcome.errorText.contains(": "), "\(outcome)")
                #expect(outcome.output.isEmpty)
            }
            #expect(try fingerprint() == before)
        }

        /// Who one is comes from the system: no variable changes it.
        @Test func nobodyWritesAsSomebodyElse() throws {
            let command = team.command(as: bo, ["env", "USER=\(ana)", "LOGNAME=\(ana)", team.program, "add", "mine"])
            #expect(try bench.run(command).text == "1\n")
            let ticket = try #require(try team.usher(as: ana, "show", "1", "--json").array().first)
            #expect((ticket["created"] as? [String: Any])?["by"] as? String == bo)
        }

        @Test func bothCaptureAtOnce() throws {
            let loop = "for i in $(seq 25); do \"$0\" add --raw \"$1 $i\" || exit; done"
            let children = try [ana, bo].map { user in
                try bench.start(
                    team.command(as: user, ["sh", "-c", loop, team.program, user]).map { Array($0.utf8) })
            }
            let numbers = try children.map { child in
                let outcome = try child.finish(by: Deadline(in: .seconds(120)))
                #expect(outcome.code == 0, "\(outcome)")
                return outcome.lines.compactMap { Int($0) }
            }
            #expect(Set(numbers.joined()) == Set(1...50))
            #expect(numbers.allSatisfy { $0 == $0.sorted() })
            let audit = try team.usher(as: ana, "audit", "verify")
            #expect(audit.code == 0, "\(audit)")
        }

        private func fingerprint() throws -> String {
            try bench.shell(
                "cd '\(bench.store)' && find . -type f -print0 | sort -z | xargs -0 sha256sum; find . | sort"
            ).text
        }
    }
}
