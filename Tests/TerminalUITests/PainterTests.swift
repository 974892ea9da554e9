import TerminalText
import Testing

@testable import TerminalUI

@Suite struct PainterTests {
    private func drawn(_ width: Int, _ height: Int, _ body: (inout Painter) -> Void) -> String {
        var grid = Grid(width: width, height: height)
        grid.paint(body)
        return grid.textPlane
    }

    @Test func textIsCutAndAligned() {
        #expect(drawn(10, 1) { $0.text(0, 0, "Printer on fire", width: 8) } == "Printer…")
        #expect(drawn(10, 1) { $0.text(0, 0, "12", width: 6, alignment: .right) } == "    12")
        #expect(drawn(10, 1) { $0.text(0, 0, "12", width: 6, alignment: .center) } == "  12")
        #expect(drawn(10, 1) { $0.text(0, 0, [Piece("日本"), Piece("語x")], width: 6) } == "日本…")
        #expect(drawn(10, 1) { $0.text(0, 0, "日本語", width: 6) } == "日本語")
        #expect(drawn(10, 1) { $0.text(0, 0, "ab", width: 0) } == "")
        #expect(drawn(10, 1) { $0.text(0, 0, "\u{1B}[2J\u{202E}") } == "␛[2J<U+202")
    }

    @Test func textTellsItsWidth() {
        var grid = Grid(width: 20, height: 1)
        grid.paint { painter in
            #expect(painter.text(0, 0, "日本") == 4)
            #expect(painter.text(0, 0, "Printer on fire", width: 8) == 8)
            #expect(painter.text(0, 0, "日本語", width: 4) == 3)
            #expect(painter.text(0, 0, "ab", width: 9, alignment: .right) == 2)
        }
    }

    @Test func aWideGlyphCutByTheClipIsASpace() {
        #expect(drawn(5, 1) { $0.within(Rect(x: 1, y: 0, width: 3, height: 1)) { _ = $0.text(0, 0, "日本") } } == " 日")
        #expect(drawn(5, 1) { $0.within(Rect(x: 1, y: 0, width: 3, height: 1)) { _ = $0.text(-1, 0, "日本") } } == "  本")
    }

    @Test func paintersNestAndScroll() {
        let screen = drawn(6, 4) { painter in
            painter.within(Rect(x: 1, y: 1, width: 4, height: 2)) { painter in
                #expect(painter.size == Size(width: 4, height: 2))
                painter.within(Rect(x: 1, y: -1, width: 9, height: 5)) { painter in
                    for row in 0..<5 { painter.text(0, row, "row\(row)") }
                    #expect(
                        painter.onGrid(Rect(x: 0, y: 0, width: 9, height: 3)) == Rect(x: 2, y: 1, width: 3, height: 2))
                }
                painter.text(0, 0, "|")
            }
            painter.text(0, 0, "-")
        }
        #expect(screen == "-\n |row\n  row\n")
    }

    @Test func boxesCarryTitles() {
        #expect(
            drawn(24, 3) { $0.box($0.bounds, title: [Piece("ana", .bold)], right: [Piece("◑1 ◔2")]) } == """
                ╭─ ana ───────── ◑1 ◔2 ╮
                │                      │
                ╰──────────────────────╯
                """)
        let cut = drawn(14, 2) { $0.box($0.bounds, title: [Piece("Printer")], right: [Piece("9 waiting")]) }
        #expect(cut == "╭─ Printer ──╮\n╰────────────╯")
        let short = drawn(8, 2) { $0.box($0.bounds, title: [Piece("Printer")], right: [Piece("9")]) }
        #expect(short == "╭─ Pr… ╮\n╰──────╯")
    }

    @Test func anEmptyRectangleHasNoBox() {
        for (width, height) in [(0, 0), (1, 1), (1, 5), (5, 1)] {
            #expect(!drawn(6, 6) { $0.box(Rect(x: 0, y: 0, width: width, height: height)) }.contains { $0 != "\n" })
        }
    }

    @Test func bordersCanBeASCII() {
        var grid = Grid(width: 4, height: 3)
        grid.paint(borders: .ascii) { $0.box($0.bounds) }
        #expect(grid.textPlane == "+--+\n|  |\n+--+")
    }

    @Test func dimmingLeavesTheText() {
        var grid = Grid(width: 4, height: 1)
        grid.paint { painter in
            painter.text(0, 0, "日ab", Style(.ansi(1), .bold))
            painter.dim(Rect(x: 0, y: 0, width: 3, height: 1))
        }
        #expect(grid.textPlane == "日ab")
        #expect((0..<4).map { grid[$0, 0].style } == [.dimmed, .dimmed, .dimmed, Style(.ansi(1), .bold)])
    }

    /// Whatever tickets contain, a box keeps its borders, and nothing is written outside of the clip.
    @Test func bordersNeverMove() {
        var random = SeededGenerator()
        for _ in 0..<400 {
            let size = Size(
                width: Int.random(in: 2...30, using: &random), height: Int.random(in: 2...6, using: &random))
            var grid = Grid(width: size.width + 2, height: size.height + 2)
            let box = Rect(x: 1, y: 1, width: size.width, height: size.height)
            grid.paint { painter in
                painter.fill(painter.bounds, with: "#")
                painter.within(box) { painter in
                    painter.box(painter.bounds, title: [Piece(random.text())], right: [Piece(random.text())])
                    painter.within(painter.bounds.inside) { painter in
                        for row in -1...size.height {
                            let width = Bool.random(using: &random) ? painter.size.width : nil
                            painter.text(Int.random(in: -5...5, using: &random), row, random.text(), width: width)
                        }
                    }
                }
            }
            for y in 0..<grid.size.height {
                #expect(CellWidth.width(of: grid.text(ofRow: y)) == grid.size.width)
                #expect(grid[0, y].text == "#" && grid[grid.size.width - 1, y].text == "#")
            }
            for y in (box.y + 1)..<(box.maxY - 1) {
                #expect(grid[box.x, y].text == "│" && grid[box.maxX - 1, y].text == "│")
            }
            #expect(grid[box.x, box.y].text == "╭" && grid[box.maxX - 1, box.y].text == "╮")
            #expect(grid[box.x, box.maxY - 1].text == "╰" && grid[box.maxX - 1, box.maxY - 1].text == "╯")
        }
    }
}

extension Style {
    fileprivate static let dimmed = Style(.standard, .dim)
}
