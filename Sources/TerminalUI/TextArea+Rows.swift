import TerminalText

/// One row of a text area as it is broken at a width: the so many-th of a line.
public struct TextAreaRow: Hashable, Comparable, Sendable {
    var line: Int
    var row: Int

    /// Further up.
    public static func < (one: TextAreaRow, other: TextAreaRow) -> Bool {
        (one.line, one.row) < (other.line, other.row)
    }
}

/// What a text area shows.
public struct TextAreaWindow: Hashable, Sendable {
    /// The rows from the top, tabs as the blanks up to the next multiple of 8.
    public var rows: [String]
    /// The cursor's cell in the window, if it is in it.
    public var cursor: Point?
    /// Whether there are rows above the first.
    public var hasMoreAbove = false
    /// Whether there are rows below the last.
    public var hasMoreBelow = false
}

extension TextArea {
    /// How a line is broken into rows of so many cells, the last of which is the cursor's, or a blank's; at blanks where it
    /// can be. Every character is in one row; the last row may be empty.
    static func rows(of line: [Character], width: Int) -> [Range<Int>] {
        let room = max(1, width - 1)
        var rows: [Range<Int>] = []
        var (start, used, index) = (0, 0, 0)
        // Behind the last blank of the row: where it is best broken, and the cells up to there.
        var blank: (place: Int, used: Int)?
        while index < line.count {
            let character = line[index]
            let cells = cells(of: character, at: used)
            if used + cells > room, index > start {
                if character == " " {
                    index += 1
                    rows.append(start..<index)
                    (start, used, blank) = (index, 0, nil)
                    continue
                }
                let end = blank?.place ?? index
                rows.append(start..<end)
                start = end
                used = line[end..<index].reduce(0) { $0 + Self.cells(of: $1, at: $0) }
                blank = nil
                continue
            }
            used += cells
            index += 1
            if character == " " || character == "\t" { blank = (index, used) }
        }
        rows.append(start..<line.count)
        return rows
    }

    /// The cells that a character takes in a row that has taken so many.
    static func cells(of character: Character, at used: Int) -> Int {
        character == "\t" ? 8 - used % 8 : CellWidth.width(of: character)
    }

    /// How one of the lines is broken; asked again before it has changed, it costs nothing.
    private mutating func rows(ofLine index: Int, width: Int) -> [Range<Int>] {
        breaks.rows(of: index, in: lines, width: width)
    }

    /// The row that the cursor is in, and its cell there.
    private mutating func cursorRow(width: Int) -> (row: TextAreaRow, cell: Int) {
        let line = lines[cursor.line]
        let rows = rows(ofLine: cursor.line, width: width)
        let row = rows.lastIndex { $0.lowerBound <= cursor.column } ?? 0
        let cell = line[rows[row].lowerBound..<cursor.column].reduce(0) { $0 + Self.cells(of: $1, at: $0) }
        return (TextAreaRow(line: cursor.line, row: row), cell)
    }

    /// Moves up or down, to the cell that it came from or the nearest; beyond the first and the last row to their ends.
    mutating func moveRows(by count: Int, width: Int) {
        let (from, cell) = cursorRow(width: width)
        let goal = goal ?? cell
        let to = row(from, by: count, width: width)
        if to == from {
            move(to: count < 0 ? start : end)
            return
        }
        move(to: place(in: to, at: goal, width: width))
        self.goal = goal
    }

    /// Puts the cursor at a cell of the window as it is shown at a width: below the text to its last row.
    public mutating func go(to cell: Point, width: Int) {
        let row = row(top, by: max(0, cell.y), width: width)
        move(to: place(in: row, at: max(0, cell.x), width: width))
    }

    /// The place in a row that is nearest to a cell and not behind it.
    private mutating func place(in row: TextAreaRow, at cell: Int, width: Int) -> Place {
        let line = lines[row.line]
        let rows = rows(ofLine: row.line, width: width)
        let range = rows[min(row.row, rows.count - 1)]
        // The end of a row that is not the last is the beginning of the next.
        let last = row.row == rows.count - 1 ? range.upperBound : max(range.lowerBound, range.upperBound - 1)
        var (column, used) = (range.lowerBound, 0)
        while column < last {
            used += Self.cells(of: line[column], at: used)
            if used > cell { break }
            column += 1
        }
        return Place(line: row.line, column: column)
    }

    /// So many rows further on, or up with a negative number; not beyond the ends.
    private mutating func row(_ row: TextAreaRow, by count: Int, width: Int) -> TextAreaRow {
        var (place, left) = (row, count)
        while left < 0 {
            if place.row > 0 {
                let step = min(place.row, -left)
                place.row -= step
                left += step
            } else {
                guard place.line > 0 else { break }
                let line = place.line - 1
                place = TextAreaRow(line: line, row: rows(ofLine: line, width: width).count - 1)
                left += 1
            }
        }
        while left > 0 {
            let last = rows(ofLine: place.line, width: width).count - 1
            if place.row < last {
                let step = min(last - place.row, left)
                place.row += step
                left -= step
            } else {
                guard place.line + 1 < lines.count else { break }
                place = TextAreaRow(line: place.line + 1, row: 0)
                left -= 1
            }
        }
        return place
    }

    /// Scrolls so that the cursor is seen, and no row is left empty that could show text.
    public mutating func reveal(width: Int, height: Int) {
        let height = max(1, height)
        if top.line >= lines.count { top = TextAreaRow(line: lines.count - 1, row: 0) }
        top.row = min(top.row, rows(ofLine: top.line, width: width).count - 1)
        let cursor = cursorRow(width: width).row
        top = min(top, cursor)
        top = max(top, row(cursor, by: 1 - height, width: width))
        let last = TextAreaRow(line: end.line, row: rows(ofLine: end.line, width: width).count - 1)
        top = min(top, row(last, by: 1 - height, width: width))
    }

    /// What it shows in so many cells and rows.
    public func window(width: Int, height: Int) -> TextAreaWindow {
        var window = TextAreaWindow(rows: [], cursor: nil, hasMoreAbove: top > TextAreaRow(line: 0, row: 0))
        // What it finds out for that goes with it.
        var area = self
        let (cursor, cell) = area.cursorRow(width: width)
        for index in top.line..<lines.count {
            for (number, range) in area.rows(ofLine: index, width: width).enumerated() {
                let row = TextAreaRow(line: index, row: number)
                guard row >= top else { continue }
                guard window.rows.count < height else {
                    window.hasMoreBelow = true
                    return window
                }
                if row == cursor { window.cursor = Point(x: min(cell, max(0, width - 1)), y: window.rows.count) }
                window.rows.append(Self.shown(lines[index][range]))
            }
        }
        return window
    }

    private static func shown(_ characters: ArraySlice<Character>) -> String {
        guard characters.contains("\t") else { return String(characters) }
        var (text, used) = ("", 0)
        for character in characters {
            let cells = cells(of: character, at: used)
            if character == "\t" { text += String(repeating: " ", count: cells) } else { text.append(character) }
            used += cells
        }
        return text
    }
}
