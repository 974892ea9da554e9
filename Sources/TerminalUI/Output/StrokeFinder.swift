import TerminalText

/// Finds what of a row has to be written, so that it looks like another.
struct StrokeFinder {
    /// Blanks of up to so many cells between words are written; beyond that, the cursor goes round them.
    private static let longestJoin = 8
    /// So many cells that look right already are written again, before the cursor goes round them.
    private static let longestGap = 4

    let old: UnsafeBufferPointer<Cell>
    let new: UnsafeBufferPointer<Cell>
    let y: Int
    let language: FrameLanguage

    /// Adds the row's strokes from left to right; `look` gives the number of the look of a style, or, for blanks only, of
    /// its ground.
    func find(into strokes: inout [Stroke], look: (Style, _ isGround: Bool) -> Int) {
        var x = 0
        while x < new.count {
            guard isChanged(x) else {
                x += 1
                continue
            }
            var (stroke, style) = stroke(from: x)
            stroke.look = look(style ?? new[x].style, style == nil)
            strokes.append(stroke)
            x = stroke.end + stroke.tailCount
        }
    }

    /// The stroke that begins with a changed cell, and the style of its text; nil if all of it is blank.
    private func stroke(from start: Int) -> (Stroke, Style?) {
        let ground = new[start].style
        var stroke = Stroke(y: y, x: start, end: start)
        var style: Style?
        var x = start
        while x < new.count, new[x].style.isOnSameGround(as: ground) {
            let cell = new[x]
            if cell.isBlank {
                let end = endOfBlanks(from: x, on: ground)
                if end - x <= Self.longestJoin, continues(at: end, style, on: ground) {
                    x = end
                    continue
                }
                if style?.marksSpaces != true, let last = (x..<end).last(where: isChanged) {
                    stroke.end = x
                    stroke.erase(last + 1 - x, isRest: end == new.count, on: ground, language)
                }
                break
            }
            if let style, cell.style != style { break }
            if isChanged(x) {
                style = cell.style
                x += max(1, cell.width)
                stroke.end = x
                stroke.isEndCertain = cell.isWidthCertain
                if !stroke.isEndCertain { break }
            } else {
                x += max(1, cell.width)
                if x - stroke.end > Self.longestGap || !cell.isWidthCertain { break }
            }
        }
        return (stroke, style)
    }

    /// Whether the text goes on behind blanks, which are to be written with it.
    private func continues(at x: Int, _ style: Style?, on ground: Style) -> Bool {
        guard x < new.count, isChanged(x), new[x].style.isOnSameGround(as: ground) else { return false }
        return !new[x].style.marksSpaces && new[x].style == style ?? new[x].style
    }

    private func endOfBlanks(from start: Int, on ground: Style) -> Int {
        var x = start
        while x < new.count, new[x].isBlank, new[x].style.isOnSameGround(as: ground) { x += 1 }
        return x
    }

    /// The right half of a wide glyph comes and goes with the left one.
    private func isChanged(_ x: Int) -> Bool {
        let (before, after) = (old[x], new[x])
        guard !(before == after), !after.isContinuation else { return false }
        return !(before.isBlank && after.isBlank && before.style.isOnSameGround(as: after.style))
    }
}

extension Stroke {
    /// Blanks so many cells behind the text; `isRest`: all that follows in the row is blank.
    fileprivate mutating func erase(_ count: Int, isRest: Bool, on ground: Style, _ language: FrameLanguage) {
        let isPlain = ground.background == .standard
        tailCount = count
        if isRest, isPlain, count > 3 {
            tail = .erasedLine
        } else if language.erasesCells, isPlain || language.erasesInColor, count > (count < 10 ? 4 : 5) {
            tail = .erasedCells
        } else {
            tail = .spaces
        }
    }
}

extension Cell {
    /// Whether it shows its background, and nothing else.
    var isBlank: Bool { glyph.isSpace && !style.marksSpaces }

    /// Terminals differ about what has marks, and about emoji.
    fileprivate var isWidthCertain: Bool { glyph.isBare && glyph.base < 0x1F000 }
}
