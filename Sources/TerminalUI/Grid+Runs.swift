import Glibc
import TerminalText

/// Whole stretches of a row at a time, which lie inside of the grid.
extension Grid {
    /// Fills a run with one glyph, one cell wide.
    mutating func fill(x: Int, y: Int, count: Int, _ glyph: Glyph, _ style: Style) {
        guard let start = beginRun(x: x, y: y, count: count) else { return }
        let cell = Cell(glyph: glyph, style: style)
        cells.withUnsafeMutableBufferPointer { cells in
            for index in start..<start + count { cells[index] = cell }
        }
    }

    /// Writes printable ASCII, a cell a byte.
    mutating func write(x: Int, y: Int, _ ascii: Slice<UnsafeBufferPointer<UInt8>>, _ style: Style) {
        guard let start = beginRun(x: x, y: y, count: ascii.count) else { return }
        cells.withUnsafeMutableBufferPointer { cells in
            var index = start
            for byte in ascii {
                cells[index] = Cell(glyph: Glyph(base: UInt32(byte), width: 1), style: style)
                index += 1
            }
        }
    }

    /// The first cell's index of a run, whose ends no longer cut a wide glyph; nil if it is empty.
    private mutating func beginRun(x: Int, y: Int, count: Int) -> Int? {
        guard count > 0 else { return nil }
        precondition(x >= 0 && y >= 0 && x + count <= size.width && y < size.height)
        let start = y * size.width + x
        release(start)
        release(start + count - 1)
        return start
    }

    /// Whether a row shows the same in another grid of the same width.
    package func hasSameRow(_ y: Int, as other: Grid) -> Bool {
        let row = y * size.width..<(y + 1) * size.width
        return cells.withUnsafeBytes { cells in
            other.cells.withUnsafeBytes { other in
                // A cell is three words without a gap between them.
                let (start, count) = (row.lowerBound * MemoryLayout<Cell>.stride, row.count * MemoryLayout<Cell>.stride)
                guard count > 0, let one = cells.baseAddress, let two = other.baseAddress else { return true }
                return memcmp(one + start, two + start, count) == 0
            }
        }
    }
}
