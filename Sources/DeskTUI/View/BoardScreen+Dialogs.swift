import TerminalText
import TerminalUI
import TicketModel

extension BoardScreen {
    /// What stands over the board; what is behind it turns quiet and is out of reach.
    mutating func drawDialog() {
        switch model.dialog {
        case .capture(let draft):
            drawCapture(draft)
        case .picker(let picker): drawPicker(picker)
        case .tickets(let picker): drawTicketPicker(picker)
        case .prompt(let prompt): drawPrompt(prompt)
        case .write(let entry): drawEntry(entry)
        case .palette(let palette): drawPalette(palette)
        case .help(let help): drawHelp(help)
        case .views(let picker): drawViews(picker)
        case .filter, .search, nil: break
        }
    }

    /// Turns the board quiet and clears a box over it, a third down the screen.
    mutating func popup(width: Int, height: Int) -> Rect {
        let screen = layout.size
        let width = min(width, screen.width - 2)
        let height = min(height, screen.height - 3)
        let box = Rect(
            x: (screen.width - width) / 2, y: max(1, (screen.height - height) * 2 / 5), width: width, height: height)
        cover(box)
        return box
    }

    mutating func cover(_ box: Rect) {
        painter.dim(painter.bounds, to: theme[.behind])
        hits.add(painter.bounds, .behind)
        painter.fill(box)
        hits.add(box, .dialog)
    }

    private mutating func drawPicker(_ picker: AssigneePicker) {
        let people = model.members
        let choices = model.choices(of: picker)
        let title = model.title(of: picker.tickets)
        let isAlone = people.count == 1
        let box = popup(width: 52, height: min(people.count + (isAlone ? 8 : 6), 20))
        painter.box(
            box, theme[.accent], title: [Piece("assign \(picker.tickets.subject)", theme[.accentStrong])],
            right: [Piece("type to narrow", theme[.quiet])])
        let (x, width) = (box.x + 2, box.width - 4)
        painter.text(x, box.y + 1, title, theme[.quiet], width: width)
        painter.text(x, box.y + 2, "to", theme[.accent])
        drawField(picker.field, x: x + 3, y: box.y + 2, width: width - 3) { _ in .text }
        let top = box.height < 7 ? 3 : 4
        if isAlone, box.height > top + 4 {
            painter.text(x, box.maxY - 2, Self.alone, theme[.quiet], width: width)
        }
        let list = Rect(x: box.x + 1, y: box.y + top, width: box.width - 2, height: max(0, box.height - 1 - top))
        guard list.height > 0 else { return }
        guard !choices.isEmpty else {
            painter.text(x, list.y, "nobody in the team", theme[.warning], width: width)
            if let newcomer = model.newcomer, model.whyNoNewcomer == nil, list.height > 1 {
                let words = "\(model.key("add to team")) adds \(newcomer.text) to it"
                painter.text(x, list.y + 1, words, theme[.text], width: width)
            }
            return
        }
        let holders = Set(
            picker.tickets.map { ticket in model.table.row(of: ticket).flatMap { model.table.assignee($0) } })
        let holder = holders.count == 1 ? holders.first ?? nil : nil
        let logins = min(20, people.map { CellWidth.width(of: $0.text) }.max() ?? 0)
        for (line, row) in seenLines(of: choices.count, around: picker.index, in: list) {
            let person = choices[line]
            drawPerson(person, in: row, logins: logins, isChosen: line == picker.index, hasIt: person == holder)
        }
    }

    /// The next step for whoever is alone in the team.
    static let alone = "you are the team: type a login to add one"

    private mutating func drawPerson(_ person: Name, in row: Rect, logins: Int, isChosen: Bool, hasIt: Bool) {
        let style = drawGround(row, isChosen: isChosen)
        let name = Span(CellWidth.pad(person.text, to: logins), isChosen ? .strong : .text)
        text(row.x + 2, row.y, [name], width: row.width - 3, style: style)
        let note = hasIt ? "has it" : person == model.me ? "you" : ""
        text(row.x + 4 + logins, row.y, [Span(note, person == model.me ? .accent : .quiet)], width: 7, style: style)
        let total = model.table.load(of: person).total
        // Numbers stand under numbers, bars begin under bars.
        let x = row.x + 13 + logins
        let load = loadSpans(of: person, room: 0)
        text(x, row.y, load, width: max(0, row.maxX - 1 - x), style: style)
        var barWidth = max(0, row.maxX - 9 - x)
        if let away = awaySpan(of: person, room: barWidth) {
            let start = row.maxX - 1 - away.width
            text(start, row.y, [away], width: away.width, style: style)
            barWidth = max(0, start - 1 - x - 8)
        }
        let bar = String(repeating: glyphs.load, count: min(total, 12))
        painter.text(x + 8, row.y, bar, style(total > 7 ? .warning : .quiet), width: barWidth)
    }

    private mutating func drawPrompt(_ prompt: Prompt) {
        let hasQuestion = !prompt.question.isEmpty
        let width = min(72, layout.size.width - 2)
        let question = hasQuestion ? CellWidth.wrap(prompt.question, to: max(1, width - 4)) : []
        let understood = understood(prompt)
        let box = popup(width: width, height: 6 + question.count + (understood == nil ? 0 : 2))
        painter.box(
            box, theme[.accent], title: [Piece(prompt.title, theme[.accentStrong])],
            right: [Piece("Enter \(prompt.deed) \(glyphs.separator) Esc leaves", theme[.quiet])])
        let (x, inner) = (box.x + 2, box.width - 4)
        painter.text(x, box.y + 1, prompt.ticketTitle, theme[.quiet], width: inner)
        var y = box.y + 2
        // The line that is being typed comes first where there is room for little.
        let last = box.maxY - 2 - (understood == nil || box.height < 9 ? 0 : 2)
        for line in question.prefix(max(0, last - y)) {
            painter.text(x, y, line, theme[.text], width: inner)
            y += 1
        }
        y = min(y + 1, last)
        drawField(prompt.field, x: x, y: y, width: inner) { _ in .text }
        if let understood, y + 2 < box.maxY - 1 { text(x, y + 2, [understood], width: inner) }
    }

    /// What an answer was understood as, where it is not plain text.
    private func understood(_ prompt: Prompt) -> Span? {
        if case .day = prompt.purpose {
            let text = prompt.text.trimmed
            guard !text.isEmpty else { return Span("") }
            guard let day = CivilDate(text, lookingBackFrom: model.today) else {
                return Span("\(text) is no day", .warning)
            }
            return Span("\(CardText.weekday(day)) \(DateText.day(day)) \(day.year)", .good)
        }
        guard case .amend(let amendment, let tickets) = prompt.purpose, amendment != .title else { return nil }
        switch model.answer(prompt.field.text, to: amendment, of: tickets) {
        case .action(_, let words): return Span(words, .good)
        case .trouble(let reason): return Span(reason, .warning)
        case .nothing: return Span("")
        }
    }

    private mutating func drawHelp(_ help: HelpState) {
        let content = model.helpContent(of: help)
        let box = content.box
        cover(box)
        painter.box(
            box, theme[.accent], title: [Piece("keys", theme[.accentStrong])],
            right: [Piece("type to search", theme[.quiet])])
        let (x, width) = (box.x + 2, box.width - 4)
        painter.text(x, box.y + 1, "/", theme[.accentStrong])
        drawField(help.field, x: x + 2, y: box.y + 1, width: max(1, width - 2)) { _ in .text }
        let scroll = min(help.scroll, content.lastScroll)
        let chosen = content.entries.indices.contains(help.index) ? content.entries[help.index].lines : 0..<0
        for line in scroll..<min(scroll + content.height, content.lines.count) {
            let row = Rect(x: box.x + 1, y: box.y + 2 + line - scroll, width: box.width - 2, height: 1)
            let style = drawGround(row, isChosen: chosen.contains(line))
            text(x, row.y, content.lines[line].spans, width: width, style: style)
            if let entry = content.entries.firstIndex(where: { $0.lines.contains(line) }) {
                hits.add(row, .choice(entry))
            }
        }
        drawScrollHint(in: box, first: scroll, shown: content.height, count: content.lines.count)
    }

    /// A text field with the cursor in it, coloured by character.
    mutating func drawField(
        _ field: TextField, x: Int, y: Int, width: Int, role roleAt: (Int) -> Role
    ) {
        let window = field.window(width: width)
        let characters = Array(field.text)
        var used = 0
        var index = window.characters.lowerBound
        while index < window.characters.upperBound {
            let role = roleAt(index)
            var end = index + 1
            while end < window.characters.upperBound, roleAt(end) == role { end += 1 }
            used += painter.text(x + used, y, String(characters[index..<end]), theme[role])
            index = end
        }
        painter.placeCursor(x + window.cursor, y)
    }
}
