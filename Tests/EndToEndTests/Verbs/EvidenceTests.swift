import Foundation
import Glibc
import Testing

extension EndToEnd {
    /// Files that are kept with tickets: attached, listed, shown, saved, and hostile ones.
    @Suite struct Evidence {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("patch openssl on edge3", "another")
        }

        private func write(_ text: String, to name: String) throws -> String {
            let path = "\(bench.directory)/\(name)"
            try Data(text.utf8).write(to: URL(filePath: path))
            return path
        }

        private func ids(_ number: String = "1") throws -> [String] {
            try bench.must("evidence", number, "--json").array().compactMap { $0["id"] as? String }
        }

        /// The one blob of the store.
        private func blob() throws -> String {
            let found = try bench.shell("find '\(bench.store)/journals' -path '*/blobs/*' -type f")
            return try #require(found.lines.first)
        }

        @Test func aFileIsAttachedListedShownAndSaved() throws {
            let path = try write("Setting up openssl\n\u{1B}[31mdone", to: "upgrade.log")
            #expect(try bench.must("evidence", "1").text == "1 has no evidence\n")
            #expect(try bench.must("attach", "1", path).text == "attached upgrade.log to 1\n")
            let one = try #require(try bench.must("evidence", "1", "--json").array().first)
            #expect(
                Set(one.keys) == [
                    "id", "kind", "name", "argv", "directory", "seconds", "exitStatus", "by", "at", "host", "via",
                    "bytes", "kept", "truncated", "sha256", "withdrawn",
                ])
            #expect(one["kind"] as? String == "file" && one["name"] as? String == "upgrade.log")
            #expect(one["argv"] is NSNull && one["exitStatus"] is NSNull && one["seconds"] is NSNull)
            #expect(one["bytes"] as? Int == 28 && one["truncated"] as? Bool == false)
            let sum = try bench.shell("sha256sum < '\(path)'").text.prefix(64)
            #expect(one["sha256"] as? String == String(sum))
            let id = String(try #require(one["id"] as? String).prefix(4))
            let list = try bench.must("evidence", "1").text
            #expect(list.contains(id) && list.contains("file") && list.contains("28 B  upgrade.log\n"))
            // Not a terminal: as it is.
            #expect(try bench.must("evidence", "1", id).text == "Setting up openssl\n\u{1B}[31mdone")
            #expect(try bench.must("evidence", "1", id, "--save", "-").text == "Setting up openssl\n\u{1B}[31mdone")
            let saved = "\(bench.directory)/copy"
            #expect(try bench.must("evidence", "1", id, "--save", saved).text == "saved 28 B as \(saved)\n")
            #expect(try bench.shell("cmp '\(path)' '\(saved)'").code == 0)
            let again = try bench.usher("evidence", "1", id, "--save", saved)
            #expect(again.code == 64 && again.errorText.contains("is there already"))
            let shown = try bench.ticket("1")
            #expect((shown["evidence"] as? [[String: Any]])?.first?["sha256"] as? String == String(sum))
            #expect(try bench.must("show", "1").text.contains("\n  evidence\n    \(id)"))
            #expect(try bench.must("show", "1").text.contains("attached upgrade.log\n"))
            #expect(try bench.must("log", "--kind", "evidence").lines.count == 1)
        }

        @Test func whatRequiresEvidenceIsResolvedWithIt() throws {
            try bench.must("edit", "1", "--require", "evidence")
            let refused = try bench.usher("resolve", "1")
            #expect(refused.code == 1)
            #expect(refused.errorText.contains("usher attach 1 FILE"))
            try bench.must("attach", "1", "-", "--name", "out.txt", input: "ok\n")
            try bench.must("undo")
            #expect(try bench.must("evidence", "1").text.contains("(withdrawn)"))
            #expect(try bench.usher("resolve", "1").code == 1)
            try bench.must("redo")
            #expect(try !bench.must("evidence", "1").text.contains("(withdrawn)"))
            try bench.must("resolve", "1")
        }

        @Test func bytesThatAreNoTextComeBackWhole() throws {
            let bytes = "\(bench.directory)/bytes"
            #expect(try bench.shell("head -c 3000000 /dev/urandom > '\(bytes)'").code == 0)
            try bench.must("attach", "1-2", bytes)
            let id = try #require(try ids("2").first)
            #expect(try ids("1") == [id])
            try bench.must("evidence", "2", id, "--save", "\(bytes).copy")
            #expect(try bench.shell("cmp '\(bytes)' '\(bytes).copy'").code == 0)
            let json = try bench.must("evidence", "1", id, "--json").object()
            #expect(json["content"] is NSNull)
            let decoded = try #require((json["base64"] as? String).flatMap { Data(base64Encoded: $0) })
            #expect(decoded == (try Data(contentsOf: URL(filePath: bytes))))
            try bench.must("attach", "2", "-", input: "text\n")
            let text = try #require(try ids("2").last)
            let object = try bench.must("evidence", "2", text, "--json").object()
            #expect(object["content"] as? String == "text\n" && object["base64"] is NSNull)
            #expect(object["name"] as? String == "stdin")
        }

        static let refusals: [(setUp: String, arguments: [String], code: Int32, says: String)] = [
            ("mkdir x", ["attach", "1", "x"], 64, "x is a directory"),
            ("mkfifo x", ["attach", "1", "x"], 64, "not a regular file"),
            ("true", ["attach", "1", "/dev/zero"], 64, "not a regular file"),
            ("true", ["attach", "1", "nothing"], 64, "nothing: No such file"),
            (": > x", ["attach", "1", "x"], 65, "x is empty"),
            ("true", ["attach", "1", "-"], 65, "standard input is empty"),
            ("truncate -s 67108865 x", ["attach", "1", "x"], 65, "larger than is kept: at most 64 MiB"),
            ("truncate -s 1T x", ["attach", "1", "x"], 65, "larger than is kept"),
            ("echo a > x", ["attach", "77", "x"], 66, "there is no ticket 77"),
            ("echo a > x", ["attach", "1,77", "x"], 66, "there is no ticket 77"),
            ("echo a > x", ["attach", "1", "x", "--name", "a/b"], 65, "name holds a slash"),
            ("echo a > x", ["attach", "1", "x", "--name", ""], 65, "name is no file's"),
            ("true", ["attach", "1"], 64, "attach needs a ticket and a file"),
            ("true", ["evidence"], 64, "needs a ticket's number"),
            ("true", ["evidence", "77"], 66, "there is no ticket 77"),
            ("true", ["evidence", "1", "abcd"], 64, "1 has no evidence abcd"),
            ("true", ["evidence", "1", "--save", "x"], 64, "say which"),
        ]

        @Test(arguments: refusals.indices) func whatCanNotBeKeptIsRefused(index: Int) throws {
            let (setUp, arguments, code, says) = Self.refusals[index]
            #expect(try bench.shell("cd '\(bench.directory)' && \(setUp)").code == 0)
            let words = arguments.map { "'\($0)'" }.joined(separator: " ")
            let outcome = try bench.shell("cd '\(bench.directory)' && '\(Binary.path)' \(words) < /dev/null")
            #expect(outcome.code == code, "\(arguments): \(outcome)")
            #expect(outcome.errorText.contains(says), "\(arguments): \(outcome)")
            #expect(try ids() == [])
            #expect(try bench.must("audit", "verify").text.hasPrefix("✓ intact"))
        }

        @Test func aPipeThatNeverEndsIsRefused() throws {
            let outcome = try bench.shell("'\(Binary.path)' attach 1 - < /dev/zero")
            #expect(outcome.code == 65 && outcome.errorText.contains("larger than is kept"), "\(outcome)")
        }

        @Test func namesFromAnywhereAreData() throws {
            // An escape sequence and a line feed; then bytes that are no UTF-8.
            let script = """
                cd '\(bench.directory)'
                hostile=$(printf 'a\\033[31m\\nb.txt'); latin=$(printf 'caf\\351.txt')
                echo one > "$hostile"; echo two > "$latin"
                '\(Binary.path)' attach 1 "$hostile" && '\(Binary.path)' attach 1 "$latin"
                """
            let outcome = try bench.shell(script)
            #expect(outcome.code == 0, "\(outcome)")
            #expect(!outcome.output.contains(0x1B))
            #expect(outcome.text.hasPrefix("attached a␛[31m␊b.txt to 1\n"))
            let list = try bench.must("evidence", "1", "--json").array()
            #expect(list.map { $0["name"] as? String } == ["a\u{1B}[31m\nb.txt", "caf\u{FFFD}.txt"])
            for verb in ["evidence", "show"] {
                let text = try bench.must(verb, "1")
                #expect(!text.output.contains(0x1B) && text.text.contains("a␛[31m␊b.txt"), "\(text)")
            }
            let id = try #require(list.last?["id"] as? String)
            #expect(try bench.must("evidence", "1", id).text == "two\n")
        }

        @Test func whatWasAlteredOrIsMissingIsSaid() throws {
            try bench.must("attach", "1", "-", "--name", "a", input: "before\n")
            let id = try #require(try ids().first)
            let path = try blob()
            #expect(try bench.shell("chmod u+w '\(path)' && printf 'after!\\n' > '\(path)'").code == 0)
            let altered = try bench.usher("evidence", "1", id)
            #expect(altered.code == 65 && altered.output.isEmpty && altered.errorText.contains("has other bytes"))
            let audit = try bench.usher("audit", "verify", "--json")
            #expect(audit.code == 65)
            let findings = try #require(try audit.object()["findings"] as? [[String: Any]])
            #expect(findings.contains { $0["kind"] as? String == "evidence" })
            unlink(path)
            let missing = try bench.usher("evidence", "1", id, "--json")
            #expect(missing.code == 65)
            #expect((try missing.error()["message"] as? String)?.hasSuffix("is missing") == true)
            #expect(try bench.usher("audit", "verify").text.contains("is missing"))
            // Attaching the same bytes again mends it.
            try bench.must("attach", "1", "-", "--name", "a", input: "before\n")
            #expect(try bench.must("evidence", "1", id).text == "before\n")
            #expect(try bench.must("audit", "verify").text.contains("1 piece of evidence"))
        }

        @Test func onATerminalItIsMadeVisible() throws {
            try bench.must("attach", "1", "-", input: "a\nb\n\u{1B}[31mred\u{1B}[0m\n\u{202E}evil\tcolumn\n")
            let id = try #require(try ids().first)
            let terminal = try Terminal(bench, width: 80, height: 12, arguments: ["evidence", "1", id])
            try terminal.wait(for: "␛[31mred␛[0m")
            try terminal.wait(for: "<U+202E>evil")
        }
    }
}
