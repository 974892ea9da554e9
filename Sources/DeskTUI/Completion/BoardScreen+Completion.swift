import TerminalText
import TerminalUI
import TicketModel

extension BoardScreen {
    /// The list of words at the line that is being completed: below it, or above where the screen ends.
    mutating func drawCompletion() {
        guard let list = model.completion, let cursor = painter.grid.cursor else { return }
        let choices = list.completion.choices
        let lines = choices.map { spans(of: $0) }
        let notes = choices.map { note(on: $0) }
        let words = min(40, lines.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0)
        let noteWidth = notes.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
        let screen = layout.size
        let width = min(screen.width, words + (noteWidth > 0 ? noteWidth + 2 : 0) + 5)
        let (above, below) = (cursor.y - 1, screen.height - 2 - cursor.y)
        let isBelow = below >= min(choices.count + 2, 6) || below >= above
        let height = min(choices.count, 8) + 2
        let room = min(height, isBelow ? below : above)
        guard room >= 3, width >= 8 else { return }
        let box = Rect(
            x: max(0, min(cursor.x - 2, screen.width - width)), y: isBelow ? cursor.y + 1 : cursor.y - room,
            width: width, height: room)
        painter.fill(box)
        painter.box(box, theme[.accent])
        hits.add(box, .dialog)
        let inside = Rect(x: box.x + 1, y: box.y + 1, width: box.width - 2, height: room - 2)
        let seen = seenLines(of: choices.count, around: list.index, in: inside)
        for (line, row) in seen {
            let style = drawGround(row, isChosen: line == list.index)
            text(row.x + 1, row.y, lines[line], width: min(words, row.width - 2), style: style)
            let start = row.x + 1 + words + 2
            text(start, row.y, notes[line], width: max(0, row.maxX - 1 - start), style: style)
        }
        drawScrollHint(in: box, first: seen.first?.line ?? 0, shown: inside.height, count: choices.count)
    }

    private func spans(of choice: Completion.Choice) -> [Span] {
        switch choice.subject {
        case .ticket(let number, let title):
            let row = model.table.row(of: number)
            let mark = row.map { glyphs[model.table.state($0)] } ?? " "
            let role = row.map { Theme.role(of: model.table.state($0)) } ?? .quiet
            return [Span("\(mark) ", role), Span("\(number) ", .quiet), Span(title)]
        case .key: return [Span(choice.text, .strong)]
        case .person, .word: return [Span(choice.text)]
        }
    }

    /// What one chooses by: a person's load and absence, what a key is for.
    private func note(on choice: Completion.Choice) -> [Span] {
        switch choice.subject {
        case .person(let name):
            let away = awaySpan(of: name, room: 24).map { [Span("  "), $0] } ?? []
            return loadSpans(of: name, room: 16) + away
        case .key(let explanation): return [Span(explanation, .quiet)]
        case .ticket, .word: return []
        }
    }
}
