import CNcurses
import TerminalUI
import Testing

@testable import TerminalCurses

/// From styles to what the terminal has.
struct PaletteTests {
    /// Gives pairs numbers, and keeps what was asked for.
    private final class Pairs {
        var asked: [[Int32]] = []

        func number(_ foreground: Int32, _ background: Int32) -> Int32 {
            asked.append([foreground, background])
            return Int32(asked.count)
        }
    }

    private func look(of style: Style, colorCount: Int) -> (pair: [Int32]?, attributes: UInt32) {
        let pairs = Pairs()
        var palette = Palette(colorCount: colorCount, pair: pairs.number)
        let look = palette.look(of: style)
        return (pairs.asked.last, look.attributes)
    }

    @Test(
        arguments: [
            (256, Color.palette(80), Color.standard, [80, -1]), (256, .rgb(255, 0, 0), .ansi(4), [196, 4]),
            (16, .ansi(12), .ansi(8), [12, 8]), (8, .ansi(3), .ansi(1), [3, 1]),
            (16_777_216, .rgb(0x12, 0x34, 0x56), .standard, [0x123456, -1]),
        ] as [(Int, Color, Color, [Int32])])
    func coloursAreTheNearestThatTheTerminalHas(_ count: Int, _ text: Color, _ ground: Color, _ pair: [Int32]) {
        let look = look(of: Style(text, on: ground), colorCount: count)
        #expect(look.pair == pair)
        #expect(look.attributes == 0)
    }

    @Test func whereThereAreEightBrightIsBoldAndGreyIsDim() {
        let bright = look(of: Style(.ansi(12)), colorCount: 8)
        #expect(bright.pair == [4, -1] && bright.attributes == UInt32(USHER_BOLD))
        let grey = look(of: Style(.ansi(8)), colorCount: 8)
        #expect(grey.pair == [-1, -1] && grey.attributes == UInt32(USHER_DIM), "black on black can't be read")
    }

    @Test func attributesStayWhereNoColourIs() {
        let style = Style(.ansi(1), on: .ansi(2), [.bold, .underline, .reverse, .dim, .italic])
        let look = look(of: style, colorCount: 0)
        #expect(look.pair == nil, "ncurses is not asked for pairs that it can't have")
        #expect(
            look.attributes
                == UInt32(USHER_BOLD | USHER_UNDERLINE | USHER_REVERSE | USHER_DIM | USHER_ITALIC))
    }

    @Test func aStyleIsAskedForOnce() {
        let pairs = Pairs()
        var palette = Palette(colorCount: 256, pair: pairs.number)
        let (one, other) = (Style(.palette(80)), Style(.palette(111)))
        let looks = [one, other, one, one, other].map { palette.look(of: $0).pair }
        #expect(looks == [1, 2, 1, 1, 2])
        #expect(pairs.asked.count == 2)
    }
}
