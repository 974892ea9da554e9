import Testing

@testable import TerminalText

@Suite struct DisplayTextTests {
    @Test(arguments: [
        ("plain text stays", "plain text stays"),
        ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
        ("a\nb\r\nc\td", "a␊b␍␊c␉d"),
        ("nul\0 del\u{7F}", "nul␀ del␡"),
        ("csi \u{9B}2J", "csi <U+009B>2J"),
        ("\u{202E}live\u{202C}", "<U+202E>live<U+202C>"),
        ("\u{2067}x\u{2069}", "<U+2067>x<U+2069>"),
        ("zero\u{200B}width", "zero<U+200B>width"),
        ("\u{FEFF}bom", "<U+FEFF>bom"),
        ("soft\u{AD}hyphen", "soft<U+00AD>hyphen"),
        ("\u{2028}", "<U+2028>"),
        ("private \u{E0B0}", "private <U+E0B0>"),
        ("tags \u{E0041}", "tags <U+E0041>"),
        ("filler \u{3164}", "filler <U+3164>"),
        ("no\u{A0}break", "no break"),
        ("cafe\u{301}", "cafe\u{301}"),
        ("\u{301}", "◌\u{301}"),
        ("\u{1161}\u{303}", "<U+1161>\u{303}"),
        ("日本語", "日本語"),
    ])
    func whatCannotBeSeenIsShown(text: String, shown: String) {
        #expect(Array(DisplayText.visible(text).unicodeScalars) == Array(shown.unicodeScalars))
    }

    @Test(arguments: [
        ("❤\u{FE0F}", "❤", 1),
        ("👩\u{200D}🔬", "👩🔬", 4),
        ("👍\u{1F3FD}", "👍", 2),
        ("🇵🇹", "PT", 2),
        ("1\u{FE0F}\u{20E3}", "1", 1),
        ("🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "🏴", 2),
        ("🏴\u{E0067}\u{E0062}", "🏴<U+E0067><U+E0062>", 20),
        ("\u{1F3FD}", "<U+1F3FD>", 9),
        ("a\u{200D}b", "a<U+200D>b", 10),
        ("a\u{FE0F}", "a<U+FE0F>", 9),
    ])
    func emojiAreReducedToWhatAllDrawAlike(text: String, shown: String, width: Int) {
        #expect(Array(DisplayText.visible(text).unicodeScalars) == Array(shown.unicodeScalars))
        #expect(CellWidth.width(of: text) == width)
    }

    @Test func aCellHoldsFiveCodePoints() {
        let piled = "o" + String(repeating: "\u{302}", count: 40)
        #expect(DisplayText.visible(piled).unicodeScalars.count == 5)
        #expect(CellWidth.width(of: piled) == 1)
    }

    @Test func linesStayLines() {
        #expect(DisplayText.visibleMultiline("a\tb\r\nc\u{1B}\n\rd") == "a       b\nc␛\n␍d")
        #expect(DisplayText.visibleMultiline("日\tb") == "日      b")
    }

    @Test func nothingOfRandomTextReachesTheTerminalRaw() {
        var random = SeededGenerator()
        for _ in 0..<4_000 {
            let text = random.text()
            let shown = DisplayText.visible(text)
            for scalar in shown.unicodeScalars {
                #expect(WidthClass(of: scalar) != .undrawable, "\(scalar.value) of \(text.debugDescription)")
            }
            #expect(Array(DisplayText.visible(shown).utf8) == Array(shown.utf8), "\(text.debugDescription)")
        }
    }

    @Test func plainASCIIIsKnownAtEveryPlace() {
        for count in 0...20 {
            for place in 0..<count {
                for byte in UInt8.min...UInt8.max {
                    var bytes = [UInt8](repeating: place % 2 == 0 ? 0x20 : 0x7E, count: count)
                    bytes[place] = byte
                    let isPlain = bytes.withUnsafeBufferPointer { DisplayText.isPlainASCII($0) }
                    #expect(isPlain == (0x20..<0x7F).contains(byte), "\(byte) at \(place) of \(count)")
                }
            }
        }
        #expect(DisplayText.isPlainASCII(UnsafeBufferPointer(start: nil, count: 0)))
    }

    /// Text without anything that joins is read by code points; what ends in an emoji is read the long way.
    @Test func theShortWayGivesTheSameGlyphs() {
        var random = SeededGenerator()
        for value in Array(0x20...0x2FF) + Array(0x2000...0x28FF) {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let neighbour = Unicode.Scalar(
                UInt32([0x41, 0x20, 0xE9, 0x2502, 0x25CB].randomElement(using: &random) ?? 0x41))
            var text = String(Character(neighbour ?? "x"))
            text.unicodeScalars.append(scalar)
            text.unicodeScalars.append(neighbour ?? "x")
            #expect(DisplayText.glyphs(of: text) == DisplayText.glyphs(of: text + "😀").dropLast(), "\(value)")
        }
    }
}
