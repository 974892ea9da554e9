import TerminalText
import TerminalUI
import TicketModel

/// Where the lines of the workload stand.
struct WorkloadLayout {
    let list: Rect

    init(area: Rect) { list = area }

    /// How many people are seen at once: the first line says what the columns are.
    var rowCount: Int { max(1, list.height - 3) }
}

extension BoardScreen {
    mutating func drawWorkload(_ pane: WorkloadPane, in area: Rect) {
        let workload = pane.workload
        let waiting = workload.open == 0 ? "nobody waits" : "\(workload.open) wait in the queue"
        painter.box(
            area, theme[.faint], title: pieces([Span("workload", chartTitleRole)]),
            right: pieces([Span(waiting, workload.open == 0 ? .quiet : .open)]))
        guard area.height > 3, area.width > 20 else { return }
        let columns = WorkloadColumns(of: workload, width: area.width - 4)
        drawColumns(columns, weeks: workload.weeks, in: area)
        let place = WorkloadLayout(area: area)
        for (line, share) in workload.shares.dropFirst(pane.scroll).prefix(place.rowCount).enumerated() {
            let index = pane.scroll + line
            let row = Rect(x: area.x + 1, y: area.y + 2 + line, width: area.width - 2, height: 1)
            draw(share, columns, in: row, isSelected: index == pane.index)
            hits.add(row, .entry(index))
        }
        drawScrollHint(in: area, first: pane.scroll, shown: place.rowCount, count: workload.shares.count)
    }

    private mutating func drawColumns(_ columns: WorkloadColumns, weeks: Int, in area: Rect) {
        let (x, y) = (area.x + 2, area.y + 1)
        painter.text(x + columns.bar, y, "in progress, in the queue", theme[.faint], width: columns.barWidth)
        if let overdue = columns.overdue { painter.text(x + overdue, y, "overdue", theme[.faint]) }
        if let oldest = columns.oldest { painter.text(x + oldest, y, "oldest", theme[.faint]) }
        if let resolved = columns.resolved {
            painter.text(
                x + resolved, y, "resolved, \(weeks) weeks", theme[.faint], width: area.maxX - 2 - x - resolved)
        }
    }

    private mutating func draw(
        _ share: Workload.Share, _ columns: WorkloadColumns, in row: Rect, isSelected: Bool
    ) {
        let style = drawGround(row, isChosen: isSelected)
        if isSelected { painter.placeCursor(row.x, row.y, isShown: false) }
        let (x, y) = (row.x + 1, row.y)
        let isMe = share.login == model.me
        painter.text(
            x, y, share.login.text, style(isMe ? .accentStrong : share.isMember ? .strong : .quiet),
            width: columns.name)
        if share.load.total == 0 {
            painter.text(x + columns.bar, y, "free", style(.faint), width: columns.barWidth)
        } else {
            text(x + columns.bar, y, bar(of: share.load, columns), width: columns.barWidth, style: style)
        }
        if let overdue = columns.overdue {
            let words = share.overdue == 0 ? glyphs.separator : "\(share.overdue)"
            painter.text(
                x + overdue, y, words, style(share.overdue == 0 ? .faint : .bad), width: 7, alignment: .right)
        }
        if let oldest = columns.oldest, let at = share.oldest {
            let age = Age.text(model.now.milliseconds - at.milliseconds)
            painter.text(x + oldest, y, age, style(.quiet), width: 6, alignment: .right)
        }
        if let resolved = columns.resolved {
            let bars = Bars.line(of: share.resolved, isUnicode: glyphs.isUnicode)
            let sum = share.resolved.reduce(0, +)
            var spans = [Span(bars, .resolved), Span(" \(sum)", sum == 0 ? .faint : .text)]
            if let until = share.awayUntil { spans.append(Span("  away until \(DateText.day(until))", .warning)) }
            text(x + resolved, y, spans, width: row.maxX - 1 - x - resolved, style: style)
        } else if let until = share.awayUntil {
            text(endingAt: row.maxX - 1, y, [Span(" away until \(DateText.day(until))", .warning)], style: style)
        }
    }

    /// `██▒▒▒▒▒  ◑2 ◔5`: what is in progress, then what waits; a cell a ticket, as long as that fits.
    private func bar(of load: Load, _ columns: WorkloadColumns) -> [Span] {
        let cells = columns.cells(of: load)
        let (full, light) = glyphs.isUnicode ? ("█", "▒") : ("#", "=")
        return [
            Span(String(repeating: full, count: cells.inProgress), .inProgress),
            Span(String(repeating: light, count: cells.assigned), .assigned),
            Span("  \(glyphs.inProgress)\(load.inProgress) \(glyphs.assigned)\(load.assigned)", .quiet),
        ]
    }
}

/// Which columns fit, and where each begins.
private struct WorkloadColumns {
    let name: Int
    let bar: Int
    let barWidth: Int
    private(set) var overdue: Int?
    private(set) var oldest: Int?
    private(set) var resolved: Int?
    private let most: Int
    private let barCells: Int

    init(of workload: Workload, width: Int) {
        name = max(4, min(16, workload.shares.map { CellWidth.width(of: $0.login.text) }.max() ?? 4))
        bar = name + 2
        // What matters least gives way first: how much was resolved, how old the oldest is, what is overdue.
        // What is compared stands close together, also on a wide screen.
        var end = min(width, 112)
        let room = end - bar
        let history = workload.weeks + 6 + 20
        if room > 40 + history + 20 {
            end -= history
            resolved = end
            end -= 2
        }
        if room > 44 {
            end -= 8
            oldest = end
        }
        if room > 30 {
            end -= 9
            overdue = end
        }
        barWidth = max(0, end - bar - 1)
        most = max(1, workload.shares.map(\.load.total).max() ?? 1)
        barCells = max(0, barWidth - 12)
    }

    /// So many cells each: one a ticket, or in proportion where the most do not fit.
    func cells(of load: Load) -> Load {
        guard most > barCells else { return load }
        let whole = max(1, load.total * barCells / most)
        let begun = load.total == 0 ? 0 : whole * load.inProgress / load.total
        return Load(inProgress: begun, assigned: whole - begun)
    }
}
