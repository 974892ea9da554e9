import TerminalText

/// A line that somebody typed, and what of it could not be understood.
enum CaretText {
    /// The line, and carets below the place, with line feeds.
    static func lines(_ text: String, _ range: Range<Int>) -> String {
        let line = Array(text)
        let start = min(max(0, range.lowerBound), line.count)
        let end = min(max(start, range.upperBound), line.count)
        let indent = String(repeating: " ", count: CellWidth.width(of: String(line[..<start])))
        let carets = String(repeating: "^", count: max(1, CellWidth.width(of: String(line[start..<end]))))
        return "  \(DisplayText.visible(text))\n  \(indent)\(carets)\n"
    }
}
