import TerminalUI
import TicketModel

extension BoardScreen {
    /// What has just happened; while something is typed at the bottom, that.
    mutating func drawStatus() {
        let y = layout.status.y
        let width = layout.size.width - 2
        switch model.dialog {
        case .filter(let entry): return drawField(entry.field, label: "/ ", y: y, notice: notice(of: entry))
        case .search(let search): return drawField(search.field, label: "/ ", y: y, notice: trouble(of: search))
        default: break
        }
        if let drag = model.drag, drag.isLifted, drag.overNode == nil, let over = drag.over, model.isFolded(over),
            let plan = model.plan(of: drag)
        {
            text(1, y, [Span(releaseWords(of: drag, plan), plan.isPossible ? .good : .warning)], width: width)
            return
        }
        // While a card is in the air the words at the lane's bottom count, not what was before.
        if let news = model.drag?.news {
            text(1, y, [Span(news, .warning)], width: width)
            return
        }
        if let drag = model.drag, drag.isLifted, drag.over == nil, drag.overNode == nil {
            text(1, y, [Span("release: \(drag.ticket) stays where it was", .quiet)], width: width)
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

    private func trouble(of search: DetailSearch) -> [Span] {
        let text = search.field.text
        return text.isEmpty || !model.detail.content.matches(of: text).isEmpty ? [] : [Span("not in it", .warning)]
    }

    /// How many the filter finds; why it is none, and what is still shown then. The word that is being typed is no mistake.
    private func notice(of entry: FilterEntry) -> [Span] {
        guard let error = entry.error else {
            guard model.filter.isActive, model.awaitedLanes == nil else { return [] }
            let hidden = model.hiddenWords.map { ", \($0)" } ?? ""
            return [Span("\(model.lanes.total) found\(hidden)", .quiet)]
        }
        let still = model.filter.isActive ? "still shown: \(model.filter.text)" : "nothing is filtered yet"
        return [
            Span(error.description, entry.isUnfinished ? .quiet : .warning), Span(" \(glyphs.separator) ", .faint),
            Span(still, .quiet),
        ]
    }

    private mutating func drawField(_ field: TextField, label: String, y: Int, notice: [Span]) {
        let width = layout.size.width - 2
        let start = 1 + painter.text(1, y, label, theme[.accentStrong])
        let needed = notice.reduce(3) { $0 + $1.width }
        let room = max(8, width - label.count - (notice.isEmpty ? 0 : min(needed, width / 2)))
        let window = field.window(width: room)
        let characters = Array(field.text)
        let used = painter.text(start, y, String(characters[window.characters]), theme[.text])
        painter.placeCursor(start + window.cursor, y)
        if !notice.isEmpty {
            let x = start + max(used, window.cursor + 1) + 3
            text(x, y, notice, width: max(0, layout.size.width - 1 - x))
        }
    }

    /// What can be done now: the keys of the context, as many as fit, and help at the right.
    mutating func drawFooter() {
        let y = layout.footer.y
        let width = layout.size.width
        let context = model.context
        var end = width - 1
        if !context.isDisjoint(with: .grounds), let help = CommandRegistry.command(named: "help") {
            let key = FooterKey(help, "help", label: model.key(help.name))
            end -= key.width
            if end > 0 { drawKey(key, x: end, y: y) }
            end -= 2
        }
        let hasTickets = model.table.count > 0
        let keys = model.keys.footer(in: context).filter { hasTickets || $0.group != .ticket }.compactMap { command in
            command.footer(model).map { FooterKey(command, $0, label: model.key(command.name)) }
        }
        var x = 1
        for key in fit(keys, in: end - x) {
            drawKey(key, x: x, y: y)
            x += key.width + 3
        }
    }

    /// One key of the footer, and the word beside it.
    private struct FooterKey {
        let command: Command
        let word: String
        let label: String
        let width: Int

        init(_ command: Command, _ word: String, label: String) {
            (self.command, self.word, self.label) = (command, word, label)
            width = label.count + 1 + word.count
        }
    }

    /// The keys that there is room for. First the last ones give way, but for what leads to all the rest and to what was
    /// before. It does not depend on the selection: a key keeps its place while one moves about.
    private func fit(_ keys: [FooterKey], in room: Int) -> [FooterKey] {
        var width = keys.reduce(-3) { $0 + $1.width + 3 }
        guard width > room else { return keys }
        let ranks = keys.indices.map { $0 == 0 ? 0 : rank(of: keys[$0].command) }
        var kept = keys.map { Optional($0) }
        for index in keys.indices.sorted(by: { (ranks[$0], $0) > (ranks[$1], $1) }) where width > room {
            width -= keys[index].width + 3
            kept[index] = nil
        }
        return kept.compactMap(\.self)
    }

    private func rank(of command: Command) -> Int {
        if command.name == "undo", command.applies(model) != nil { return Self.anchors.count + 1 }
        return 1 + (Self.anchors.firstIndex(of: command.name) ?? Self.anchors.count)
    }

    /// What stays longest, behind the first of a place's keys.
    private static let anchors = [
        "back", "leave picture", "leave", "drop", "palette", "filter", "search inside", "undo",
    ]

    private mutating func drawKey(_ key: FooterKey, x: Int, y: Int) {
        let applies = key.command.applies(model) == nil
        painter.text(x, y, key.label, theme[applies ? .accentStrong : .faint])
        painter.text(x + key.label.count + 1, y, key.word, theme[applies ? .quiet : .faint])
        hits.add(
            painter.onGrid(Rect(x: x, y: y, width: key.width, height: 1)), .command(key.command.name))
    }
}
