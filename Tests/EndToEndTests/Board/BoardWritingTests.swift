import Foundation
import Glibc
import Testing

extension EndToEnd {
    /// Texts of many lines on the board: in place, and in the reader's own editor.
    @Suite struct BoardWriting {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("alpha ticket", "beta ticket")
        }

        private func comments(_ number: String) throws -> [String] {
            let comments = try #require(try bench.ticket(number)["comments"] as? [[String: Any]])
            return comments.compactMap { $0["text"] as? String }
        }

        private func waitForEnd(_ board: Board) throws {
            try board.terminal.wait(for: "the end of the text") {
                !$0.contains("keeps the draft") && $0.brokenBorders().isEmpty
            }
        }

        @Test(.shows("describe", "keep text")) func aDescriptionIsWrittenInPlace() throws {
            let board = try Board(bench, width: 80, height: 24)
            try board.select("beta ticket", "2")
            try board.terminal.press("E")
            try board.terminal.wait(for: "C-s saves")
            try board.terminal.type("what is known")
            try board.terminal.press("Escape")
            try board.terminal.wait(for: "E goes on with it")
            try board.terminal.press("E")
            try board.terminal.wait(for: "what is known")
            try board.terminal.press("Enter")
            try board.terminal.paste("日本語 of wide words\n\tand a tab")
            try board.terminal.wait(for: "and a tab")
            try board.terminal.press("Up", "Home", "C-k", "C-k", "C-y", "C-_", "C-r", "C-s")
            try waitForEnd(board)
            #expect(
                try bench.ticket("2")["description"] as? String
                    == "what is known\n日本語 of wide words\n\tand a tab")
        }

        /// An editor that is a script: it sees the text, and leaves another.
        private func script(_ body: String) throws -> String {
            let path = "\(bench.directory)/editor"
            _ = try bench.shell("cat >'\(path)' <<'END'\n#!/bin/sh\n\(body)\nEND\nchmod +x '\(path)'")
            return path
        }

        @Test(.shows("own editor")) func theTextGoesOnInTheReadersEditor() throws {
            let editor = try script("cp \"$1\" '\(bench.directory)/seen'; printf 'from the\\neditor\\n' >\"$1\"")
            let board = try Board(bench, environment: ["EDITOR": editor, "VISUAL": ""])
            try board.select("alpha ticket", "1")
            try board.terminal.press("w")
            try board.terminal.wait(for: "comment on 1")
            try board.terminal.type("from here")
            try board.terminal.press("C-x", "C-e")
            try board.terminal.wait(for: "from the")
            #expect(try bench.run(["cat", "\(bench.directory)/seen"]).text == "from here")
            try board.terminal.wait(for: "the board's modes") { _ in
                try board.terminal.value(of: "#{alternate_on} #{mouse_sgr_flag}") == "1 1"
            }
            try board.terminal.press("C-s")
            try waitForEnd(board)
            #expect(try comments("1") == ["from the\neditor"])
            #expect(try bench.shell("ls '\(bench.home)/.local/state/usher/drafts'").lines.isEmpty, "no file is left")
        }

        @Test func theWholeTicketIsEditedFromItsTitle() throws {
            let editor = try script("sed -i -e 's/^beta ticket$/gamma/' -e 's/^priority:.*/priority: high/' \"$1\"")
            let board = try Board(bench, environment: ["EDITOR": editor, "VISUAL": ""])
            try board.select("beta ticket", "2")
            try board.terminal.press("e")
            try board.terminal.wait(for: "Enter saves")
            try board.terminal.press("C-x", "C-e")
            try board.terminal.wait(for: "u undoes")
            let ticket = try bench.ticket("2")
            #expect(ticket["title"] as? String == "gamma" && ticket["priority"] as? String == "high")
            try board.terminal.press("u")
            try board.terminal.wait(for: "C-r does it again")
            #expect(try bench.ticket("2")["title"] as? String == "beta ticket")
        }

        /// What others changed meanwhile is not overwritten unseen: the editor comes again, and says so.
        @Test func aTicketThatChangesUnderTheEditorIsShownAgain() throws {
            let editor = try script(
                """
                cat "$1" >>'\(bench.directory)/seen'
                if grep -q '^#! ' "$1"; then sed -i '/^#! /d' "$1"; exit; fi
                '\(Binary.path)' edit 2 --title 'theirs' >/dev/null
                sed -i 's/^beta ticket$/mine/' "$1"
                """)
            let board = try Board(bench, environment: ["EDITOR": editor, "VISUAL": ""])
            try board.select("beta ticket", "2")
            try board.terminal.press("e")
            try board.terminal.wait(for: "Enter saves")
            try board.terminal.press("C-x", "C-e")
            try board.terminal.wait(for: "the end of it") { $0.contains("2 is unchanged") || $0.contains("u undoes") }
            let seen = try bench.run(["cat", "\(bench.directory)/seen"]).text
            #expect(seen.contains("title was changed meanwhile by"), "\(seen)")
        }

        @Test(arguments: [
            ("exit 3", "ended with 3: the text is as it was"), ("kill -9 $$", "was ended by signal 9"),
            ("echo kept >\"$1\"; exit 1", "the text is kept in"),
        ]) func anEditorThatFailsLeavesBoardAndText(_ body: String, _ words: String) throws {
            let board = try Board(bench, environment: ["EDITOR": try script(body), "VISUAL": ""])
            let modes = "#{alternate_on} #{mouse_sgr_flag} #{cursor_flag}"
            try board.select("alpha ticket", "1")
            try board.terminal.press("w")
            try board.terminal.wait(for: "comment on 1")
            try board.terminal.type("typed before")
            try board.terminal.wait(for: "typed before")
            let before = try board.terminal.value(of: modes)
            try board.terminal.press("C-x", "C-e")
            try board.terminal.wait(for: words)
            try board.terminal.wait(for: "typed before")
            #expect(try board.terminal.value(of: modes) == before)
            try board.terminal.press("C-s")
            try waitForEnd(board)
            #expect(try comments("1") == ["typed before"])
        }

        @Test func aMissingEditorIsSaid() throws {
            let board = try Board(bench, environment: ["EDITOR": "no-such-editor", "VISUAL": ""])
            try board.select("alpha ticket", "1")
            try board.terminal.press("w")
            try board.terminal.wait(for: "comment on 1")
            try board.terminal.type("words")
            try board.terminal.press("C-x", "C-e")
            try board.terminal.wait(for: "no-such-editor ended with 127: the text is as it was: set EDITOR")
        }

        @Test func vimIsAnEditorLikeAnyOther() throws {
            guard try bench.shell("command -v vim").code == 0 else { return }
            let board = try Board(bench, environment: ["EDITOR": "vim -u NONE", "VISUAL": ""])
            try board.select("alpha ticket", "1")
            try board.terminal.press("w")
            try board.terminal.wait(for: "comment on 1")
            try board.terminal.type("from the board")
            try board.terminal.press("C-x", "C-e")
            try board.terminal.wait(for: "vim") { $0.contains("~") && !$0.contains("C-s saves") }
            try board.terminal.type("oand from vim")
            try board.terminal.press("Escape")
            try board.terminal.type(":wq")
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the board with the text") {
                $0.contains("and from vim") && $0.contains("C-s saves")
            }
            try board.terminal.press("C-s")
            try waitForEnd(board)
            #expect(try comments("1") == ["from the board\nand from vim"])
        }
    }
}
