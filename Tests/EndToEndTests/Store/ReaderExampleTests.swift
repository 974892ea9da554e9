import Foundation
import Testing

extension EndToEnd {
    /// A reader written from the format's description alone understands what the program has written.
    @Suite struct ReaderExample {
        let bench: Workbench
        let reader = "\(Binary.top)/examples/read_store.py"

        init() throws {
            bench = try Workbench()
            try bench.makeStore("one", "zwölf Boxkämpfer", "three")
            try bench.must("take", "2")
            try bench.must("comment", "2", "on it")
        }

        @Test func itReadsEveryEvent() throws {
            let outcome = try bench.run(["python3", reader, bench.store])
            #expect(outcome.code == 0, "\(outcome)")
            #expect(outcome.text.contains("zwölf Boxkämpfer"), "\(outcome)")
        }

        /// One bit anywhere in a journal: the reader must not pass it over, and the audit must not either.
        @Test(arguments: [0.02, 0.3, 0.55, 0.8, 0.97]) func aFlippedBitIsFound(_ place: Double) throws {
            let journal = try #require(
                try bench.run(["find", bench.store, "-name", "active.journal"]).lines.first)
            var bytes = [UInt8](try #require(FileManager.default.contents(atPath: journal)))
            bytes[Int(Double(bytes.count) * place)] ^= 0x10
            #expect(FileManager.default.createFile(atPath: journal, contents: Data(bytes)))

            let reading = try bench.run(["python3", reader, bench.store])
            #expect(reading.code != 0, "the reader saw nothing wrong: \(reading)")
            let audit = try bench.usher("audit", "verify")
            #expect(audit.code != 0, "the audit saw nothing wrong: \(audit)")
            // Damage is told, never a crash.
            for arguments in [["list"], ["show", "1"], ["log"]] {
                let outcome = try bench.run([Binary.path] + arguments)
                #expect(outcome.code < 128, "\(arguments): \(outcome)")
            }
        }
    }
}
