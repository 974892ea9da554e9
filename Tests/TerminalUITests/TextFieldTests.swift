import TerminalText
import Testing

@testable import TerminalUI

@Suite struct TextFieldTests {
    /// `|` marks the cursor.
    private func field(_ marked: String) -> TextField {
        let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
        var field = TextField(parts.joined())
        for _ in 0..<(parts.last?.count ?? 0) { field.handle(KeyPress(.left)) }
        return field
    }

    private func marked(_ field: TextField) -> String {
        field.text(in: 0..<field.cursor) + "|" + field.text(in: field.cursor..<Int.max)
    }

    @Test(arguments: [
        ("ab|", KeyPress("c"), "abc|"),
        ("a|b", KeyPress("日"), "a日|b"),
        ("re|set", .control("a"), "|reset"), ("re|set", KeyPress(.home), "|reset"),
        ("re|set", .control("e"), "reset|"), ("re|set", KeyPress(.end), "reset|"),
        ("re|set", .control("b"), "r|eset"), ("re|set", .control("f"), "res|et"),
        ("|a", KeyPress(.left), "|a"), ("a|", KeyPress(.right), "a|"),
        ("one two.three|", .alt("b"), "one two.|three"), ("one two  |", .alt("b"), "one |two  "),
        ("|one two", .alt("f"), "one| two"), ("one| two.x", KeyPress(.right, .control), "one two|.x"),
        ("ab|c", KeyPress(.backspace), "a|c"), ("ab|c", .control("h"), "a|c"), ("|ab", KeyPress(.backspace), "|ab"),
        ("a|bc", KeyPress(.delete), "a|c"), ("a|bc", .control("d"), "a|c"), ("ab|", .control("d"), "ab|"),
        ("one tag:vpn |x", .control("w"), "one |x"), ("one two.three|", KeyPress(.backspace, .alt), "one two.|"),
        ("|one two", .alt("d"), "| two"), ("one| two", .control("u"), "| two"), ("one| two", .control("k"), "one|"),
        ("ab|", .control("t"), "ba|"), ("a|bc", .control("t"), "ba|c"), ("|ab", .control("t"), "|ab"),
        ("日本|語", KeyPress(.backspace), "日|語"),
    ])
    func keysDoWhatReadlineDoes(before: String, press: KeyPress, after: String) {
        var field = field(before)
        let isTaken = field.handle(press)
        #expect(isTaken)
        #expect(marked(field) == after)
    }

    @Test(arguments: [
        KeyPress(.enter), KeyPress(.escape), KeyPress(.tab), KeyPress(.up), KeyPress(.down), .control("c"),
        .control("z"), .alt("x"), KeyPress(.function(1)), KeyPress(.enter, .alt),
    ])
    func otherKeysAreLeftToOthers(press: KeyPress) {
        var edited = field("a|b")
        let isTaken = edited.handle(press)
        #expect(!isTaken)
        #expect(edited == field("a|b"))
    }

    @Test func killsAreYanked() {
        var field = field("one two three|")
        field.handle(.control("w"))
        field.handle(.control("w"))
        #expect(marked(field) == "one |")
        field.handle(.control("a"))
        field.handle(.control("y"))
        #expect(marked(field) == "two three|one ")
    }

    @Test func undoGoesBackByWhatWasDone() {
        var field = TextField("old")
        for character in " text" { field.handle(KeyPress(character)) }
        field.handle(.control("u"))
        field.insert("pasted")
        let states = (0..<4).map { _ in
            field.handle(.control("_"))
            return field.text
        }
        #expect(states == ["", "old text", "old", "old"])
    }

    @Test func aPasteIsOneLine() {
        var field = field("a|z")
        field.insert("b\r\nc\td\n\n")
        #expect(marked(field) == "ab c d|z")
    }

    @Test func marksJoinTheirBase() {
        var field = field("cafe|")
        field.handle(KeyPress("\u{301}"))
        #expect(field.cursor == 4)
        #expect(field.text == "cafe\u{301}")
        field.handle(KeyPress(.backspace))
        #expect(marked(field) == "caf|")
    }

    @Test func textIsBounded() {
        var field = TextField()
        field.insert(String(repeating: "x", count: TextField.byteLimit))
        field.handle(KeyPress("y"))
        #expect(field.text.utf8.count == TextField.byteLimit)
    }

    @Test(arguments: [
        ("abc|", 8, 0..<3, 3), ("abcdefgh|", 4, 5..<8, 3), ("|abcdefgh", 4, 0..<4, 0), ("abcd|efgh", 4, 2..<6, 2),
        ("日本語|", 4, 2..<3, 2), ("abc|", 0, 3..<3, 0), ("abcd|", 4, 1..<4, 3), ("abcde|", 1, 5..<5, 0),
    ])
    func theWindowShowsTheCursor(text: String, width: Int, characters: Range<Int>, cursor: Int) {
        #expect(field(text).window(width: width) == TextFieldWindow(characters: characters, cursor: cursor))
    }

    @Test func anyKeysLeaveAFieldThatCanBeDrawn() {
        var random = SeededGenerator()
        let presses =
            "abcdefhkuwyt_".map { KeyPress.control($0) } + "bfd".map { KeyPress.alt($0) } + [
                KeyPress(.left), KeyPress(.right), KeyPress(.home), KeyPress(.backspace), KeyPress(.delete),
            ]
        for _ in 0..<60 {
            var field = TextField(random.text())
            let original = field.text
            for _ in 0..<40 {
                switch Int.random(in: 0..<3, using: &random) {
                case 0: field.insert(random.text(maximumCount: 3))
                case 1: if let character = random.text().first { field.handle(KeyPress(character)) }
                default: field.handle(presses.randomElement(using: &random) ?? KeyPress(.left))
                }
                let width = Int.random(in: 1...20, using: &random)
                let window = field.window(width: width)
                #expect((0..<width).contains(window.cursor))
                #expect(
                    CellWidth.width(of: field.text(in: window.characters.lowerBound..<field.cursor)) == window.cursor)
                #expect((0...field.text.count).contains(field.cursor))
            }
            for _ in 0..<60 { field.handle(.control("_")) }
            #expect(field.text == original)
        }
    }
}
