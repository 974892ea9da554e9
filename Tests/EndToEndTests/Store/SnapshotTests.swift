import Foundation
import Testing

extension EndToEnd {
    /// A snapshot comes by itself, a reader written from its description understands it, and damage to it changes no
    /// answer.
    @Suite struct Snapshots {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.must("demo", "--tickets", "300", "--store", bench.store, "--no-board")
        }

        private func snapshot() throws -> String {
            // The demo's own child may be at it.
            let deadline = Deadline(in: .seconds(30))
            while true {
                try bench.must("snapshot")
                let found = try bench.run(["find", "\(bench.home)/.cache", "-name", "base.snapshot"])
                if let path = found.lines.first { return path }
                if deadline.hasPassed { throw Trouble("no snapshot: \(found)") }
            }
        }

        @Test func theExampleReadsIt() throws {
            let path = try snapshot()
            let directory = String(path.dropLast("/base.snapshot".count))
            let reading = try bench.run(["python3", "\(Binary.top)/examples/read_snapshot.py", directory])
            #expect(reading.code == 0, "\(reading)")
            let list = try bench.must("list", "--all", "--json").object()
            let tickets = try #require(list["tickets"] as? [[String: Any]])
            #expect(tickets.count == 300 && reading.lines.count == 300)
            let expected = try tickets.map { ticket in
                let number = try #require(ticket["number"] as? String)
                let state = try #require(ticket["state"] as? String)
                let assignee = ticket["assignee"] as? String ?? "-"
                return "\(number) \(state) \(assignee) \(try #require(ticket["title"] as? String))"
            }
            #expect(Set(reading.lines) == Set(expected))
        }

        @Test func damageChangesNoAnswer() throws {
            let path = try snapshot()
            let before = try bench.must("list", "--all").text
            let history = try bench.must("show", "7").text
            let good = [UInt8](try #require(FileManager.default.contents(atPath: path)))
            for place in stride(from: 50, to: good.count, by: good.count / 12) {
                var bytes = good
                bytes[place] ^= 0x20
                try? FileManager.default.removeItem(atPath: path)
                #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
                #expect(try bench.must("list", "--all").text == before, "byte \(place)")
                #expect(try bench.must("show", "7").text == history, "byte \(place)")
            }
            try? FileManager.default.removeItem(atPath: path)
            #expect(try bench.must("list", "--all").text == before)
        }
    }
}
