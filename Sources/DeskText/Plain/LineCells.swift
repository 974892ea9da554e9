import TerminalText

/// How many cells a field of a format takes.
struct LineCells: Hashable, Sendable {
    /// Where it stands in them.
    var alignment = TextAlignment.left
    /// What it takes at least.
    var width = 0
    /// What it takes at most; what is longer is cut, with `…`.
    var most: Int?
    /// More than any terminal has.
    static let limit = 1_000

    /// The text, made visible, in these cells.
    func filled(_ text: String) -> String {
        let shown = most.map { CellWidth.truncate(text, to: $0) } ?? DisplayText.visible(text)
        return CellWidth.pad(shown, to: max(width, CellWidth.width(of: shown)), alignment: alignment)
    }
}
