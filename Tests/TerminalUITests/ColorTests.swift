import Testing

@testable import TerminalUI

@Suite struct ColorTests {
    @Test(arguments: [
        (Color.standard, 256, -1), (.ansi(6), 8, 6), (.ansi(14), 8, 6), (.ansi(14), 16, 14), (.ansi(14), 256, 14),
        (.palette(236), 256, 236), (.palette(236), 16, 0), (.palette(9), 16, 9), (.palette(9), 8, 1),
        (.palette(196), 16, 9), (.palette(196), 8, 1), (.rgb(255, 0, 0), 256, 196), (.rgb(8, 8, 8), 256, 232),
        (.rgb(95, 215, 215), 256, 80), (.rgb(95, 215, 215), 1 << 24, 0x5FD7D7), (.ansi(3), 1 << 24, 3),
        (.ansi(9), 1 << 24, 0xFF0000), (.palette(80), 1 << 24, 0x5FD7D7), (.ansi(255), 16, 15),
    ])
    func theNearestColorIsTaken(color: Color, count: Int, number: Int) {
        #expect(color.number(among: count) == number)
    }

    @Test func everyPaletteColorIsItsOwnNearest() {
        for index in UInt8(16)...255 {
            let nearest = RGB(palette: index).nearest(in: 16...255)
            #expect(RGB(palette: nearest) == RGB(palette: index))
        }
    }

    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"), ("é", "w6k=")])
    func theClipboardGetsBase64(text: String, encoded: String) {
        #expect(ClipboardSequence.setting(text) == Array("\u{1B}]52;c;\(encoded)\u{7}".utf8))
    }

    @Test func theClipboardIsNotFlooded() {
        let sequence = ClipboardSequence.setting(String(repeating: "x", count: 1_000_000))
        #expect(sequence.count < 90_000)
    }
}
