import Foundation
import Glibc
import Testing

extension EndToEnd {
    /// A command that is run for a ticket with no terminal about: pipes, exit codes, signals.
    @Suite struct Run {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("alpha ticket")
        }

        private func sh(_ script: String) throws -> Outcome {
            try bench.usher("run", "1", "sh", "-c", script)
        }

        private func evidence() throws -> [[String: Any]] { try bench.evidence("1") }

        @Test(
            arguments: [("true", 0), ("exit 7", 7), ("kill -TERM $$", 143), ("kill -KILL $$", 137)] as [(String, Int32)]
        )
        func itsExitCodeIsPassedOnAndKept(_ script: String, _ code: Int32) throws {
            #expect(try sh(script).code == code)
            let kept = try #require(try evidence().first)
            #expect(kept["exitStatus"] as? Int == Int(code))
            #expect(kept["argv"] as? [String] == ["sh", "-c", script])
            #expect(kept["kind"] as? String == "run" && kept["by"] as? String != nil)
        }

        @Test func whatItWritesIsUnchangedAndKept() throws {
            let outcome = try bench.shell(
                """
                cd '\(bench.directory)' && head -c 300000 /dev/urandom >random
                '\(Binary.path)' run 1 -- cat random >copy 2>said && cmp random copy && cat said
                """)
            #expect(outcome.code == 0, "\(outcome)")
            let kept = try #require(try evidence().first)
            let id = try #require(kept["id"] as? String)
            #expect(outcome.text.hasPrefix("1: evidence \(id.prefix(4))"))
            #expect(outcome.text.contains("exit 0, 292 KiB"), "\(outcome)")
            #expect(kept["bytes"] as? Int == 300_000 && kept["truncated"] as? Bool == false)
            #expect(kept["directory"] as? String == bench.directory)
            let stored = try bench.must("evidence", "1", id).output
            #expect(try [UInt8](Data(contentsOf: URL(filePath: "\(bench.directory)/random"))) == stored)
        }

        @Test func eachStreamGoesWhereItWent() throws {
            let outcome = try sh("echo out; echo err >&2; [ -t 1 ] || echo no terminal")
            #expect(outcome.text == "out\nno terminal\n")
            #expect(outcome.errorText.hasPrefix("err\n"))
            #expect(Set(try bench.keptText("1").split(separator: "\n")) == ["out", "err", "no terminal"])
        }

        @Test func streamsThatGoToOnePlaceKeepTheirOrder() throws {
            let script = "for i in 1 2 3 4 5 6 7 8; do echo $i; echo $i >&2; done"
            let expected = (1...8).map { "\($0)\n\($0)\n" }.joined()
            let outcome = try bench.shell("'\(Binary.path)' run 1 sh -c '\(script)' 2>&1 | cat")
            #expect(outcome.text.hasPrefix(expected))
            #expect(try bench.keptText("1") == expected)
        }

        @Test func itsArgumentsAreBytes() throws {
            let words =
                [Binary.path, "run", "1", "printf", "%s."].map { Array($0.utf8) } + [
                    [0xFF, 0x41], [], Array("--".utf8),
                ]
            let outcome = try bench.start(words).finish(by: Deadline(in: .seconds(60)))
            #expect(outcome.output == [0xFF, 0x41] + Array("..--.".utf8))
            let argv = try #require(try evidence().first?["argv"] as? [String])
            #expect(argv == ["printf", "%s.", "\u{FFFD}A", "", "--"])
        }

        @Test func optionsAfterTheTicketAreTheCommands() throws {
            let outcome = try bench.usher("run", "1", "echo", "--json", "-C", "x", "--help")
            #expect(outcome.text == "--json -C x --help\n" && outcome.code == 0)
        }

        @Test func inJSONTheAnswerIsBesideTheOutput() throws {
            let outcome = try bench.usher("run", "--json", "1", "echo", "hello")
            #expect(outcome.text == "hello\n")
            let answer = try #require(try JSONSerialization.jsonObject(with: Data(outcome.errors)) as? [String: Any])
            let kept = try #require(answer["data"] as? [String: Any])
            #expect(kept["exitStatus"] as? Int == 0 && kept["bytes"] as? Int == 6)
        }

        // MARK: What does not run

        @Test(
            arguments: [
                (["run"], 125), (["run", "1"], 125), (["run", "1", "--"], 125), (["run", "99", "touch", "ran"], 125),
                (["run", "x", "touch", "ran"], 125), (["run", "--nonsense", "1", "touch", "ran"], 125),
                (["-C", "/nonexistent", "run", "1", "touch", "ran"], 125), (["run", "1", "no-such-program"], 127),
                (["run", "1", "./no-such-program"], 127), (["run", "1", "/etc/passwd"], 126),
                (["run", "1", "/etc"], 126),
            ] as [([String], Int32)])
        func whatCannotBeginSaysSoAndKeepsNothing(_ arguments: [String], _ code: Int32) throws {
            let outcome = try bench.run(
                ["env", "-C", bench.directory, Binary.path] + arguments)
            #expect(outcome.code == code, "\(outcome)")
            #expect(outcome.errorText.hasPrefix("usher: ") && outcome.output.isEmpty, "\(outcome)")
            #expect(try evidence().isEmpty)
            #expect(access("\(bench.directory)/ran", F_OK) != 0)
        }

        // MARK: Streams that are not as usual

        @Test func ofTenMebibytesTheStartAndTheEndAreKept() throws {
            let outcome = try bench.shell(
                "'\(Binary.path)' run 1 seq 1 1500000 2>'\(bench.directory)/said' | cksum; seq 1 1500000 | cksum")
            #expect(outcome.lines.count == 2 && outcome.lines.first == outcome.lines.last)
            let kept = try #require(try evidence().first)
            #expect(kept["bytes"] as? Int == 10_888_896 && kept["truncated"] as? Bool == true)
            let text = try bench.keptText("1")
            #expect(text.utf8.count <= 4 << 20 && text.utf8.count > (4 << 20) - 200)
            #expect(text.hasPrefix("1\n2\n") && text.hasSuffix("1499999\n1500000\n"))
            let gap = try #require(text.firstMatch(of: /\n\[usher: (\d+) bytes are left out here\]\n/))
            let left = try #require(Int(gap.1))
            #expect(text.utf8.count - (gap.0.utf8.count - 1) + left >= 10_888_895)
            #expect(
                try String(contentsOfFile: "\(bench.directory)/said", encoding: .utf8).contains(
                    "10 MiB, of which 3.9 MiB are kept"))
        }

        @Test func whatItLeavesRunningHoldsNobodyUp() throws {
            let outcome = try sh("sleep 1000 & echo $!")
            #expect(outcome.code == 0 && outcome.errorText.contains("left running"))
            let sleeper = try #require(pid_t(outcome.text.trimmingCharacters(in: .newlines)))
            #expect(kill(sleeper, SIGKILL) == 0, "it was not left alone")
            #expect(try bench.keptText("1") == outcome.text)
        }

        @Test func aReaderWhoLeavesEndsItAsInAnyPipeline() throws {
            let outcome = try bench.shell("'\(Binary.path)' run 1 yes | head -n 1")
            #expect(outcome.text == "y\n")
            #expect(try evidence().first?["exitStatus"] as? Int == 141)
            #expect(try bench.keptText("1").hasPrefix("y\ny\n"))
        }

        @Test func closedStreamsAreClosedForItToo() throws {
            let script = "'\(Binary.path)' run 1 sh -c 'echo x' >&- 2>'\(bench.directory)/said'; echo $?"
            #expect(try bench.shell(script).text != "0\n")
            #expect(try bench.shell("'\(Binary.path)' run 1 cat <&-").code == 1)
            #expect(try bench.shell("'\(Binary.path)' run 1 echo x 2>&-").text == "x\n")
            #expect(try evidence().count == 3)
        }

        @Test func aFullOutputIsSaidAndWhatCameIsKept() throws {
            let outcome = try bench.shell("'\(Binary.path)' run 1 echo x >/dev/full")
            #expect(outcome.errorText.contains("No space left on device"), "\(outcome)")
            #expect(try bench.keptText("1") == "x\n")
        }

        @Test func itReadsWhatIsPipedIn() throws {
            #expect(try bench.usher("run", "1", "cat", input: "from outside").text == "from outside")
        }

        @Test func manyWordsReachItAndAsManyAsFitAreKept() throws {
            let words = (1...30_000).map { "word\($0)" }
            let outcome = try bench.run([Binary.path, "run", "1", "printf", "%s\\n"] + words)
            #expect(outcome.lines == words)
            let argv = try #require(try evidence().first?["argv"] as? [String])
            let count = argv.count - 1
            #expect(argv.dropLast().elementsEqual((["printf", "%s\\n"] + words).prefix(count)))
            #expect(argv.last == "[usher: \(words.count + 2 - count) words are left out here]")
        }

        @Test func manyAtOnceLoseNone() throws {
            let script = "for i in $(seq 64); do '\(Binary.path)' run 1 echo run $i & done; wait"
            let outcome = try bench.shell(script)
            #expect(Set(outcome.lines) == Set((1...64).map { "run \($0)" }), "\(outcome)")
            #expect(
                Set(try evidence().compactMap { ($0["argv"] as? [String])?.last }) == Set((1...64).map(String.init)))
            #expect(try evidence().count == 64)
        }

        // MARK: Signals

        @Test(arguments: [SIGTERM, SIGHUP])
        func aSignalToEndIsPassedOnAndWhatCameIsKept(_ signal: Int32) throws {
            let child = try bench.start(
                [Binary.path, "run", "1", "sh", "-c", "echo begun; exec tail -f /dev/null"].map { Array($0.utf8) })
            let deadline = Deadline(in: .seconds(30))
            while child.output.isEmpty, child.pump(until: deadline) {}
            child.signal(signal)
            let outcome = try child.finish(by: deadline)
            #expect(outcome.code == 128 + signal)
            #expect(!outcome.errorText.contains("did not end"), "it was not passed on")
            #expect(try bench.keptText("1") == "begun\n")
            #expect(try evidence().first?["exitStatus"] as? Int == Int(128 + signal))
        }

        // MARK: What can't be kept

        @Test func outputThatCannotBeStoredIsPutIntoAFile() throws {
            let outcome = try sh("echo precious; rm -rf '\(bench.store)'")
            #expect(outcome.code == 125 && outcome.text == "precious\n")
            let path = try #require(outcome.errorText.firstMatch(of: /it is in (\S+); later: usher attach 1 (\S+)/))
            #expect(path.1 == path.2 && path.1.hasPrefix("\(bench.home)/.local/state/usher/runs/"))
            #expect(try String(contentsOfFile: String(path.1), encoding: .utf8) == "precious\n")
            var status = stat()
            #expect(stat(String(path.1), &status) == 0 && status.st_mode & 0o777 == 0o600)
        }

        @Test func aFailureOfItsOwnIsTheCommandsCode() throws {
            #expect(try sh("rm -rf '\(bench.store)'; exit 3").code == 3)
        }

        // MARK: Secrets

        @Test func secretsAreBlackedOutWhereNobodyCanBeAsked() throws {
            let outcome = try bench.usher(
                "run", "1", "sh", "-c", "echo first; echo password=hunter2 $1", "x", "--token=abcdefgh")
            #expect(outcome.text == "first\npassword=hunter2 --token=abcdefgh\n", "shown as it is")
            #expect(outcome.errorText.contains("line 2 (password): password=*******"))
            #expect(!outcome.errorText.contains("hunter2") && !outcome.errorText.contains("abcdefgh"))
            #expect(try bench.keptText("1") == "first\npassword=******* --token=********\n")
            #expect(
                try evidence().first?["argv"] as? [String] == [
                    "sh", "-c", "echo first; echo password=******* $1", "x", "--token=********",
                ])
            #expect(try bench.run(["grep", "-r", "-e", "hunter2", "-e", "abcdefgh", bench.store]).code == 1)
        }

        @Test func secretsThatAreWantedStay() throws {
            let outcome = try bench.usher("run", "--keep-secrets", "1", "echo", "password=hunter2")
            #expect(!outcome.errorText.contains("secret"))
            #expect(try bench.keptText("1") == "password=hunter2\n")
        }

        // MARK: What it is for

        @Test func aRunThatSucceededIsEvidenceAndOneThatFailedIsNone() throws {
            try bench.must("edit", "1", "--require", "evidence")
            _ = try sh("exit 1")
            #expect(try bench.usher("resolve", "1").code == 1)
            _ = try sh("exit 0")
            #expect(try bench.usher("resolve", "1").code == 0)
        }
    }
}

extension Workbench {
    /// What is kept with a ticket, as `show --json` lists it.
    func evidence(_ number: String) throws -> [[String: Any]] {
        try ticket(number)["evidence"] as? [[String: Any]] ?? []
    }

    /// The bytes of the only piece of evidence, as text.
    func keptText(_ number: String) throws -> String {
        guard let id = try evidence(number).first?["id"] as? String else { throw Trouble("no evidence") }
        return try must("evidence", number, id).text
    }
}
