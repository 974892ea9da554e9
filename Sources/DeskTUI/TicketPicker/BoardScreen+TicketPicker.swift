import TerminalText
import TerminalUI
import TicketModel

extension BoardScreen {
    /// The field, and the tickets that it leaves: state, number, title, who has it.
    mutating func drawTicketPicker(_ picker: TicketPicker) {
        let box = popup(width: 76, height: 18)
        painter.box(
            box, theme[.accent],
            title: [Piece("\(picker.amendment.name) \(picker.tickets.subject)", theme[.accentStrong])],
            right: [Piece("a title or numbers", theme[.quiet])])
        let (x, width) = (box.x + 2, box.width - 4)
        painter.text(x, box.y + 1, model.title(of: picker.tickets), theme[.quiet], width: width)
        let word = picker.amendment == .needs ? "needs" : "part of"
        let used = painter.text(x, box.y + 2, word, theme[.accent]) + 1
        drawField(picker.field, x: x + used, y: box.y + 2, width: max(1, width - used)) { _ in .text }
        let top = box.height < 9 ? 3 : 4
        let list = Rect(x: box.x + 1, y: box.y + top, width: box.width - 2, height: max(0, box.height - 1 - top))
        guard list.height > 0 else { return }
        let typed = model.typedAnswer(in: picker)
        if case .action(_, let words) = typed {
            text(x, list.y, [Span("\(glyphs.leadsTo) \(words)", .good)], width: width)
            return
        }
        guard !picker.found.isEmpty else {
            var words = "no open ticket is called so"
            if case .trouble(let reason) = typed { words = reason }
            painter.text(x, list.y, words, theme[.warning], width: width)
            return
        }
        let tied = Set(model.tied(by: picker.amendment, picker.tickets))
        let numbers = picker.found.map { model.table.number($0).description.count }.max() ?? 1
        for (line, row) in seenLines(of: picker.found.count, around: picker.index, in: list) {
            let ticket = picker.found[line]
            drawTicket(
                ticket, in: row, numbers: numbers, isChosen: line == picker.index, isTied: tied.contains(ticket))
        }
    }

    private mutating func drawTicket(_ ticket: Row, in row: Rect, numbers: Int, isChosen: Bool, isTied: Bool) {
        let table = model.table
        let style = drawGround(row, isChosen: isChosen)
        let end = row.maxX - 1
        var right: [Span] = []
        if isTied {
            right = [Span(isChosen ? "so already: Enter takes it away" : "so already", .accent)]
        } else if table.isMaster(ticket) {
            right = [Span("project \(table.partsDone(ticket))/\(table.partsTotal(ticket))", .quiet)]
        } else if let assignee = table.assignee(ticket) {
            right = [Span(assignee.text, .quiet)]
        }
        let used = right.reduce(0) { $0 + $1.width }
        let hasRight = used + numbers + 20 <= row.width
        if hasRight { text(endingAt: end, row.y, right, style: style) }
        let number = String(repeating: " ", count: max(0, numbers - table.number(ticket).description.count))
        let state = table.state(ticket)
        text(
            row.x + 1, row.y,
            [
                Span("\(glyphs[state]) ", Theme.role(of: state)),
                Span("\(number)\(table.number(ticket)) ", .quiet),
                Span(table.title(ticket), isChosen ? .strong : .text),
            ], width: max(0, end - row.x - 2 - (hasRight ? used + 1 : 0)), style: style)
    }
}
