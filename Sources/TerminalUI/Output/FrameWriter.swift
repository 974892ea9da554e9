import TerminalText

/// Turns what a terminal shows into what it shall show, in few bytes: what differs is found by strokes, and these are drawn
/// in the order in which each costs least after the one before.
///
/// Between two frames the terminal's own colours are set.
package struct FrameWriter {
    let language: FrameLanguage
    private var looks: [Style: Look] = [:]

    /// A writer in a terminal's language.
    package init(_ language: FrameLanguage) { self.language = language }

    /// What turns one grid on the screen into another of the same size, with its cursor; nothing if all looks the same.
    ///
    /// Where the cursor is shown is not said: only where it stands.
    package mutating func bytes(from old: Grid, to new: Grid) -> [UInt8] {
        precondition(old.size == new.size)
        let width = new.size.width
        var drawing = FrameDrawing(language: language, width: width)
        var isSame = true
        old.cells.withUnsafeBufferPointer { old in
            new.cells.withUnsafeBufferPointer { new in
                let strokes = strokes(from: old, to: new, width, in: &drawing)
                isSame = strokes.isEmpty
                drawing.draw(strokes, of: new)
            }
        }
        drawing.finish(cursor: isSame && new.cursor == old.cursor ? nil : new.cursor?.clamped(to: new.size))
        return drawing.bytes
    }

    private mutating func strokes(
        from old: UnsafeBufferPointer<Cell>, to new: UnsafeBufferPointer<Cell>, _ width: Int,
        in drawing: inout FrameDrawing
    ) -> [Stroke] {
        var strokes: [Stroke] = []
        strokes.reserveCapacity(64)
        guard width > 0 else { return strokes }
        for y in 0..<new.count / width {
            let row = y * width..<(y + 1) * width
            let (one, two) = (UnsafeBufferPointer(rebasing: old[row]), UnsafeBufferPointer(rebasing: new[row]))
            guard !one.isSame(as: two) else { continue }
            let finder = StrokeFinder(old: one, new: two, y: y, language: language)
            finder.find(into: &strokes) { style, isGround in
                drawing.number(of: style, isGround: isGround)
                    ?? drawing.add(look(of: style), of: style, isGround: isGround)
            }
        }
        return strokes
    }

    private mutating func look(of style: Style) -> Look {
        if let look = looks[style] { return look }
        let look = Look(style, colorCount: language.colorCount)
        looks[style] = look
        return look
    }
}

extension Point {
    /// The nearest place in an extent that is not empty.
    fileprivate func clamped(to size: Size) -> Point {
        Point(x: max(0, min(x, size.width - 1)), y: max(0, min(y, size.height - 1)))
    }
}
