import Testing

extension EndToEnd {
    /// `list --format`.
    @Suite struct Format {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("switch\treboots", "printer is down")
            try bench.must("edit", "2", "--pri", "high", "--tag", "print")
        }

        @Test func linesAreAsAskedFor() throws {
            let outcome = try bench.must("list", "--format", #"{number:>3}\t{priority:8}{title:.9}|{tags}"#)
            #expect(outcome.text == "  2\thigh    printer …|print\n  1\tnormal  switch␉r…|\n")
            #expect(try bench.must("list", "tag:print", "--limit", "1", "--format", "-{number}-").text == "-2-\n")
        }

        @Test func whatIsWrongIsUsage() throws {
            let wrong = try bench.usher("list", "--format", "{number} {titel}")
            #expect(wrong.code == 64)
            #expect(wrong.errorText.contains("  {number} {titel}\n            ^^^^^\n"), "\(wrong)")
            #expect(wrong.errorText.contains("did you mean {title}?"), "\(wrong)")
            #expect(wrong.output.isEmpty)
            let both = try bench.usher("list", "--json", "--format", "{number}")
            #expect(both.code == 64)
            #expect(try both.error()["code"] as? String == "usage")
            #expect(try bench.usher("list", "--count", "--format", "{number}").code == 64)
        }
    }
}
