import Testing

@testable import TerminalText

@Suite struct PlainASCIITests {
    /// As a terminal whose locale is not UTF-8 shows it.
    private func ascii(_ text: String) -> String {
        DisplayText.glyphs(of: text).map { glyph in
            Glyph(base: PlainASCII.nearest(to: glyph.base), width: 1).text + (glyph.width == 2 ? " " : "")
        }
        .joined()
    }

    @Test(arguments: [
        ("╭─ ana ─╮", "+- ana -+"), ("Drücker Łódź", "Drucker Lodz"), ("Printer…", "Printer~"),
        ("○◔◑◕●⊘", "oaprcx"), ("日本", "? ? "), ("e\u{301}", "e"), ("\u{1B}", "?"), ("\u{202E}", "<U+202E>"),
    ])
    func whatIsNotASCIIBecomesSomethingNear(text: String, shown: String) {
        #expect(ascii(text) == shown)
    }

    @Test func itTakesTheSameCells() {
        var random = SeededGenerator()
        for _ in 0..<1_000 {
            let text = random.text()
            let shown = ascii(text)
            #expect(shown.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(text.debugDescription)")
            #expect(shown.utf8.count == CellWidth.width(of: text), "\(text.debugDescription)")
        }
    }
}
