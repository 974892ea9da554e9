import Testing

/// The harness itself, against programs whose behaviour is known: a harness that sees nothing proves nothing.
@Suite(.serialized) struct HarnessTests {
    let bench: Workbench

    init() throws { bench = try Workbench() }

    @Test func aChildsBytesAndEndArrive() throws {
        let outcome = try bench.run(["sh", "-c", "cat; echo oops >&2; exit 7"], input: "in")
        #expect(outcome.code == 7)
        #expect(outcome.text == "in")
        #expect(outcome.errorText == "oops\n")
        #expect(try bench.shell("kill -9 $$").end == .signal(9))
    }

    @Test func argumentsNeedNotBeText() throws {
        let child = try bench.start([Array("printf".utf8), Array("%s".utf8), [0x61, 0xff, 0x62]])
        #expect(try child.finish(by: Deadline(in: .seconds(10))).output == [0x61, 0xff, 0x62])
    }

    @Test func aTerminalShowsWhatWasTyped() throws {
        let terminal = try Terminal(bench, width: 40, height: 10, command: ["cat"])
        try terminal.type("hállo")
        try terminal.wait(for: "hállo")
        #expect(try terminal.screen().place(of: "llo") == Screen.Place(x: 2, y: 0))
        try terminal.send([0x1b, 0x5b, 0x3c])
        try terminal.wait(for: "^[[<")
        try terminal.resize(width: 20, height: 5)
        #expect(try terminal.value(of: "#{pane_width}x#{pane_height}") == "20x5")
        try terminal.press("C-c")
        #expect(try terminal.waitForExit() == 130)
    }

    @Test func aPasteIsBracketedOnlyIfAskedFor() throws {
        let script = #"printf '\033[?2004h'; stty -icanon -echo; printf ready; exec od -An -tx1 -w4"#
        let terminal = try Terminal(bench, width: 40, height: 10, command: ["sh", "-c", script])
        try terminal.wait(for: "ready")
        try terminal.paste("hi\n")
        try terminal.wait(for: "1b 5b 32 30")
    }

    @Test func aBrokenBorderIsSeen() {
        let whole = Screen(lines: ["╭──╮╭──╮", "│日││ab│", "╰──╯╰──╯"], width: 8)
        #expect(whole.brokenBorders().isEmpty)
        let slipped = Screen(lines: ["╭──╮╭──╮", "│日 ││ab│", "╰──╯╰──╯"], width: 8)
        #expect(!slipped.brokenBorders().isEmpty)
        let cut = Screen(lines: ["╭──╮", "│ab ", "╰──╯"], width: 8)
        #expect(cut.brokenBorders().count == 1)
        #expect(whole.place(of: "ab") == Screen.Place(x: 5, y: 1))
    }
}
