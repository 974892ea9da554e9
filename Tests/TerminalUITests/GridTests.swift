import TerminalText
import Testing

@testable import TerminalUI

@Suite struct GridTests {
    @Test func halvesOfAWideGlyphNeverPart() {
        var grid = Grid(width: 6, height: 1)
        grid[0, 0] = Cell("日")
        grid[2, 0] = Cell("本")
        #expect(grid.text(ofRow: 0) == "日本  ")
        #expect(grid[1, 0].isContinuation)
        grid[1, 0] = Cell("x")
        #expect(grid.text(ofRow: 0) == " x本  ")
        grid[2, 0] = Cell("y")
        #expect(grid.text(ofRow: 0) == " xy   ")
        grid[3, 0] = Cell("語")
        grid[2, 0] = Cell("語")
        #expect(grid.text(ofRow: 0) == " x語  ")
        grid[5, 0] = Cell("日")
        #expect(grid.text(ofRow: 0) == " x語  ")
    }

    @Test func outsideIsBlankAndCannotBeWritten() {
        var grid = Grid(width: 2, height: 2)
        for (x, y) in [(-1, 0), (0, -1), (2, 0), (0, 2), (Int.max, 0)] {
            grid[x, y] = Cell("x")
            #expect(grid[x, y] == .blank)
        }
        #expect(grid == Grid(width: 2, height: 2))
        #expect(Grid(width: -1, height: 3).size == Size(width: 0, height: 3))
    }

    @Test func everyRowIsAsWideAsTheGridWhateverIsWritten() {
        var random = SeededGenerator()
        for _ in 0..<300 {
            var grid = Grid(width: Int.random(in: 1...12, using: &random), height: 2)
            for _ in 0..<30 {
                let character = random.text(maximumCount: 1).first ?? "日"
                grid[Int.random(in: -1...12, using: &random), Int.random(in: 0...1, using: &random)] = Cell(character)
            }
            for y in 0..<2 { #expect(CellWidth.width(of: grid.text(ofRow: y)) == grid.size.width) }
        }
    }

    @Test func planesShowTextAndStyles() {
        var grid = Grid(width: 8, height: 2)
        grid.paint { painter in
            painter.text(0, 0, "ana", Style(.ansi(6), .bold))
            painter.text(4, 0, "日", Style(on: .palette(236)))
            painter.text(0, 1, "  x", Style(.rgb(1, 160, 255)))
        }
        #expect(grid.textPlane == "ana 日\n  x")
        #expect(
            grid.stylePlane == """
                aaa.bb
                ccc
                a ansi 6 bold
                b on palette 236
                c #01a0ff
                """)
    }
}
