import Testing

@testable import TerminalText

@Suite struct PlainASCIITests {
    @Test(arguments: [
        ("╭─ ana ─╮", "+- ana -+"), ("Drücker Łódź", "Drucker Lodz"), ("Printer…", "Printer~"),
        ("○◔◑◕●⊘", "oaprcx"), ("日本", "? ? "), ("e\u{301}", "e"), ("\u{1B}", "?"), ("\u{202E}", "<U+202E>"),
    ])
    func whatIsNotASCIIBecomesSomethingNear(text: String, shown: String) {
        #expect(DisplayText.visibleASCII(text) == shown)
    }

    @Test func itTakesTheSameCells() {
        var random = SeededGenerator()
        for _ in 0..<1_000 {
            let text = random.text()
            let shown = DisplayText.visibleASCII(text)
            #expect(shown.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(text.debugDescription)")
            #expect(shown.utf8.count == CellWidth.width(of: text), "\(text.debugDescription)")
        }
    }
}
