import Glibc
import Testing

@testable import TerminalText

@Suite struct CellWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｱ", 1), ("Ａ", 2), ("한", 2),
        ("\u{1112}\u{1161}", 2),
        ("─│╭╮╰╯", 6), ("○◔◑◕●⊘‼✓…·", 10), ("▏▌█", 3), ("⛔", 2), ("😀", 2), ("ไทย", 3), ("ที่", 1), ("हिन्दी", 5),
    ])
    func knownWidths(text: String, width: Int) {
        #expect(CellWidth.width(of: text) == width)
    }

    /// The table may let through only what the C library, and with it ncurses and tmux, gives the same width.
    @Test func theTableAgreesWithTheCLibrary() throws {
        // The Glibc module does not show it.
        let symbol = try #require(dlsym(nil, "wcwidth"))
        let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> Int32).self)
        let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
        let old = uselocale(locale)
        defer { uselocale(old) }
        for (index, run) in WidthTable.runs.enumerated() where run & 3 != 0 {
            let end = index + 1 < WidthTable.runs.count ? WidthTable.runs[index + 1] >> 2 : 0x110000
            let width: Int32 = run & 3 == 3 ? 0 : Int32(run & 3)
            for value in (run >> 2)..<end where wcwidth(wchar_t(value)) != width {
                Issue.record("U+\(String(value, radix: 16)): \(wcwidth(wchar_t(value))), not \(width)")
            }
        }
    }

    @Test func theTableIsSortedAndWhole() {
        #expect(WidthTable.runs.first == 0)
        for (run, next) in zip(WidthTable.runs, WidthTable.runs.dropFirst()) {
            #expect(run >> 2 < next >> 2)
            #expect(run & 3 != next & 3)
        }
    }

    @Test func widthsOfCharactersAddUp() {
        var random = SeededGenerator()
        for _ in 0..<2_000 {
            let text = random.text()
            let sum = text.reduce(0) { $0 + CellWidth.width(of: $1) }
            #expect(sum == CellWidth.width(of: text), "\(text.debugDescription)")
            #expect(CellWidth.width(of: DisplayText.visible(text)) == sum, "\(text.debugDescription)")
        }
    }

    @Test(arguments: [
        ("Printer on fire", 15, "Printer on fire"), ("Printer on fire", 8, "Printer…"), ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"), ("日本語", 6, "日本語"), ("ab", 1, "…"), ("a", 1, "a"), ("ab", 0, ""), ("ab", -3, ""),
        ("\u{202E}x", 5, "<U+2…"),
    ])
    func truncates(text: String, width: Int, shown: String) {
        #expect(CellWidth.truncate(text, to: width) == shown)
    }

    @Test func pads() {
        #expect(CellWidth.pad("ab", to: 5) == "ab   ")
        #expect(CellWidth.pad("ab", to: 5, alignment: .right) == "   ab")
        #expect(CellWidth.pad("ab", to: 5, alignment: .center) == " ab  ")
        #expect(CellWidth.pad("日本", to: 3) == "日…")
        #expect(CellWidth.pad("日本語", to: 4) == "日… ")
    }

    @Test func truncatedAndPaddedTextFits() {
        var random = SeededGenerator()
        for _ in 0..<2_000 {
            let text = random.text()
            let width = Int.random(in: 0...30, using: &random)
            #expect(CellWidth.width(of: CellWidth.truncate(text, to: width)) <= width)
            #expect(CellWidth.width(of: CellWidth.pad(text, to: width)) == width)
        }
    }
}
