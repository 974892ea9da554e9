import TerminalText
import TerminalUI
import TicketDesk
import TicketModel

extension BoardScreen {
    mutating func drawTimeline(_ pane: TimelinePane, in area: Rect) {
        let place = TimelineLayout(area: area, window: pane.timeline?.window ?? pane.window, now: model.now)
        drawPicture(of: pane, place)
        drawTickets(of: pane, place)
    }

    private mutating func drawPicture(of pane: TimelinePane, _ place: TimelineLayout) {
        let at = model.localTime(pane.at)
        let sign = glyphs.isUnicode ? "±" : "+-"
        var right = [Span("\(DateText.full(at))  \(sign) \(Age.text(pane.window.reach))", .quiet)]
        if model.filter.isActive { right.insert(Span("/ \(model.filter.text)   ", .accent), at: 0) }
        if case .view(let name) = model.tab { right.insert(Span("\(name.text)   ", .accent), at: 0) }
        if pane.saysReading(at: model.now) { right.insert(Span("reading\(glyphs.ellipsis)   ", .warning), at: 0) }
        painter.box(
            place.picture, theme[.faint], title: pieces([Span("timeline", chartTitleRole)]), right: pieces(right))
        guard place.picture.height > 4, place.picture.width > 16 else { return }
        drawMoment(at.clock, place)
        guard let timeline = pane.timeline else { return }
        let counts = timeline.counts
        // Where little happens one change does not fill the picture.
        let most = max(4, counts.max() ?? 4)
        let lit = pane.selected.flatMap { ticket in
            timeline.window.stretch(
                of: timeline.window.at.adding(milliseconds: ticket.distance), among: counts.count)
        }
        for (stretch, count) in counts.prefix(place.seen).enumerated() {
            let x = place.column(of: stretch)
            drawBar(count, of: most, x, place, theme[stretch == lit ? .accentStrong : .bar])
            hits.add(
                painter.onGrid(Rect(x: x, y: place.bars.y, width: 1, height: place.barHeight)), .moment(stretch))
        }
        drawScale(most, place)
        let axis = TimelineAxis(
            of: timeline.window, stretches: counts.count, seen: place.seen, local: model.localTime)
        for (stretch, text) in axis.labels {
            painter.text(place.column(of: stretch), place.bars.y + place.barHeight, text, theme[.quiet])
        }
    }

    /// The moment asked about: its time, and a line down through the picture.
    private mutating func drawMoment(_ clock: String, _ place: TimelineLayout) {
        let arrow = glyphs.isUnicode ? "▾" : "v"
        // At the right edge the time stands before it.
        let fits = place.middle + clock.count + 4 < place.picture.maxX
        let mark = fits ? "\(arrow) \(clock)" : "\(clock) \(arrow)"
        painter.text(fits ? place.middle : place.middle - clock.count - 1, place.bars.y - 1, mark, theme[.high])
        for y in 0..<place.barHeight {
            painter.text(place.middle, place.bars.y + y, glyphs.isUnicode ? "│" : "|", theme[.high])
        }
    }

    private mutating func drawBar(_ count: Int, of most: Int, _ x: Int, _ place: TimelineLayout, _ style: Style) {
        let eighths = Bars.eighths(of: count, most: most, height: place.barHeight)
        for cell in 0..<place.barHeight {
            let part = max(0, min(8, eighths - 8 * cell))
            guard part > 0 else { return }
            painter.text(x, place.bars.y + place.barHeight - 1 - cell, glyphs.bar(part), style)
        }
    }

    private mutating func drawScale(_ most: Int, _ place: TimelineLayout) {
        let width = TimelineLayout.scaleWidth - 1
        let x = place.picture.x + 2
        painter.text(x, place.bars.y, Self.short(most), theme[.faint], width: width, alignment: .right)
        guard place.barHeight > 2 else { return }
        painter.text(
            x, place.bars.y + place.barHeight - 1, "0", theme[.faint], width: width, alignment: .right)
    }

    /// A number in at most four cells.
    private static func short(_ number: Int) -> String {
        switch number {
        case ..<10_000: "\(number)"
        case ..<1_000_000: "\(number / 1_000)k"
        default: "\(min(999, number / 1_000_000))M"
        }
    }
}

// MARK: The tickets

extension BoardScreen {
    private mutating func drawTickets(of pane: TimelinePane, _ place: TimelineLayout) {
        guard place.list.height > 1 else { return }
        let right = pane.timeline.map { Span(Self.count(of: $0), .quiet) } ?? Span("", .quiet)
        painter.box(
            place.list, theme[.faint], title: pieces([Span("worked on around then", .quiet)]),
            right: pieces([right]))
        hits.add(place.list, .chart)
        let tickets = pane.tickets
        guard !tickets.isEmpty else {
            if pane.timeline != nil {
                painter.text(
                    place.list.x + 2, place.list.y + 1, "nothing was done then", theme[.faint],
                    width: place.list.width - 4)
            }
            return
        }
        let seen = tickets.dropFirst(pane.scroll).prefix(place.rowCount)
        let digits = max(3, seen.map { $0.ticket.description.count }.max() ?? 3)
        let people = min(12, seen.map { CellWidth.width(of: $0.person?.text ?? "") }.max() ?? 0)
        for (line, ticket) in seen.enumerated() {
            let index = pane.scroll + line
            let row = Rect(
                x: place.list.x + 1, y: place.list.y + 1 + line, width: place.list.width - 2, height: 1)
            draw(ticket, in: row, isSelected: index == pane.index, digits: digits, people: people)
            hits.add(row, .entry(index))
        }
        drawScrollHint(in: place.list, first: pane.scroll, shown: place.rowCount, count: tickets.count)
    }

    private static func count(of timeline: Timeline) -> String {
        let total = "\(timeline.total) \(timeline.total == 1 ? "ticket" : "tickets")"
        if timeline.tickets.count < timeline.total || timeline.isCut {
            return "the nearest \(timeline.tickets.count) of \(timeline.isCut ? "more than " : "")\(total)"
        }
        return "\(total), nearest first"
    }

    private mutating func draw(
        _ ticket: TimelineTicket, in row: Rect, isSelected: Bool, digits: Int, people: Int
    ) {
        let style = drawGround(row, isChosen: isSelected)
        if isSelected { painter.placeCursor(row.x, row.y, isShown: false) }
        var x = row.x + 1
        painter.text(x, row.y, distance(of: ticket), style(isSelected ? .high : .quiet), width: 8, alignment: .right)
        x += 10
        let table = model.table
        let place = table.row(of: ticket.ticket)
        if let place {
            let glyph = CardText.glyph(of: place, in: table, glyphs)
            painter.text(x, row.y, glyph.text, style(glyph.role), width: 1)
        }
        painter.text(x + 2, row.y, ticket.ticket.description, style(.quiet), width: digits, alignment: .right)
        x += 3 + digits
        let room = row.maxX - 1 - x
        let isWide = room > 60
        let title = isWide ? min(44, room * 2 / 5) : max(0, room - people - 2)
        painter.text(
            x, row.y, place.map { table.title($0) } ?? "", style(isSelected ? .strong : .text), width: max(0, title))
        x += title + 2
        let person = ticket.person
        painter.text(
            x, row.y, person?.text ?? "", style(person == model.me ? .accent : .person), width: max(0, people))
        guard isWide else { return }
        x += people + 2
        text(x, row.y, words(of: ticket), width: max(0, row.maxX - 1 - x), style: style)
    }

    /// `−12 min`, `+2 h`.
    private func distance(of ticket: TimelineTicket) -> String {
        let age = Age.text(Int64(clamping: ticket.distance.magnitude))
        guard age != "now" else { return "then" }
        return (ticket.distance > 0 ? "+" : glyphs.isUnicode ? "−" : "-") + age
    }

    private func words(of ticket: TimelineTicket) -> [Span] {
        if let entry = ticket.nearest {
            let more = ticket.eventCount > 1 ? "  and \(ticket.eventCount - 1) more" : ""
            return [Span(entry.line, .quiet), Span(more, .faint)]
        }
        let day = model.timelinePane.map { model.localTime($0.at).date } ?? model.today
        let spans = ticket.work.map { span in
            let end = span.until.map { DateText.brief(model.localTime($0), on: day) } ?? "now"
            return "\(DateText.brief(model.localTime(span.from), on: day)) \(glyphs.isUnicode ? "–" : "-") \(end)"
        }
        return [Span("in progress " + spans.joined(separator: ", "), .inProgress)]
    }
}
