import TerminalUI
import TicketModel

extension BoardScreen {
    /// What has just happened; while something is typed at the bottom, that.
    mutating func drawStatus() {
        let y = layout.status.y
        let width = layout.size.width - 2
        switch model.dialog {
        case .filter(let entry): return drawField(entry.field, label: "/ ", y: y, trouble: entry.trouble)
        case .search(let search): return drawField(search.field, label: "/ ", y: y, trouble: trouble(of: search))
        default: break
        }
        if let drag = model.drag, drag.isLifted, let over = drag.over, model.isFolded(over) {
            let plan = model.plan(for: model.company(of: drag.ticket), over: over, from: drag.origin)
            text(
                1, y, [Span(plan.isPossible ? plan.words : "can't: \(plan.words)", plan.isPossible ? .good : .warning)],
                width: width)
            return
        }
        // While a card is in the air the words at the lane's bottom count, not what was before.
        if let news = model.drag?.news {
            text(1, y, [Span(news, .warning)], width: width)
            return
        }
        guard let status = model.status, model.drag?.isLifted != true else { return }
        let role: Role =
            switch status.kind {
            case .done: .good
            case .note: .quiet
            case .refused: .warning
            case .trouble: .bad
            }
        var spans = [Span(status.text, role)]
        if status.isUndoable {
            spans += [Span(" \(glyphs.separator) ", .quiet), Span("\(model.key("undo")) undoes", .good)]
        }
        if let aside = status.aside { spans += [Span(" \(glyphs.separator) ", .quiet), Span(aside, .quiet)] }
        text(1, y, spans, width: width)
    }

    private func trouble(of search: DetailSearch) -> String? {
        let text = search.field.text
        return text.isEmpty || !model.detail.content.matches(of: text).isEmpty ? nil : "not in it"
    }

    private mutating func drawField(_ field: TextField, label: String, y: Int, trouble: String?) {
        let width = layout.size.width - 2
        let start = 1 + painter.text(1, y, label, theme[.accentStrong])
        let notice = trouble.map { "   " + $0 } ?? ""
        let room = max(8, width - label.count - min(Span(notice).width, width / 2))
        let window = field.window(width: room)
        let characters = Array(field.text)
        let used = painter.text(start, y, String(characters[window.characters]), theme[.text])
        painter.placeCursor(start + window.cursor, y)
        if !notice.isEmpty {
            let x = start + max(used, window.cursor + 1)
            painter.text(x, y, notice, theme[.warning], width: max(0, layout.size.width - 1 - x))
        }
    }

    /// What can be done now: the keys of the context, as many as fit, and help at the right.
    mutating func drawFooter() {
        let y = layout.footer.y
        let width = layout.size.width
        let context = model.context
        var end = width - 1
        if !context.isDisjoint(with: .grounds), let help = CommandRegistry.command(named: "help") {
            end -= label(of: help).count + 5
            if end > 0 { drawKey(help, "help", x: end, y: y) }
            end -= 2
        }
        var x = 1
        let hasTickets = model.table.count > 0
        for command in model.keys.footer(in: context) where hasTickets || command.group != .ticket {
            guard let word = command.footer(model) else { continue }
            let needed = label(of: command).count + 1 + word.count
            guard x + needed <= end else { break }
            drawKey(command, word, x: x, y: y)
            x += needed + 3
        }
    }

    private func label(of command: Command) -> String {
        model.key(command.name)
    }

    private mutating func drawKey(_ command: Command, _ word: String, x: Int, y: Int) {
        let key = label(of: command)
        let applies = command.applies(model) == nil
        painter.text(x, y, key, theme[applies ? .accentStrong : .faint])
        painter.text(x + key.count + 1, y, word, theme[applies ? .quiet : .faint])
        hits.add(
            painter.onGrid(Rect(x: x, y: y, width: key.count + 1 + word.count, height: 1)), .command(command.name))
    }
}
