import TerminalText
import Testing

@testable import TerminalUI

@Suite struct GridEconomyTests {
    private let red = Style(.ansi(1), .bold)
    private let marked = Style(.ansi(2), .underline)

    /// A row of words in styles; a space belongs to the word after which it is named.
    private func row(_ pieces: [(String, Style)]) -> Grid {
        var grid = Grid(width: 40, height: 1)
        var x = 0
        for (text, style) in pieces {
            for character in text {
                grid[x, 0] = Cell(character, style)
                x += 1
            }
        }
        return grid
    }

    private func changes(_ grid: Grid) -> Int {
        (1..<grid.size.width).count { grid[$0, 0].style != grid[$0 - 1, 0].style }
    }

    @Test func aSpaceBetweenWordsChangesNoStyle() {
        let plain = row([("!", red), ("   ", .plain), ("12", red)])
        #expect(changes(plain) == 3)
        #expect(changes(plain.thrifty()) == 1)
        #expect(plain.thrifty().textPlane == plain.textPlane)
    }

    @Test func aLongGapStaysTheTerminalsOwn() {
        let grid = row([("!", red), ("    ", .plain), ("12", red)])
        #expect(grid.thrifty() == grid)
    }

    @Test func whatShowsOnASpaceStays() {
        let grid = row([("a", red), (" ", marked), ("b", marked), (" ", .plain), ("c", red), (" ", red.on(.ansi(4)))])
        let thrifty = grid.thrifty()
        #expect(thrifty[1, 0].style == marked)
        #expect(thrifty[3, 0].style == .plain)
        #expect(thrifty[5, 0].style.background == .ansi(4))
    }

    @Test func nothingButSpacesIsTouched() {
        var random = SeededGenerator()
        for _ in 0..<200 {
            var grid = Grid(width: 40, height: 1)
            for x in 0..<40 {
                let style = [Style.plain, red, marked, red.on(.ansi(4))].randomElement(using: &random) ?? .plain
                grid[x, 0] = Cell("a 漢 é ".randomElement(using: &random) ?? " ", style)
            }
            let thrifty = grid.thrifty()
            #expect(thrifty.textPlane == grid.textPlane)
            #expect(changes(thrifty) <= changes(grid))
            for x in 0..<40 {
                #expect(thrifty[x, 0].style.background == grid[x, 0].style.background)
                if grid[x, 0].text != " " { #expect(thrifty[x, 0].style == grid[x, 0].style) }
            }
        }
    }
}

extension Grid {
    /// Its rows as a terminal of its size is sent them.
    fileprivate func thrifty() -> Grid {
        var grid = self
        for y in 0..<size.height {
            for (x, cell) in thriftyRow(y, width: size.width).enumerated() where !cell.isContinuation {
                grid[x, y] = cell
            }
        }
        return grid
    }
}
