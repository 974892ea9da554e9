import Testing

@testable import TerminalText

@Suite struct WrapTests {
    @Test(arguments: [
        ("", 10, [""]),
        ("short", 10, ["short"]),
        ("the quick brown fox", 10, ["the quick", "brown fox"]),
        ("exactly ten", 7, ["exactly", "ten"]),
        ("one  two", 4, ["one", "two"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("to abcdefghij", 5, ["to", "abcde", "fghij"]),
        ("a\n\nb\n", 5, ["a", "", "b", ""]),
        ("  indented text", 10, ["  indented", "text"]),
        ("日本語 テスト", 6, ["日本語", "テスト"]),
        ("日本語", 3, ["日", "本", "語"]),
        ("日a", 1, ["…", "a"]),
        ("ab", 0, ["a", "b"]),
        ("esc \u{1B}[2J", 5, ["esc", "␛[2J"]),
    ])
    func breaksAtSpaces(text: String, width: Int, lines: [String]) {
        #expect(CellWidth.wrap(text, to: width) == lines)
    }

    @Test func linesFitAndNothingIsLost() {
        var random = SeededGenerator()
        for _ in 0..<2_000 {
            let text = random.text(maximumCount: 40)
            let width = Int.random(in: 2...20, using: &random)
            let lines = CellWidth.wrap(text, to: width)
            for line in lines { #expect(CellWidth.width(of: line) <= width, "\(text.debugDescription)") }
            let shown = DisplayText.visibleMultiline(text).unicodeScalars.filter { $0 != " " && $0 != "\n" }
            let wrapped = lines.joined().unicodeScalars.filter { $0 != " " }
            #expect(Array(wrapped) == Array(shown), "\(text.debugDescription)")
        }
    }
}
