import TerminalText
import TerminalUI

extension BoardScreen {
    /// After the first key of two has waited for a while: what may follow, above the footer.
    mutating func drawHints() {
        guard let pending = model.pending, pending.hintsAt == nil else { return }
        let followers = model.keys.continuations(of: pending.press, in: model.context)
        guard !followers.isEmpty else { return }
        let lines = followers.map { chord, command in
            [Span(chord.label(glyphs), .accentStrong), Span("  \(command.help)", .quiet)]
        }
        let width = min(layout.size.width - 2, (lines.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0) + 4)
        let height = min(lines.count + 2, layout.size.height - 2)
        let box = Rect(x: 1, y: layout.status.y - height, width: width, height: height)
        guard box.y > 0, width > 8 else { return }
        painter.fill(box)
        painter.box(box, theme[.faint])
        for (index, line) in lines.prefix(height - 2).enumerated() {
            text(box.x + 2, box.y + 1 + index, line, width: width - 4)
        }
    }
}
