import TerminalText
import Testing

@testable import TerminalUI

@Suite struct TextAreaTests {
    /// `|` marks the cursor.
    private func area(_ marked: String) -> TextArea {
        let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
        var area = TextArea(parts.joined())
        for _ in 0..<(parts.last?.count ?? 0) { area.handle(KeyPress(.left), width: 80, height: 10) }
        return area
    }

    private func marked(_ area: TextArea) -> String {
        area.text(from: area.start, to: area.cursor) + "|" + area.text(from: area.cursor, to: area.end)
    }

    @Test(arguments: [
        ("ab|", KeyPress("c"), "abc|"), ("a|b", KeyPress(.enter), "a\n|b"), ("a|b", .control("j"), "a\n|b"),
        ("a\nb|c\nd", .control("a"), "a\n|bc\nd"), ("a\nb|c\nd", KeyPress(.home), "a\n|bc\nd"),
        ("a\nb|c\nd", .control("e"), "a\nbc|\nd"), ("a\nb|c\nd", KeyPress(.end), "a\nbc|\nd"),
        ("a\nb|c\nd", .alt("<"), "|a\nbc\nd"), ("a\nb|c\nd", KeyPress(.end, .control), "a\nbc\nd|"),
        ("a\n|b", .control("b"), "a|\nb"), ("a|\nb", .control("f"), "a\n|b"),
        ("|a", KeyPress(.left), "|a"), ("a|", KeyPress(.right), "a|"),
        ("one\n two|", .alt("b"), "one\n |two"), ("one\n|two", .alt("b"), "|one\ntwo"),
        ("one|\n\ntwo x", .alt("f"), "one\n\ntwo| x"), ("o|ne", KeyPress(.right, .control), "one|"),
        ("a\n|b", KeyPress(.backspace), "a|b"), ("a|\nb", KeyPress(.delete), "a|b"), ("a|\nb", .control("d"), "a|b"),
        ("one\ntag:vpn |x", .control("w"), "one\n|x"), ("one\n|x", .control("w"), "|x"),
        ("one\ntwo.three|", KeyPress(.backspace, .alt), "one\ntwo.|"), ("|one\ntwo", .alt("d"), "|\ntwo"),
        ("a\none| two", .control("u"), "a\n| two"), ("a\n|two", .control("u"), "a|two"),
        ("one| two\nb", .control("k"), "one|\nb"), ("one|\nb", .control("k"), "one|b"),
        ("x\nab|", .control("t"), "x\nba|"), ("a|bc", .control("t"), "ba|c"), ("x\n|ab", .control("t"), "x\n|ab"),
        ("日本|語", KeyPress(.backspace), "日|語"),
    ])
    func keysDoWhatReadlineDoes(before: String, press: KeyPress, after: String) {
        var area = area(before)
        let isTaken = area.handle(press, width: 80, height: 10)
        #expect(isTaken)
        #expect(marked(area) == after)
    }

    @Test(arguments: [
        KeyPress(.escape), KeyPress(.tab), .control("c"), .control("s"), .control("x"), .control("z"), .alt("x"),
        KeyPress(.function(1)), KeyPress(.enter, .alt),
    ])
    func otherKeysAreLeftToOthers(press: KeyPress) {
        var edited = area("a|b")
        let isTaken = edited.handle(press, width: 80, height: 10)
        #expect(!isTaken)
        #expect(edited == area("a|b"))
    }

    @Test(arguments: [3, 7, 12, 40]) func aClickOnWhereTheCursorWasLeadsBackThere(width: Int) {
        var area = TextArea("one two three\n\n\tfour 日本 five\n" + String(repeating: "six ", count: 20))
        let height = 6
        let last = area.cursor
        area.handle(KeyPress(.home, .control), width: width, height: height)
        while area.cursor < last {
            area.reveal(width: width, height: height)
            let before = area.cursor
            guard let cell = area.window(width: width, height: height).cursor else {
                Issue.record("the cursor at \(before) is out of sight")
                return
            }
            area.go(to: Point(x: 0, y: 0), width: width)
            area.go(to: cell, width: width)
            #expect(area.cursor == before)
            area.handle(KeyPress(.right), width: width, height: height)
        }
        area.reveal(width: width, height: height)
        area.go(to: Point(x: 500, y: 500), width: width)
        #expect(area.cursor == last, "below the text is its end")
        area.go(to: Point(x: -1, y: -1), width: width)
        #expect(area.window(width: width, height: height).cursor == Point(x: 0, y: 0))
    }

    @Test func killsInARowAreOneTextToYank() {
        var area = area("one\ntwo\n|three")
        for _ in 0..<3 { area.handle(.control("k"), width: 80, height: 10) }
        area.handle(.control("p"), width: 80, height: 10)
        for _ in 0..<3 { area.handle(.control("k"), width: 80, height: 10) }
        area.handle(.control("y"), width: 80, height: 10)
        area.handle(.control("y"), width: 80, height: 10)
        #expect(marked(area) == "one\ntwo\ntwo\n|")
    }

    @Test func undoAndRedoGoByWhatWasDone() {
        var area = TextArea("old")
        for character in " text" { area.handle(KeyPress(character), width: 80, height: 10) }
        area.handle(KeyPress(.enter), width: 80, height: 10)
        area.insert("pasted\nlines")
        func all(_ press: KeyPress, _ count: Int) -> [String] {
            (0..<count).map { _ in
                area.handle(press, width: 80, height: 10)
                return area.text
            }
        }
        #expect(all(.control("_"), 4) == ["old text\n", "old text", "old", "old"])
        #expect(all(.control("r"), 2) == ["old text", "old text\n"])
        #expect(all(.alt("_"), 2) == ["old text\npasted\nlines", "old text\npasted\nlines"])
        area.handle(.control("_"), width: 80, height: 10)
        area.handle(KeyPress("x"), width: 80, height: 10)
        #expect(all(.control("r"), 1) == ["old text\nx"], "what was typed since is not undone by a redo")
    }

    @Test func aFieldOfOneLineCanRedoToo() {
        var field = TextField("old")
        field.handle(KeyPress("x"))
        field.handle(.control("_"))
        field.handle(.control("r"))
        #expect(field.text == "oldx")
    }

    @Test(arguments: [
        ("", 10, [0..<0]), ("abc", 10, [0..<3]), ("abc def ghi", 8, [0..<8, 8..<11]),
        ("abcdefg hi", 8, [0..<8, 8..<10]), ("abcdefgh", 5, [0..<4, 4..<8]), ("ab cdefghi", 5, [0..<3, 3..<7, 7..<10]),
        ("日本語日本", 5, [0..<2, 2..<4, 4..<5]), ("a\tb", 20, [0..<3]), ("abcd ", 5, [0..<5, 5..<5]),
        ("日", 1, [0..<1]),
    ])
    func linesAreBrokenAtBlanks(line: String, width: Int, rows: [Range<Int>]) {
        #expect(TextArea.rows(of: Array(line), width: width) == rows)
    }

    @Test func upAndDownGoByRowsAndKeepTheirCell() {
        var area = area("0123456789 abc\nx\n|")
        area.insert("long enough")
        func places(_ presses: KeyPress...) -> [String] {
            presses.map { press in
                area.handle(press, width: 12, height: 10)
                return marked(area)
            }
        }
        let up = KeyPress(.up)
        #expect(
            places(up, up, up, up) == [
                "0123456789 abc\nx|\nlong enough", "0123456789 abc|\nx\nlong enough",
                "0123456789| abc\nx\nlong enough", "|0123456789 abc\nx\nlong enough",
            ])
        #expect(
            places(KeyPress(.pageDown), KeyPress(.down)) == [
                "0123456789 abc\nx\n|long enough", "0123456789 abc\nx\nlong enough|",
            ])
    }

    @Test func theCursorIsSeenAndNoRowIsWasted() {
        var area = TextArea((1...40).map { "line \($0)" }.joined(separator: "\n"))
        area.reveal(width: 20, height: 5)
        var window = area.window(width: 20, height: 5)
        #expect(window.rows == ["line 36", "line 37", "line 38", "line 39", "line 40"])
        #expect(window.cursor == Point(x: 7, y: 4) && window.hasMoreAbove && !window.hasMoreBelow)
        area.handle(.alt("<"), width: 20, height: 5)
        area.reveal(width: 20, height: 5)
        window = area.window(width: 20, height: 5)
        #expect(window.rows.first == "line 1" && window.cursor == Point(x: 0, y: 0))
        #expect(!window.hasMoreAbove && window.hasMoreBelow)
        area.reveal(width: 20, height: 60)
        #expect(area.window(width: 20, height: 60).rows.count == 40)
    }

    @Test func tabsGoToTheNextMultipleOfEight() {
        let window = TextArea("a\tb\n\tc").window(width: 40, height: 5)
        #expect(window.rows == ["a       b", "        c"])
        #expect(window.cursor == Point(x: 9, y: 1))
    }

    @Test func textIsBounded() {
        var area = TextArea()
        var isTaken = area.insert(String(repeating: "x\n", count: TextArea.byteLimit / 2))
        #expect(isTaken)
        isTaken = area.insert("y")
        #expect(!isTaken)
        area.handle(KeyPress(.backspace), width: 80, height: 10)
        isTaken = area.insert("y")
        #expect(isTaken && area.text.utf8.count == TextArea.byteLimit)
    }

    @Test func marksJoinTheirBase() {
        var area = area("cafe|\nx")
        area.handle(KeyPress("\u{301}"), width: 80, height: 10)
        #expect(area.cursor.column == 4 && area.text == "cafe\u{301}\nx")
        area.handle(KeyPress(.backspace), width: 80, height: 10)
        #expect(marked(area) == "caf|\nx")
    }

    /// Against a plain text with a place in it, and with what is drawn.
    @Test func anyKeysLeaveATextThatCanBeDrawn() {
        var random = SeededGenerator()
        let presses =
            "abcdefhjknpruwyt_".map { KeyPress.control($0) } + "bfd<>_".map { KeyPress.alt($0) }
            + [Key.left, .right, .up, .down, .home, .end, .backspace, .delete, .enter, .pageUp, .pageDown].flatMap {
                [KeyPress($0), KeyPress($0, .control)]
            }
        for _ in 0..<60 {
            var area = TextArea(random.text() + "\n" + random.text())
            let original = area.text
            for _ in 0..<60 {
                let (width, height) = (Int.random(in: 1...20, using: &random), Int.random(in: 1...6, using: &random))
                switch Int.random(in: 0..<4, using: &random) {
                case 0: area.insert(random.text(maximumCount: 3) + ["", "\n", "\t"].randomElement(using: &random)!)
                default:
                    area.handle(presses.randomElement(using: &random) ?? presses[0], width: width, height: height)
                }
                area.reveal(width: width, height: height)
                let window = area.window(width: width, height: height)
                var forgetful = area
                forgetful.breaks = TextAreaBreaks()
                #expect(window == forgetful.window(width: width, height: height))
                #expect(window.cursor.map { (0..<width).contains($0.x) && (0..<height).contains($0.y) } == true)
                let rows = area.lines.map { TextArea.rows(of: $0, width: width) }
                for (line, rows) in zip(area.lines, rows) {
                    #expect(rows.flatMap { Array($0) } == Array(line.indices), "every character is in one row")
                }
                #expect(window.rows.count == min(height, rows.reduce(0) { $0 + $1.count }))
                #expect(!area.lines.contains { $0.contains(where: \.isNewline) })
            }
            for _ in 0..<70 { area.handle(.control("_"), width: 9, height: 9) }
            #expect(area.text == original)
        }
    }
}
