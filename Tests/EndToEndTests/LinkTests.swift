import Testing

extension EndToEnd {
    /// What the release binary needs of the machine it runs on.
    @Suite struct Link {
        let bench: Workbench

        init() throws { bench = try Workbench() }

        @Test func onlyTheSystemsOwnLibrariesAreLinked() throws {
            let dynamic = try bench.run(["readelf", "-dW", Binary.path])
            #expect(dynamic.code == 0, "\(dynamic)")
            let needed = dynamic.text.matches(of: /\(NEEDED\).*\[(.+)\]/).map { String($0.1) }
            let allowed = [
                "libc.so", "libm.so", "libgcc_s.so", "libstdc++.so", "libncursesw.so", "libtinfo.so", "ld-linux",
            ]
            #expect(!needed.isEmpty)
            for library in needed {
                #expect(allowed.contains { library.hasPrefix($0) }, "\(library) is linked")
            }
            // Logins may come from LDAP, so the C library itself stays dynamic; and the binary stays relocatable.
            #expect(needed.contains { $0.hasPrefix("libc.so") })
            #expect(try bench.run(["readelf", "-hW", Binary.path]).text.contains("DYN"))
        }

        /// ICU's data alone is 30 MB.
        @Test func noFoundationIsInside() throws {
            let size = try bench.run(["stat", "-c", "%s", Binary.path]).lines.first.flatMap { Int($0) }
            let symbols = try bench.run(["readelf", "-sW", "--dyn-syms", Binary.path]).text
            #expect(!symbols.contains("icu"))
            let strings = try bench.shell("grep -c -a -E 'icudt[0-9]+_dat|NSJSONSerialization' '\(Binary.path)'")
            #expect(strings.text == "0\n", "Foundation or its ICU is linked in")
            #expect(try #require(size) < 40_000_000)
            print("the release binary, not stripped: \(size ?? 0) bytes")
        }

        @Test func itRunsWithoutAToolchain() throws {
            let outcome = try bench.run(["env", "-i", "PATH=/nonexistent", Binary.path, "--version"])
            #expect(outcome.code == 0, "\(outcome)")
            #expect(!outcome.text.isEmpty)
        }
    }
}
