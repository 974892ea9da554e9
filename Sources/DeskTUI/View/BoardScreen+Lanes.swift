import TerminalText
import TerminalUI
import TicketModel

extension BoardScreen {
    mutating func drawBoard(in area: Rect) {
        hits.add(area, .pane(.board))
        guard model.table.count > 0 else { return drawEmptyBoard(in: area) }
        guard let lanes = model.laneLayout else { return }
        for lane in lanes.visible {
            if let rect = lanes.rect(of: lane) { drawRemembered(lane, in: rect, lanes) }
        }
    }

    mutating func drawLane(_ lane: Int, in rect: Rect, _ lanes: LaneLayout) {
        let key = model.lanes.lanes[lane]
        guard !lanes.isFolded(lane) else {
            drawFoldedLane(lane, key, in: rect)
            drawMoreLanes(lane, in: rect, lanes)
            return
        }
        let isTarget = model.isDropTarget(key)
        let holdsSelection = model.focus == .board && model.dialog == nil && model.place?.lane == key
        let titleRole: Role =
            if isTarget { .good } else if holdsSelection { .accentStrong } else if key == .person(model.me) {
                .accent
            } else { .strong }
        // A long title leaves room for the least of the lane's numbers.
        let numbers = laneRight(key, lane, room: 7).reduce(0) { $0 + $1.width }
        let title = CellWidth.truncate(model.title(of: key), to: max(8, rect.width - 8 - numbers))
        let right = laneRight(key, lane, room: rect.width - 8 - CellWidth.width(of: title))
        painter.box(
            rect, theme[isTarget ? .good : .faint], title: pieces([Span(title, titleRole)]),
            right: pieces(right))
        hits.add(rect, .lane(key))
        hits.add(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), .laneHeader(key))
        drawCards(of: lane, key, in: rect, lanes)
        drawLaneFoot(lane, key, in: rect, lanes)
        if isTarget, let drag = model.drag { drawRelease(of: drag, in: rect) }
    }

    /// The lane's numbers: who waits, or how much a person carries; the bar goes first where there is no room.
    private func laneRight(_ key: LaneKey, _ lane: Int, room: Int) -> [Span] {
        let count = model.lanes.count(in: lane)
        guard case .person(let person) = key else {
            if key == .queue { return [Span(count == 0 ? "" : "\(count) waiting", .quiet)] }
            // Hidden is not none.
            if case .state(let state) = key, state.isFinished, model.hidesFinished {
                return [Span("hidden \(glyphs.separator) H", .quiet)]
            }
            if case .master(let number) = key, let row = model.table.row(of: number) {
                return progressSpans(of: row, room: room)
            }
            return [Span("\(count)", .quiet)]
        }
        guard let away = awaySpan(of: person, room: room - 1) else { return loadSpans(of: person, room: room) }
        // Who is away carries on carrying; where there is room for one only, it is that they are away.
        let load = loadSpans(of: person, room: room - away.width - 2)
        let width = load.reduce(0) { $0 + $1.width }
        return width + away.width + 2 <= room ? load + [Span("  "), away] : [away]
    }

    /// `away until 3 Jan`, or less where there is less room.
    func awaySpan(of person: Name, room: Int) -> Span? {
        guard let until = model.team[person].awayUntil(on: model.today) else { return nil }
        let words = "away until \(DateText.day(until))"
        return Span(words.utf8.count <= room ? words : "away", .warning)
    }

    /// `█████░░░ 8/12`: how far a project has come.
    private func progressSpans(of master: Row, room: Int) -> [Span] {
        let (done, total) = (model.table.partsDone(master), model.table.partsTotal(master))
        let words = Span("\(done)/\(total)", .quiet)
        guard room >= words.width + 10 else { return [words] }
        return ProgressBar.spans(done: done, total: total, width: 8, theme) + [Span(" "), words]
    }

    /// `◑1 ◔2  ▮▮▮`: in progress, assigned, and both as a bar.
    func loadSpans(of person: Name, room: Int) -> [Span] {
        let load = model.table.load(of: person)
        let total = load.total
        guard total > 0 else { return [Span("free", .faint)] }
        var spans: [Span] = []
        if load.inProgress > 0 { spans.append(Span("\(glyphs.inProgress)\(load.inProgress)", .quiet)) }
        if load.assigned > 0 {
            spans.append(Span("\(spans.isEmpty ? "" : " ")\(glyphs.assigned)\(load.assigned)", .quiet))
        }
        let used = spans.reduce(0) { $0 + $1.width }
        if used + 2 + min(total, 8) <= room {
            spans.append(
                Span("  " + String(repeating: glyphs.load, count: min(total, 8)), total > 7 ? .warning : .quiet))
        }
        return spans
    }

    private mutating func drawCards(of lane: Int, _ key: LaneKey, in rect: Rect, _ lanes: LaneLayout) {
        let count = model.lanes.count(in: lane)
        guard count > 0 else {
            if rect.height > 2, let word = emptyWord(key) {
                painter.text(rect.x + 2, rect.y + 1, word, theme[.faint], width: rect.width - 4)
            }
            return
        }
        let first = model.cardScroll[key] ?? 0
        let rows = model.lanes.rows(in: lane, first..<min(count, first + lanes.cardCount))
        let digits = rows.map { model.table.number($0).description.count }.max() ?? 3
        for (index, row) in rows.enumerated() {
            let card = Rect(x: rect.x + 1, y: rect.y + 1 + 2 * index, width: rect.width - 2, height: 2)
            guard card.maxY < rect.maxY else { break }
            drawCard(row, in: card, digits: max(3, digits), lane: key)
        }
    }

    private func emptyWord(_ key: LaneKey) -> String? {
        if model.filter.isActive { return "nothing matches" }
        if key == .queue { return "nobody waits" }
        return nil
    }

    /// In the lower edge: what is out of sight below and beside.
    private mutating func drawLaneFoot(_ lane: Int, _ key: LaneKey, in rect: Rect, _ lanes: LaneLayout) {
        let y = rect.maxY - 1
        let count = model.lanes.count(in: lane)
        let first = model.cardScroll[key] ?? 0
        let last = min(count, first + lanes.cardCount)
        let (start, end) = drawMoreLanes(lane, in: rect, lanes)
        if last - first < count, count > 0 {
            let dash = glyphs.isUnicode ? "–" : "-"
            let hint = " \(first + 1)\(dash)\(last) of \(count) "
            if end - hint.count >= start { painter.text(end - hint.count, y, hint, theme[.quiet]) }
        }
    }

    /// At the outer lanes, how many more there are beside; answers what is left of the edge.
    @discardableResult
    private mutating func drawMoreLanes(_ lane: Int, in rect: Rect, _ lanes: LaneLayout) -> (start: Int, end: Int) {
        let y = rect.maxY - 1
        var (start, end) = (rect.x + 2, rect.maxX - 2)
        let isNarrow = lanes.isFolded(lane)
        if lane == lanes.visible.upperBound - 1, lanes.hidden.right > 0 {
            let hint = isNarrow ? glyphs.right : " \(lanes.hidden.right) more \(glyphs.right) "
            end -= hint.count
            painter.text(end, y, hint, theme[.accent])
            hits.add(painter.onGrid(Rect(x: end, y: y, width: hint.count, height: 1)), .moreLanes(true))
            end -= 1
        }
        if lane == lanes.visible.lowerBound, lanes.hidden.left > 0 {
            let hint = isNarrow ? glyphs.left : " \(glyphs.left) \(lanes.hidden.left) more "
            painter.text(start, y, hint, theme[.accent])
            hits.add(painter.onGrid(Rect(x: start, y: y, width: hint.count, height: 1)), .moreLanes(false))
            start += hint.count + 1
        }
        return (start, end)
    }

    /// Nothing in the store yet: what to do first.
    private mutating func drawEmptyBoard(in area: Rect) {
        painter.box(area, theme[.faint], title: [Piece("board", theme[.accentStrong])])
        let lines: [[Span]] = [
            [Span("No tickets yet.", .strong)],
            [],
            [Span("c", .accentStrong), Span("  captures the first ticket: a title is enough", .text)],
            [
                Span("d", .accentStrong),
                Span("  shows the demo: a team's last quarter (or from a shell: usher demo)", .text),
            ],
            [Span("?", .accentStrong), Span("  lists every key", .text)],
        ]
        let width = min(area.width - 4, 74)
        let x = area.x + (area.width - width) / 2
        let y = area.y + max(1, (area.height - lines.count) / 2)
        for (index, line) in lines.enumerated() where y + index < area.maxY - 1 {
            text(x, y + index, line, width: width)
        }
    }
}
