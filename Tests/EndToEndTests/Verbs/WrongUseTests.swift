import Glibc
import Testing

extension EndToEnd {
    /// What a person is told who asks for what can't be: the thing, the reason, the next step, and a code for scripts.
    @Suite struct WrongUse {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("the only ticket")
        }

        struct Case: CustomTestStringConvertible {
            let arguments: [String]
            let code: Int32
            /// What the message names.
            let object: String

            var testDescription: String { "usher " + arguments.joined(separator: " ") }
        }

        static let cases: [Case] = [
            Case(arguments: ["show", "99"], code: 66, object: "99"),
            Case(arguments: ["take", "1", "99"], code: 66, object: "99"),
            Case(arguments: ["comment", "99", "hello"], code: 66, object: "99"),
            Case(arguments: ["frobnicate"], code: 64, object: "frobnicate"),
            Case(arguments: ["lsit"], code: 64, object: "lsit"),
            Case(arguments: ["add"], code: 64, object: "title"),
            Case(
                arguments: ["add", "--raw", "--for", "bob", "x"], code: 64, object: "usher add --for bob --raw TITLE"),
            Case(arguments: ["add", "   "], code: 64, object: "title"),
            Case(arguments: ["list", "--no-such-option"], code: 64, object: "no-such-option"),
            Case(arguments: ["list", "stat:open"], code: 64, object: "stat"),
            Case(arguments: ["list", "state:opne"], code: 64, object: "opne"),
            Case(arguments: ["list", "is:approvd"], code: 64, object: "approved"),
            Case(arguments: ["list", "-vpn"], code: 64, object: "written not:vpn, or -- -vpn"),
            Case(arguments: ["init", ""], code: 64, object: "name of the directory is empty"),
            Case(arguments: ["take", "one"], code: 64, object: "one"),
            Case(arguments: ["assign", "1", "nobody-by-this-name"], code: 64, object: "nobody-by-this-name"),
            Case(arguments: ["add", "--pri", "hihg", "x"], code: 64, object: "hihg"),
            Case(arguments: ["add", "--tag", "9", "x"], code: 64, object: "9 is not a tag"),
            Case(arguments: ["add", "--tag", "vpn,", "x"], code: 64, object: "nothing is not a tag"),
            Case(arguments: ["add", "--host", "", "x"], code: 64, object: "nothing is not a host"),
            Case(arguments: ["add", "--for", " ", "x"], code: 64, object: "--for"),
            Case(arguments: ["add", "--key", "", "x"], code: 64, object: "--key"),
            Case(arguments: ["add", "--due", "", "x"], code: 64, object: "day"),
            Case(arguments: ["log", "--by", "nobody-by-this-name"], code: 64, object: "nobody-by-this-name"),
            Case(arguments: ["log", "--host", ""], code: 64, object: "--host"),
            Case(arguments: ["log", "--since", "2d", "--until", "7d"], code: 64, object: "--since 7d --until 2d"),
            Case(arguments: ["list", "created:2d..7d"], code: 64, object: "created: the start, 2d, lies after"),
            Case(arguments: ["view", "save", "odd", "pri:high..low"], code: 64, object: "did you mean low..high?"),
            Case(
                arguments: ["around", "today", "due:2026-11-09..2026-11-01"], code: 64, object: "2026-11-01..2026-11-09"
            ),
            Case(arguments: ["take", "24-20"], code: 64, object: "write 20-24"),
            Case(arguments: ["link", "1", "needs", "3-2"], code: 64, object: "write 2-3"),
            Case(
                arguments: ["team", "away", "me", "2027-01-03..2026-12-24"], code: 64,
                object: "write 2026-12-24..2027-01-03"),
            Case(arguments: ["pause", "1"], code: 1, object: "1"),
            Case(arguments: ["close", "1"], code: 1, object: "1"),
            Case(arguments: ["-C", "/nonexistent/store", "list"], code: 69, object: "/nonexistent/store"),
        ]

        @Test(arguments: cases) func isRefusedWithTheNextStep(_ example: Case) throws {
            let before = try fingerprint()
            let plain = try bench.run([Binary.path] + example.arguments)
            #expect(plain.code == example.code, "\(plain)")
            #expect(plain.output.isEmpty)
            #expect(plain.errorText.contains(example.object), "\(plain)")
            let last = plain.errorText.split(separator: "\n").last ?? ""
            #expect(last.hasPrefix("usher: "), "\(plain)")

            // `-C DIR` stands before the verb, `--json` may stand before everything.
            let json = try bench.run([Binary.path, "--json"] + example.arguments)
            #expect(json.code == example.code, "\(json)")
            #expect(json.output.isEmpty)
            let error = try json.error()
            for member in ["code", "message", "hint"] {
                #expect((error[member] as? String)?.isEmpty == false, "\(member): \(json)")
            }
            #expect(try fingerprint() == before, "something was written")
        }

        @Test func withoutAStoreTheNextStepIsInit() throws {
            let empty = try Workbench()
            for arguments in [["list"], ["add", "x"], ["show", "1"], ["audit", "verify"]] {
                let outcome = try empty.run([Binary.path] + arguments)
                #expect(outcome.code == 69, "\(arguments): \(outcome)")
                #expect(outcome.errorText.contains(": make one with usher init \(empty.store)\n"), "\(outcome)")
            }
            #expect(access(empty.store, F_OK) != 0, "a store came from nowhere")
            let unnamed = try Workbench(namesStore: false)
            let outcome = try unnamed.usher("list")
            #expect(outcome.code == 69)
            #expect(outcome.errorText.contains(": make one with usher init\n"), "\(outcome)")
        }

        /// Whoever did something is known, whether or not still in the team.
        @Test func theLogKnowsWhoEverDidSomething() throws {
            try bench.must("demo", "--seed", "7", "--store", "\(bench.directory)/demo", "--no-board")
            #expect(try bench.must("-C", "\(bench.directory)/demo", "log", "--by", "bo").lines.count > 1)
            let near = try bench.usher("-C", "\(bench.directory)/demo", "log", "--by", "deee")
            #expect(near.code == 64)
            #expect(near.errorText.contains("did you mean dee?"), "\(near)")
        }

        @Test func aStoreIsNotMadeTwice() throws {
            let before = try fingerprint()
            let outcome = try bench.usher("init")
            #expect(outcome.code == 0, "it is so already: \(outcome)")
            #expect(outcome.text.contains("already") && outcome.text.contains(bench.store), "\(outcome)")
            let other = try bench.usher("init", bench.store, "--team", "nogroup")
            #expect(other.code == 64, "\(other)")
            #expect(other.errorText.contains("a store already, not one of the group nogroup"), "\(other)")
            #expect(try fingerprint() == before)
        }

        /// What a newcomer types, and the words that lead on.
        static let slips: [(words: [String], reason: String)] = [
            (["assign", "1", "zoe"], "zoe is not in the team: usher team add zoe makes them one; so far it is "),
            (["assign", "zoe", "1"], "the login comes last: usher assign 1 zoe"),
            (["start", "1", "zoe"], "zoe is not a ticket's number: to give them to somebody: usher assign 1 zoe"),
            (["link", "1", "blocks", "2"], "what blocks another is said from the other side: usher link 2 needs 1"),
            (["done", "1"], "done is not a verb: did you mean usher resolve?"),
            (["list", "pri:foo"], "priority: does not know foo: it is one of low, normal, high, urgent"),
        ]

        @Test(arguments: slips) func aSlipLeadsOn(_ slip: (words: [String], reason: String)) throws {
            let before = try fingerprint()
            let outcome = try bench.run([Binary.path] + slip.words)
            #expect(outcome.code == 64, "\(outcome)")
            #expect(outcome.errorText.contains(slip.reason), "\(outcome)")
            #expect(try fingerprint() == before)
        }

        @Test func inAPipeTooItIsSaidWhyAWordBecameTitle() throws {
            let outcome = try bench.must("add", "VPN", "token", "to:nobody-here")
            #expect(outcome.lines.count == 1 && Int(outcome.lines[0]) != nil)
            #expect(outcome.errorText.contains("to:nobody-here is no member of the team (usher team add nobody-here)"))
        }

        @Test(arguments: ["-rf", "--jsn", "-"]) func whatIsNoOptionIsNotTakenForAComment(_ word: String) throws {
            let before = try fingerprint()
            let outcome = try bench.usher("comment", "1", word)
            #expect(outcome.code == 64, "\(outcome)")
            #expect(word == "-" || outcome.errorText.hasPrefix("usher: comment has no option \(word): "), "\(outcome)")
            #expect(try fingerprint() == before)
        }

        @Test func whereThereIsNoStoreTheHintMakesOne() throws {
            let home = "\(bench.directory)/nowhere"
            mkdir(home, 0o755)
            let environment = ["HOME": home, "USHER_STORE": ""]
            for verb in [["add", "x"], ["team", "add", "zoe"], ["list"], ["take", "1"]] {
                let refused = try bench.run([Binary.path] + verb, environment: environment)
                #expect(refused.code == 69, "\(refused)")
                #expect(refused.errorText.hasSuffix(": make one with usher init\n"), "\(refused)")
            }
            #expect(try bench.run([Binary.path, "init"], environment: environment).code == 0)
            #expect(try bench.run([Binary.path, "add", "x"], environment: environment).text == "1\n")
        }

        /// Permission bits hold back everybody but root; for root the users of a team store show it.
        @Test(.enabled(if: geteuid() != 0, "root may write anywhere; the team store's tests cover it with other users"))
        func aStoreThatMayNotBeWrittenSaysSo() throws {
            _ = try bench.shell("chmod -R a-w '\(bench.store)'")
            defer { _ = try? bench.shell("chmod -R u+w '\(bench.store)'") }
            let outcome = try bench.usher("add", "x")
            #expect(outcome.code == 77, "\(outcome)")
            #expect(outcome.errorText.contains(bench.store), "\(outcome)")
        }

        @Test func withNoTerminalNothingIsAsked() throws {
            let outcome = try bench.usher("start", "1")
            #expect(outcome.code == 0)
            let bare = try bench.usher()
            #expect(bare.code == 0)
            #expect(bare.text.contains("the only ticket"), "bare usher in a pipe lists")
        }

        /// Every file of the store with its size and contents.
        private func fingerprint() throws -> String {
            try bench.shell("cd '\(bench.store)' && find . -type f -print0 | sort -z | xargs -0 sha256sum").text
        }
    }
}
