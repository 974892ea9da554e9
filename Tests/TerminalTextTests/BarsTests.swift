import Testing
import TerminalText

struct BarsTests {
    @Test func theHighestIsFullAndNothingIsBlank() {
        #expect(Bars.line(of: [0, 1, 2, 4, 8], isUnicode: true) == " ▁▂▄█")
        #expect(Bars.line(of: [0, 1, 2, 4, 8], isUnicode: false) == " .:=@")
        #expect(Bars.line(of: [0, 1, 1_000], isUnicode: true) == " ▁█", "what is little can be seen")
        #expect(Bars.line(of: [0, 0], isUnicode: true) == "  ")
        #expect(Bars.line(of: [], isUnicode: true).isEmpty)
        #expect(Bars.eighths(of: .max, most: .max, height: 9) == 72)
        #expect(Bars.eighths(of: 3, most: 6, height: 10) == 40)
    }
}
