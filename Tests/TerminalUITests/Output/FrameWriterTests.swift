import Testing

@testable import TerminalUI

/// Whatever is on the screen, the bytes of a frame turn it into what shall be there: shown by a terminal that is stricter
/// than any.
@Suite struct FrameWriterTests {
    static let languages = [
        FrameLanguage(), FrameLanguage(erasesInColor: false), FrameLanguage(erasesCells: false, erasesInColor: false),
        FrameLanguage(hasBrightColors: false), FrameLanguage(colorCount: 16), FrameLanguage(colorCount: 8),
        FrameLanguage(colorCount: 0), FrameLanguage(colorCount: 0, attributes: [.bold, .underline]),
    ]

    private static let styles: [Style] = [
        .plain, .plain, .plain, .bold, Style(.palette(245)), Style(.palette(240)), Style(.palette(114)),
        Style(.palette(255), on: .palette(237), .bold), Style(.palette(249), on: .palette(237)),
        Style(.ansi(9)), Style(.ansi(12), on: .ansi(4)), Style(on: .ansi(8)), Style(.ansi(8), .dim),
        Style(.ansi(3), .italic),
        Style(.standard, [.underline, .bold]), Style(.standard, .reverse), Style(.ansi(2), [.reverse, .dim]),
        Style(.rgb(200, 10, 90)),
    ]
    private static let characters: [Character] = [
        "a", "b", "c", "z", "·", "─", "◑", "漢", "e\u{301}", "🙂", " ", " ", " ",
    ]

    /// A few words in a few styles, as boards have them, over what is there.
    private func scribble(on grid: inout Grid, _ random: inout SeededGenerator, words: Int) {
        guard grid.size.width > 0, grid.size.height > 0 else { return }
        for _ in 0..<words {
            let style = Self.styles.randomElement(using: &random) ?? .plain
            let y = Int.random(in: 0..<grid.size.height, using: &random)
            var x = Int.random(in: 0..<grid.size.width, using: &random)
            let isBlank = Int.random(in: 0..<4, using: &random) == 0
            for _ in 0..<Int.random(in: 1...24, using: &random) {
                let cell = Cell(isBlank ? " " : Self.characters.randomElement(using: &random) ?? " ", style)
                grid[x, y] = cell
                x += cell.width
            }
        }
        if Bool.random(using: &random) {
            grid.cursor = Point(
                x: Int.random(in: -1...grid.size.width, using: &random),
                y: Int.random(in: -1...grid.size.height, using: &random))
        }
    }

    @Test(arguments: languages) func anyFrameFollowsAnyOther(_ language: FrameLanguage) {
        var random = SeededGenerator()
        var writer = FrameWriter(language)
        for round in 0..<400 {
            let size = Size(
                width: Int.random(in: 1...60, using: &random), height: Int.random(in: 1...16, using: &random))
            var old = Grid(size: size)
            scribble(on: &old, &random, words: Int.random(in: 0...60, using: &random))
            var new = round % 3 == 0 ? Grid(size: size) : old
            scribble(on: &new, &random, words: Int.random(in: 0...20, using: &random))
            var terminal = TerminalModel(old, language)
            let bytes = writer.bytes(from: old, to: new)
            terminal.take(bytes)
            #expect(terminal.screen == TerminalModel.screen(of: new, language), "round \(round)")
            #expect(terminal.complaints == [], "round \(round)")
            #expect(terminal.look == .plain)
            if !bytes.isEmpty, let cursor = new.cursor {
                let place = Point(
                    x: max(0, min(cursor.x, size.width - 1)), y: max(0, min(cursor.y, size.height - 1)))
                #expect(terminal.cursor == place)
            }
        }
    }

    @Test func whatLooksTheSameIsNoByte() {
        var random = SeededGenerator()
        var writer = FrameWriter(FrameLanguage())
        var grid = Grid(width: 40, height: 8)
        scribble(on: &grid, &random, words: 30)
        #expect(writer.bytes(from: grid, to: grid) == [])
        var other = grid
        for y in 0..<8 {
            for x in 0..<40 where grid[x, y].isBlank { other.restyle(x: x, y: y) { $0.attributes.insert(.bold) } }
        }
        #expect(other != grid)
        #expect(writer.bytes(from: grid, to: other) == [], "a bold space is a space")
    }

    @Test func aCursorThatMovesAloneIsAMove() {
        var writer = FrameWriter(FrameLanguage())
        let old = Grid(width: 40, height: 8)
        var new = old
        new.cursor = Point(x: 4, y: 2)
        #expect(writer.bytes(from: old, to: new) == Array("\u{1B}[3;5H".utf8))
        #expect(writer.bytes(from: new, to: new) == [])
    }

    /// A line of words in colours of which each comes back: each colour is set once.
    @Test func oneColourIsSetOnce() {
        var writer = FrameWriter(FrameLanguage())
        var grid = Grid(width: 40, height: 1)
        grid.paint { painter in
            for x in 0..<10 { painter.text(3 * x, 0, "ab", Style(.palette(x % 2 == 0 ? 245 : 114))) }
        }
        let text = String(decoding: writer.bytes(from: Grid(size: grid.size), to: grid), as: UTF8.self)
        #expect(text.split(separator: "38;5;", omittingEmptySubsequences: false).count == 3, "\(text.debugDescription)")
    }

    @Test func aWholeScreenOfColoursIsDrawnToo() {
        var random = SeededGenerator()
        let language = FrameLanguage()
        var writer = FrameWriter(language)
        let old = Grid(width: 200, height: 50)
        var new = old
        scribble(on: &new, &random, words: 2_000)
        var terminal = TerminalModel(old, language)
        terminal.take(writer.bytes(from: old, to: new))
        #expect(terminal.screen == TerminalModel.screen(of: new, language))
        #expect(terminal.complaints == [])
    }
}
