import Foundation
import Testing

extension EndToEnd {
    /// What tickets say, changed by options and in an editor.
    @Suite struct Edit {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("switch reboots", "printer is down")
        }

        @Test func optionsChangeWhatTheySay() throws {
            let outcome = try bench.must(
                "edit", "1-2", "--pri", "high", "--due", "2031-12-24", "--for", "bob", "--tag", "net,rack", "--host",
                "sw1", "--set", "rack=b=4")
            #expect(
                outcome.text
                    == "2 tickets: priority high, due 24 Dec 2031, for bob, tag net, tag rack, host sw1, field rack\n")
            for number in ["1", "2"] {
                let ticket = try bench.ticket(number)
                #expect(ticket["priority"] as? String == "high")
                #expect(ticket["tags"] as? [String] == ["net", "rack"])
                #expect(ticket["fields"] as? [String: String] == ["rack": "b=4"])
            }
            #expect(try bench.must("list", "field.rack:b=4", "--count").text == "2\n")
            let events = try eventCount()
            #expect(try bench.must("edit", "1", "--tag", "net").text == "1 is so already\n")
            #expect(try eventCount() == events)
            _ = try bench.run(
                [Binary.path, "edit", "1", "--description", "-", "--due", "none", "--for", "none", "--untag", "net"],
                input: "It hums.\n")
            let ticket = try bench.ticket("1")
            #expect(ticket["description"] as? String == "It hums.")
            #expect(ticket["due"] is NSNull)
            #expect(ticket["requester"] is NSNull)
            #expect(ticket["tags"] as? [String] == ["rack"])
        }

        @Test(arguments: [
            (["edit", "1"], "no terminal"), (["edit"], "number"), (["edit", "1", "--pri", "hihg"], "high"),
            (["edit", "1", "--set", "rack"], "no ="), (["edit", "1", "--set", "rack="], "--unset rack"),
            (["edit", "1", "--set", "a b=1"], "a b"), (["edit", "1", "--tag", "vpn", "--untag", "vpn"], "vpn"),
            (["edit", "1", "--due", "someday"], "someday"), (["edit", "1", "--title", " "], "--title"),
        ]) func wrongUseIsToldAndChangesNothing(arguments: [String], object: String) throws {
            let outcome = try bench.run([Binary.path] + arguments)
            #expect(outcome.code == 64, "\(outcome)")
            #expect(outcome.errorText.contains(object), "\(outcome)")
            #expect(try eventCount() == 2)
        }

        @Test func oneBadNumberChangesNothing() throws {
            #expect(try bench.usher("edit", "1", "99", "--pri", "high").code == 66)
            #expect(try bench.ticket("1")["priority"] as? String == "normal")
        }

        private func eventCount() throws -> Int {
            (try bench.must("log", "--json").object()["events"] as? [Any])?.count ?? -1
        }

        /// A shell script in place of an editor; `$1` is the file.
        private func terminal(_ editor: String) throws -> Terminal {
            let path = "\(bench.directory)/editor"
            try "#!/bin/sh\n\(editor)\n".write(toFile: path, atomically: true, encoding: .utf8)
            chmod(path, 0o755)
            return try terminal(environment: ["VISUAL": "\(path) ", "XDG_STATE_HOME": "\(bench.directory)/state"])
        }

        /// A terminal that stays when the program has ended, and shows its exit code.
        private func terminal(environment: [String: String]) throws -> Terminal {
            try Terminal(
                bench, width: 160, height: 20, command: ["sh", "-c", "\(Binary.path) edit 1; echo code=$?; read wait"],
                environment: environment)
        }

        private var drafts: [String] {
            (try? FileManager.default.contentsOfDirectory(atPath: "\(bench.directory)/state/usher/drafts")) ?? []
        }

        @Test func anEditorChangesTheTicket() throws {
            let terminal = try terminal("sed -i 's/^priority: .*/priority: urgent/' \"$1\"; echo 'By hand.' >> \"$1\"")
            let screen = try terminal.wait(for: "code=0")
            #expect(screen.contains("1: new description, priority urgent"))
            #expect(try bench.ticket("1")["description"] as? String == "By hand.")
            #expect(drafts.isEmpty)
        }

        @Test func anEditorThatChangesNothingIsNoEvent() throws {
            let terminal = try terminal("true")
            let screen = try terminal.wait(for: "code=0")
            #expect(screen.contains("1 is unchanged"))
            #expect(try eventCount() == 2)
            #expect(drafts.isEmpty)
        }

        @Test func mistakesComeBackAndCanBeMended() throws {
            let terminal = try terminal(
                """
                if grep -q '^#! priority: hihg' "$1"; then sed -i 's/^priority: .*/priority: high/' "$1"
                else sed -i 's/^priority: .*/priority: hihg/' "$1"; fi
                """)
            try terminal.wait(for: "code=0")
            #expect(try bench.ticket("1")["priority"] as? String == "high")
        }

        @Test(arguments: [
            ("sed -i 's/^priority: .*/priority: hihg/' \"$1\"", 65 as Int32, "was not changed"),
            ("echo typed >> \"$1\"; kill -9 $$", 74, "signal 9"), ("echo typed >> \"$1\"; exit 3", 74, "ended with 3"),
        ]) func whatComesToNothingIsKept(editor: String, code: Int32, reason: String) throws {
            let terminal = try terminal(editor)
            let screen = try terminal.wait(for: "code=\(code)")
            #expect(screen.contains("the text is kept in"))
            #expect(screen.contains(reason))
            let file = try #require(drafts.first)
            #expect(screen.lines.joined().contains(file))
            let text = try String(contentsOfFile: "\(bench.directory)/state/usher/drafts/\(file)", encoding: .utf8)
            #expect(text.contains(code == 65 ? "\npriority: hihg\n" : "\ntyped\n"))
            #expect(try eventCount() == 2)
        }

        @Test func anEditorThatIsNotThereIsTold() throws {
            let screen = try terminal(environment: ["EDITOR": "no-such-editor"]).wait(for: "code=74")
            #expect(screen.contains("set EDITOR"))
        }
    }
}
