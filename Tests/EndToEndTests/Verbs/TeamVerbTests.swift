import Foundation
import Glibc
import Testing

extension EndToEnd {
    /// The verbs of a team that plans, through pipes and in JSON: what a script relies on.
    @Suite struct TeamVerbs {
        let bench: Workbench
        let me: String

        init() throws {
            bench = try Workbench()
            try bench.makeStore("alpha", "beta", "gamma", "delta")
            me = try #require(getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) })
        }

        private func summary(_ outcome: Outcome) -> String { outcome.lines.first ?? "" }

        @Test func theTeamIsAListWithWhatIsKnownOfEach() throws {
            try bench.must("team", "add", "zoe", "--mail", "zoe@example.org", "--approver")
            try bench.must("team", "away", "zoe", "2031-01-02..2031-01-09")
            let team = try bench.must("team", "--json").object()
            let members = try #require(team["members"] as? [[String: Any]])
            let zoe = try #require(members.first { $0["login"] as? String == "zoe" })
            #expect(zoe["mail"] as? String == "zoe@example.org")
            #expect(zoe["approver"] as? Bool == true)
            #expect(members.contains { $0["login"] as? String == me }, "who was of the team stays of it")
            #expect(try bench.must("team").text.contains("zoe"))
            #expect(try bench.must("team", "back", "zoe").code == 0)
            #expect(try bench.must("team", "back", "zoe").text.contains("so already"))
            for wrong in [
                ["team", "ad", "x"], ["team", "edit", "zoe"], ["team", "away", "zoe", "soon"],
                ["team", "remove", "zeo"],
            ] {
                let refused = try bench.run([Binary.path] + wrong + ["--json"])
                #expect(refused.code == 64, "\(refused)")
                #expect(try refused.error()["code"] as? String == "usage")
            }
            try bench.must("team", "remove", "zoe")
            #expect(try bench.must("undo").text.hasPrefix("undone: removed zoe from the team"))
            #expect(try bench.must("team", "--json").text.contains("zoe@example.org"))
        }

        @Test func viewsAreSavedUsedAndForgotten() throws {
            try bench.must("edit", "2", "--tag", "vpn")
            let saved = try bench.must("view", "save", "net", "tag:vpn", "--lanes", "state", "--json").array("views")
            #expect(saved.map { $0["name"] as? String } == ["net"])
            #expect(saved.first?["filter"] as? String == "tag:vpn")
            #expect(saved.first?["lanes"] as? String == "state")
            #expect(try bench.must("list", "view:net", "--count").text == "1\n")
            #expect(try bench.usher("list", "view:nat").code == 64)
            #expect(try bench.usher("view", "save", "bad", "stat:open").code == 64)
            #expect(try bench.usher("view", "save", "of-views", "view:net").code == 64)
            try bench.must("view", "remove", "net")
            #expect(try bench.must("view", "--json").array("views").isEmpty)
            #expect(try bench.usher("list", "view:net").code == 64)
        }

        @Test func nextAndSuggestSayWhy() throws {
            try bench.must("edit", "3", "--pri", "urgent")
            try bench.must("link", "3", "needs", "4")
            let next = try bench.must("next", "--json").object()
            let ticket = try #require(next["ticket"] as? [String: Any])
            #expect(ticket["number"] as? String == "4", "3 is urgent and not ready")
            #expect((next["reason"] as? String)?.isEmpty == false)
            #expect(try bench.must("next").text.contains("delta"))
            try bench.must("start", "1")
            #expect(
                (try bench.must("next", "--json").object()["ticket"] as? [String: Any])?["number"] as? String == "1")
            #expect(try bench.usher("next", "--who", "nobody-by-this-name").code == 64)
            let suggestion = try bench.must("suggest", "2", "--json").object()
            #expect(suggestion["suggested"] as? String == me, "\(suggestion)")
            #expect(try bench.usher("suggest", "99").code == 66)
            try bench.must("team", "away", "me", "..2031-01-01")
            let none = try bench.usher("suggest", "2", "--json")
            #expect(none.code == 0, "\(none)")
            #expect(try none.object()["suggested"] is NSNull, "who is away is not suggested: \(none)")
        }

        @Test func workloadAndSpreadCount() throws {
            try bench.must("edit", "1-3", "--tag", "vpn")
            try bench.must("start", "1")
            try bench.must("take", "2")
            try bench.must("resolve", "3")
            let workload = try bench.must("workload", "--json").object()
            let people = try #require(workload["people"] as? [[String: Any]])
            let mine = try #require(people.first { $0["login"] as? String == me })
            let load = try #require(mine["load"] as? [String: Int])
            #expect(load == ["inProgress": 1, "assigned": 1])
            #expect(workload["open"] as? Int == 1)
            let spread = try bench.must("spread", "--json").object()
            #expect("\(spread)".contains("vpn"), "\(spread)")
            let factor = try #require(spread["truckFactor"] as? [String: Any])
            #expect(factor["count"] as? Int == 1)
            for verb in ["workload", "spread"] {
                let text = try bench.must(verb).text
                #expect(text.contains(me) && !text.contains("\u{1b}"))
            }
            #expect(try bench.usher("spread", "--since", "soon").code == 64)
        }

        @Test func undoAndRedoGoThroughEveryKindOfStep() throws {
            let before = try bench.ticket("1")
            for step in [
                ["take", "1"], ["edit", "1", "--pri", "high"], ["comment", "1", "hi"], ["link", "1", "related", "2"],
            ] {
                #expect(try bench.run([Binary.path] + step).code == 0)
            }
            let steps = try bench.must("undo", "--list", "--json").array("events")
            #expect(steps.count >= 4)
            for _ in 0..<4 { try bench.must("undo") }
            let after = try bench.ticket("1")
            for key in before.keys where !["history", "comments", "updated"].contains(key) {
                #expect(after[key] as? NSObject == before[key] as? NSObject, "\(key)")
            }
            for _ in 0..<4 { try bench.must("redo") }
            #expect(try bench.ticket("1")["priority"] as? String == "high")
            #expect(try bench.ticket("1")["related"] as? [String] == ["2"])
            let refused = try bench.usher("redo", "--json")
            #expect(refused.code == 1)
            #expect(try refused.error()["hint"] != nil)
        }
    }

    /// `12 15 20-24`, and all of them or none, in every verb that takes several tickets.
    @Suite struct ManyNumbers {
        struct Case: CustomTestStringConvertible {
            /// `@` stands for the numbers.
            let words: [String]
            /// What brings the tickets to where the verb applies.
            var first: [String] = []
            var testDescription: String { words.joined(separator: " ") }
            func with(_ numbers: [String]) -> [String] { words.flatMap { $0 == "@" ? numbers : [$0] } }
        }

        static let cases = [
            Case(words: ["take", "@"]), Case(words: ["start", "@"]), Case(words: ["pause", "@"], first: ["start"]),
            Case(words: ["release", "@"], first: ["take"]), Case(words: ["resolve", "@"]),
            Case(words: ["close", "@", "--reason", "not now"]), Case(words: ["reopen", "@"], first: ["resolve"]),
            Case(words: ["assign", "@", "me"]), Case(words: ["edit", "@", "--tag", "vpn"]),
            Case(words: ["link", "@", "needs", "1"]), Case(words: ["link", "@", "part-of", "1"]),
            Case(words: ["link", "@", "related", "1"]), Case(words: ["link", "@", "duplicate-of", "1"]),
        ]

        @Test(arguments: cases) func allOrNothing(_ example: Case) throws {
            let bench = try Workbench()
            try bench.makeStore("1", "2", "3", "4", "5", "6", "7", "8")
            if let verb = example.first.first { try bench.must(verb, "2-7") }
            let was = try bench.must("list", "--all", "--json").array("tickets")
            let log = try bench.must("log").text
            let bad = try bench.run([Binary.path] + example.with(["2", "4-6", "99"]))
            #expect(bad.code == 66 && bad.errorText.contains("99"), "\(bad)")
            let twisted = try bench.run([Binary.path] + example.with(["2", "6-4"]))
            #expect(twisted.code == 64 && twisted.errorText.contains("4-6"), "\(twisted)")
            #expect(try bench.must("log").text == log)
            let good = try bench.run([Binary.path] + example.with(["2", "4-6", "2,5"]) + ["--json"])
            #expect(good.code == 0, "\(good)")
            #expect(try good.array().map { $0["number"] as? String } == ["2", "4", "5", "6"])
            let after = try bench.must("list", "--all", "--json").array("tickets")
            func changed(_ number: String) -> Bool {
                let now = after.first { $0["number"] as? String == number }?["updated"]
                let then = was.first { $0["number"] as? String == number }?["updated"]
                return now as? NSObject != then as? NSObject
            }
            #expect(["2", "4", "5", "6"].allSatisfy(changed) && !["3", "7", "8"].contains(where: changed))
            // One event, so one step takes all of it back.
            try bench.must("undo")
            for (ticket, old) in zip(try bench.must("list", "--all", "--json").array("tickets"), was) {
                for key in old.keys where key != "updated" {
                    #expect(ticket[key] as? NSObject == old[key] as? NSObject, "\(old["number"] ?? "")'s \(key)")
                }
            }
        }
    }
}
