/// A bar that fills up from the left; in Unicode by eighths of a cell.
enum ProgressBar {
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    static func spans(done: Int, total: Int, width: Int, _ theme: Theme) -> [Span] {
        let glyphs = theme.glyphs
        let total = max(1, total)
        let parts = max(0, min(width * 8, done * width * 8 / total))
        let full = parts / 8
        let rest = glyphs.isUnicode ? eighths[parts % 8] : ""
        let empty = width - full - (rest.isEmpty ? 0 : 1)
        return [
            Span(String(repeating: glyphs.barFull, count: full) + rest, .barFull),
            Span(String(repeating: theme.hasTrough ? " " : glyphs.barEmpty, count: max(0, empty)), .barEmpty),
        ]
    }
}
