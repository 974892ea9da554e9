import Glibc
import Testing

extension EndToEnd {
    /// A disk that fills up under a writer.
    @Suite struct FullDisk {
        let bench: Workbench

        init() throws { bench = try Workbench() }

        @Test(.enabled(if: geteuid() == 0, "needs root, to mount a small disk"))
        func aCaptureThatDoesNotFitIsNotHalfWritten() throws {
            guard let disk = try SmallDisk(bench) else { try Test.cancel("nothing can be mounted here") }
            print("a full disk: \(disk.kind)")
            let store = "\(disk.path)/store"
            func usher(_ arguments: String...) throws -> Outcome {
                try bench.run([Binary.path, "-C", store] + arguments)
            }
            #expect(try usher("init").code == 0)
            #expect(try usher("add", "before").text == "1\n")
            try disk.fill()

            // What is left of the last block takes some more.
            let long = String(repeating: "x", count: 1_500)
            var acknowledged = 1
            var failure: Outcome?
            while failure == nil, acknowledged < 40 {
                let outcome = try usher("add", "--raw", long)
                if outcome.code == 0 {
                    acknowledged += 1
                    #expect(outcome.text == "\(acknowledged)\n")
                } else {
                    failure = outcome
                }
            }
            let full = try #require(failure, "\(acknowledged) captures went onto a full disk")
            #expect(full.code == 74, "\(full)")
            #expect(full.output.isEmpty, "a number was printed: \(full)")
            #expect(full.errorText.hasPrefix("usher: "), "\(full)")
            #expect(full.errorText.lowercased().contains("space") || full.errorText.contains("full"), "\(full)")
            let json = try usher("add", "--json", "--raw", long)
            #expect(json.code == 74)
            let error = try json.error()
            #expect((error["hint"] as? String)?.isEmpty == false, "\(json)")

            // Reading goes on, and nothing of the failed captures is there.
            #expect(try usher("list", "--count").text == "\(acknowledged)\n")
            #expect(try usher("audit", "verify").code == 0)

            try disk.makeRoom()
            #expect(try usher("add", "after").text == "\(acknowledged + 1)\n")
            #expect(try usher("list", "--count").text == "\(acknowledged + 1)\n")
            let audit = try usher("audit", "verify")
            #expect(audit.code == 0, "\(audit)")
        }
    }
}
