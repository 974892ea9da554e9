import TerminalText

/// The part of a text field that is shown.
public struct TextFieldWindow: Hashable, Sendable {
    /// The characters shown, by number from the start of the text.
    public var characters: Range<Int>

    /// The cursor's cell in the window: 0..<width.
    public var cursor: Int
}

extension TextField {
    /// What to show of it in so many cells, so that the cursor, which may stand behind the last character, is seen.
    ///
    /// Text that fits stands at its start. Else the cursor is in the middle, or nearer to an end of the text.
    public func window(width: Int) -> TextFieldWindow {
        guard width > 0 else { return TextFieldWindow(characters: cursor..<cursor, cursor: 0) }
        let widths = characters.map { CellWidth.width(of: $0) }
        let before = widths[..<cursor].reduce(0, +)
        let total = before + widths[cursor...].reduce(0, +)
        var start = 0
        var hidden = 0
        if total >= width {
            // Scrolled so far that the cursor is in the middle, but no farther than the end needs.
            let wanted = min(before - width / 2, total + 1 - width)
            while start < cursor, hidden < wanted {
                hidden += widths[start]
                start += 1
            }
        }
        var end = start
        var used = 0
        while end < characters.count, used + widths[end] <= width {
            used += widths[end]
            end += 1
        }
        return TextFieldWindow(characters: start..<max(end, cursor), cursor: before - hidden)
    }

    /// The text of some of its characters, by number from the start.
    public func text(in range: Range<Int>) -> String { String(characters[range.clamped(to: 0..<characters.count)]) }
}
