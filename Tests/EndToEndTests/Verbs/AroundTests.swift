import Foundation
import Testing

extension EndToEnd {
    /// What was worked on around a moment.
    @Suite struct Around {
        let bench: Workbench

        init() throws { bench = try Workbench() }

        @Test func itSaysWhatWasWorkedOn() throws {
            try bench.makeStore("switch is down", "printer jams")
            try bench.usher("start", "1")
            let text = try bench.usher("around", "0min", "--window", "1h")
            #expect(text.lines[0].contains("3 changes, 2 tickets, nearest first"), "\(text)")
            #expect(text.lines.contains { $0.contains("switch is down") && $0.contains("started it") }, "\(text)")
            let none = try bench.usher("around", "2030-01-01", "--window", "12h")
            #expect(none.lines[0].contains("no ticket") || none.lines.contains { $0.contains("switch is down") })
            let filtered = try bench.usher("around", "0min", "printer")
            #expect(filtered.lines[0].contains("1 change, 1 ticket"), "\(filtered)")
        }

        @Test func itIsWrongUseWithoutATime() throws {
            try bench.makeStore("one")
            for arguments in [["around"], ["around", "soon"], ["around", "2h", "--window", "wide"]] {
                let outcome = try bench.run([Binary.path] + arguments)
                #expect(outcome.code == 64, "\(arguments)")
            }
        }
    }
}
