import Testing

extension EndToEnd {
    /// What the release binary needs of the machine it runs on.
    @Suite struct Link {
        let bench: Workbench

        init() throws { bench = try Workbench() }

        /// Each library that a process loads costs it a tenth of a millisecond, or several.
        @Test func onlyTheCLibraryIsShared() throws {
            let dynamic = try bench.run(["readelf", "-dW", Binary.path])
            #expect(dynamic.code == 0, "\(dynamic)")
            let needed = dynamic.text.matches(of: /\(NEEDED\).*\[(.+)\]/).map { String($0.1) }
            let allowed = ["libc.so", "libm.so", "ld-linux"]
            #expect(!needed.isEmpty)
            for library in needed {
                #expect(allowed.contains { library.hasPrefix($0) }, "\(library) is linked")
            }
            #expect(!dynamic.text.contains("PATH)"), "libraries are looked for in places of our own")
            // Logins may come from LDAP, so the C library itself stays dynamic; and the binary stays relocatable.
            #expect(needed.contains { $0.hasPrefix("libc.so") })
            #expect(try bench.run(["readelf", "-hW", Binary.path]).text.contains("DYN"))
        }

        /// Foundation brings ICU along, whose data alone is 30 MB; FoundationEssentials does without.
        @Test func noFoundationIsInside() throws {
            let found = try bench.shell(
                "readelf -sW '\(Binary.path)' | grep -cE ' (\\$s10Foundation|(ucal|uloc|udat|ubrk|ucol)[a-z0-9]*_)'")
            #expect(found.text == "0\n", "Foundation or ICU is linked in")
            let any = try bench.shell("readelf -sW '\(Binary.path)' | grep -cE ' \\$s11TicketModel'")
            #expect(any.text != "0\n", "the binary has no symbols to look at")
            let stripped = "\(bench.directory)/stripped"
            #expect(try bench.run(["strip", "-o", stripped, Binary.path]).code == 0)
            let size = try #require(try bench.run(["stat", "-c", "%s", stripped]).lines.first.flatMap { Int($0) })
            print("the release binary, stripped: \(size) bytes")
            #expect(size < 30_000_000)
        }

        @Test func itRunsWithoutAToolchain() throws {
            let outcome = try bench.run(["env", "-i", "PATH=/nonexistent", Binary.path, "--version"])
            #expect(outcome.code == 0, "\(outcome)")
            #expect(!outcome.text.isEmpty)
        }
    }
}
