import Foundation
import Testing

extension EndToEnd {
    /// `log --follow`.
    @Suite struct LogFollow {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("switch reboots", "printer is down")
        }

        private func follow(_ arguments: String...) throws -> Child {
            try bench.start(([Binary.path, "log", "--follow"] + arguments).map { Array($0.utf8) })
        }

        /// Waits until so many whole lines have come.
        private func lines(_ count: Int, of child: Child) throws -> [String] {
            let deadline = Deadline(in: .seconds(30))
            while child.output.count(where: { $0 == UInt8(ascii: "\n") }) < count {
                guard child.pump(until: deadline) else {
                    throw Trouble("only \(child.output.asText), \(child.errors.asText)")
                }
            }
            return child.output.asText.split(separator: "\n").map(String.init)
        }

        @Test func whatHappensIsSaidAsItHappens() throws {
            let child = try follow()
            #expect(try lines(2, of: child).map { $0.contains("switch reboots") } == [true, false])
            try bench.must("start", "1")
            #expect(try lines(3, of: child)[2].contains("started it"))
            try bench.must("comment", "2", "out of paper")
            let all = try lines(5, of: child)
            #expect(all[3].contains("printer is down"), "\(all)")
            #expect(all[4].hasSuffix("out of paper"), "\(all)")
            child.signal(SIGINT)
            let outcome = try child.finish(by: Deadline(in: .seconds(30)))
            #expect(outcome.code == 130)
            #expect(outcome.errors.isEmpty)
            #expect(outcome.lines.count == 5)
        }

        @Test func scriptsGetOneObjectALine() throws {
            let child = try follow("--json", "--limit", "1")
            // The last that was there already; from then on it misses nothing.
            #expect(try lines(1, of: child)[0].contains("printer is down"))
            try bench.must("start", "1")
            try bench.must("start", "2")
            for (line, number) in zip(try lines(3, of: child).dropFirst(), ["1", "2"]) {
                let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
                let event = try #require(object["data"] as? [String: Any])
                let operations = try #require(event["operations"] as? [[String: Any]])
                #expect(operations.map { $0["kind"] as? String } == ["start"])
                #expect(operations.map { $0["tickets"] as? [String] } == [[number]])
            }
            child.signal(SIGTERM)
            #expect(try child.finish(by: Deadline(in: .seconds(30))).errors.isEmpty)
        }

        @Test func itEndsWhenItsReaderDoes() throws {
            let outcome = try bench.shell(
                "{ '\(Binary.path)' log --follow --limit 1; echo \"code $?\" >&2; } | { read -r first; echo \"$first\"; }"
            )
            #expect(outcome.lines.count == 1)
            #expect(outcome.errorText == "code 0\n", "\(outcome)")
        }

        @Test func itEndsWhenTheStoreIsMovedAway() throws {
            let child = try follow()
            _ = try lines(2, of: child)
            #expect(try bench.shell("mv '\(bench.store)' '\(bench.store).old'").code == 0)
            let outcome = try child.finish(by: Deadline(in: .seconds(30)))
            #expect(outcome.code == 69, "\(outcome)")
            #expect(outcome.errorText.contains("moved or removed"), "\(outcome)")
        }

        @Test func whatMakesNoSenseWithItIsUsage() throws {
            #expect(try bench.usher("log", "--follow", "--until", "today").code == 64)
            #expect(try bench.usher("log", "--follow", "99").code == 66)
        }
    }
}
