import TerminalText
import TerminalUI
import TicketModel

extension BoardScreen {
    /// The tabs with what they ask for, and what would be saved.
    mutating func drawViews(_ picker: ViewPicker) {
        let choices = model.choices(of: picker)
        let box = popup(width: 76, height: min(max(choices.count, model.tabs.count + 1) + 6, 20))
        painter.box(
            box, theme[.accent],
            title: [Piece(picker.renaming.map { "rename \($0.text)" } ?? "views", theme[.accentStrong])],
            right: [Piece(picker.renaming == nil ? "a new name saves what is shown" : "Enter renames", theme[.quiet])])
        let (x, width) = (box.x + 2, box.width - 4)
        painter.text(x, box.y + 1, "/", theme[.accentStrong])
        drawField(picker.field, x: x + 2, y: box.y + 1, width: max(1, width - 2)) { _ in .text }
        let foot = box.height > 7 ? 2 : 0
        let top = box.height < 7 ? 2 : 3
        let list = Rect(
            x: box.x + 1, y: box.y + top, width: box.width - 2, height: max(0, box.height - 1 - top - foot))
        guard list.height > 0, picker.renaming == nil else { return }
        let names = min(24, choices.map { CellWidth.width(of: name(of: $0)) }.max() ?? 0)
        for (line, row) in seenLines(of: choices.count, around: picker.index, in: list) {
            draw(choices[line], in: row, names: names, isChosen: line == picker.index)
        }
        guard foot > 0 else { return }
        let shown = model.shownFilter.isEmpty ? "everything active" : model.shownFilter
        text(
            x, box.maxY - 2,
            [Span("shown now: ", .faint), Span(shown, .quiet), Span(" by \(model.grouping.word)", .faint)], width: width
        )
    }

    private func name(of choice: ViewChoice) -> String {
        switch choice {
        case .tab(let tab): model.name(of: tab)
        case .save(let name): name.text
        }
    }

    private mutating func draw(_ choice: ViewChoice, in row: Rect, names: Int, isChosen: Bool) {
        let style = drawGround(row, isChosen: isChosen)
        let name = name(of: choice)
        var isOpen = false
        let words: Span
        switch choice {
        case .tab(.desk):
            words = Span("the tickets of all", .quiet)
            isOpen = model.tab == .desk
        case .tab(.view(let name)):
            let view = model.team.view(name)
            let filter = view.map { $0.filter.isEmpty ? "everything active" : $0.filter } ?? ""
            words = Span(filter + (view?.lanes.map { "  by \($0)" } ?? ""), .quiet)
            isOpen = model.tab == .view(name)
        case .save(let name):
            let replaces = model.team.view(name) != nil
            words = Span(replaces ? "saves what is shown in its place" : "saves what is shown under this name", .good)
        }
        painter.text(row.x + 2, row.y, isOpen ? glyphs.pathMark : " ", style(.accentStrong), width: 1)
        painter.text(row.x + 4, row.y, name, style(isChosen ? .strong : .text), width: names)
        let start = row.x + 4 + names + 2
        text(start, row.y, [words], width: max(0, row.maxX - 1 - start), style: style)
    }
}
