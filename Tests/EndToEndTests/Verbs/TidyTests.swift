import Foundation
import Testing

extension EndToEnd {
    /// Closing what has been resolved for long enough.
    @Suite struct Tidy {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("switch reboots", "printer is down", "migrate", "first step")
            try bench.must("link", "4", "part-of", "3")
            try bench.must("resolve", "1", "3", "4")
            try bench.must("reopen", "4")
        }

        @Test func itClosesWhatIsOldEnough() throws {
            #expect(try bench.must("tidy", "--close-after", "1h").text == "nothing to close\n")
            let dry = try bench.must("tidy", "--close-after", "0min", "--dry-run")
            #expect(dry.lines.first == "would close 1 ticket: 1", "\(dry)")
            #expect(try bench.ticket("1")["state"] as? String == "resolved")
            let json = try bench.must("tidy", "--close-after", "0min", "--json").object()
            #expect(json["closed"] as? [String] == ["1"])
            #expect(json["dryRun"] as? Bool == false)
            let left = try #require(json["left"] as? [[String: Any]])
            #expect(left.map { $0["number"] as? String } == ["3"])
            #expect(try bench.ticket("1")["state"] as? String == "closed")
            #expect(try bench.ticket("1")["outcome"] as? String == "done")
            #expect(try bench.ticket("2")["state"] as? String == "open")
            #expect(try bench.ticket("3")["state"] as? String == "resolved")
            let again = try bench.must("tidy", "--close-after", "0min")
            #expect(again.lines.first == "nothing to close")
            #expect(again.lines.last?.hasPrefix("left: 3 has an unfinished part: 4 (assigned,") == true, "\(again)")
        }

        @Test func itIsWrongUseWithoutASpan() throws {
            for arguments in [["tidy"], ["tidy", "--close-after", "soon"], ["tidy", "--close-after", "7"]] {
                let outcome = try bench.run([Binary.path] + arguments)
                #expect(outcome.code == 64, "\(arguments)")
            }
        }
    }
}
