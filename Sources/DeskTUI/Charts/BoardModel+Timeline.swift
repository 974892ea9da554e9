import TerminalUI
import TicketDesk
import TicketModel

extension BoardModel {
    var timelinePane: TimelinePane? {
        if case .timeline(let pane) = chart { return pane }
        return nil
    }

    /// Opens the timeline at the present, and shows the last three days.
    mutating func openTimeline() -> [Effect] {
        cameFrom = nil
        chart = .timeline(TimelinePane(at: now))
        return []
    }

    /// Closes the picture and goes back to the board.
    mutating func closeChart() -> [Effect] {
        chart = nil
        return []
    }

    private mutating func changeTimeline(_ change: (inout TimelinePane) -> Void) -> [Effect] {
        guard var pane = timelinePane else { return [] }
        change(&pane)
        chart = .timeline(pane)
        return []
    }

    /// Where the parts of the timeline stand.
    func timelineLayout(of pane: TimelinePane) -> TimelineLayout {
        TimelineLayout(area: chartArea, window: pane.window, now: now)
    }

    /// Moves the moment by so many columns of a picture that is all past, so that as many back lead back.
    mutating func scrub(byColumns columns: Int64) -> [Effect] {
        guard let pane = timelinePane else { return [] }
        let width = Int64(timelineLayout(of: pane).columns)
        return scrub(by: max(1, 2 * pane.window.reach / width) * columns)
    }

    /// Moves the moment by half of what is seen.
    mutating func scrub(byHalves halves: Int64) -> [Effect] {
        guard let pane = timelinePane else { return [] }
        return scrub(by: pane.window.reach * halves)
    }

    /// Nothing has been done after the present.
    private mutating func scrub(by milliseconds: Int64) -> [Effect] {
        let now = now
        return changeTimeline { $0.at = min(max(now, $0.at), $0.at.adding(milliseconds: milliseconds)) }
    }

    mutating func scrubToNow() -> [Effect] {
        let now = now
        return changeTimeline { $0.at = now }
    }

    /// Asks for a day.
    mutating func askForDay() -> [Effect] {
        open(
            Prompt(
                purpose: .day, title: "go to a day", question: "today, tue, 3d, 17 nov or 2026-11-30:",
                ticketTitle: ""))
        return []
    }

    /// Looks at a whole day, or at what there is of it.
    mutating func goToDay(_ word: String) -> [Effect] {
        guard let day = CivilDate(word, lookingBackFrom: today) else {
            status = Status(kind: .refused, text: "\(word) is no day", aside: "today, tue, 3d, 2w or 2026-11-30")
            return []
        }
        dialog = nil
        let (halfADay, now) = (Timestamp.millisecondsPerDay / 2, now)
        let offset = localTime(Timestamp(startOf: day).adding(milliseconds: halfADay)).offset
        let noon = Timestamp(startOf: day, secondsFromUTC: offset).adding(milliseconds: halfADay)
        return changeTimeline { pane in
            pane.at = min(noon, now)
            pane.reach = TimelinePane.reaches.firstIndex(of: halfADay) ?? pane.reach
        }
    }

    /// Looks nearer or farther.
    mutating func zoomTimeline(by step: Int) -> [Effect] {
        changeTimeline { $0.reach = ($0.reach + step).clamped(to: TimelinePane.reaches.count) }
    }

    /// Moves the selection among the tickets below the picture.
    mutating func moveInTimeline(by step: Int) -> [Effect] {
        changeTimeline { pane in
            pane.index = (pane.index + step).clamped(to: pane.tickets.count)
        }
    }

    /// Scrolls the tickets below the picture; the selection is taken along where it would go out of sight.
    private mutating func scrollTimeline(by lines: Int) -> [Effect] {
        guard let pane = timelinePane else { return [] }
        let rows = timelineLayout(of: pane).rowCount
        return changeTimeline { pane in
            pane.scroll = max(0, min(pane.scroll + lines, pane.tickets.count - rows))
            pane.index = max(pane.scroll, min(pane.index, pane.scroll + rows - 1))
        }
    }

    mutating func moveInTimeline(byPages pages: Int) -> [Effect] {
        timelinePane.map { pane in moveInTimeline(by: pages * max(1, timelineLayout(of: pane).rowCount - 1)) } ?? []
    }

    /// Makes the moment that of a column.
    mutating func scrub(toColumn column: Int) -> [Effect] {
        changeTimeline { pane in
            guard let stretches = pane.timeline?.counts.count, let window = pane.timeline?.window else { return }
            pane.at = window.boundaries(of: stretches)[max(0, min(stretches, column))]
        }
    }

    /// Leaves the timeline for the selected ticket.
    mutating func openFromTimeline() -> [Effect] {
        guard let ticket = timelinePane?.selected?.ticket, table.row(of: ticket) != nil else { return [] }
        leaveChart(for: .ticket(ticket))
        focus(.detail)
        jump(to: ticket)
        return []
    }

    /// What the timeline shows was asked for; the selection stays on its ticket if it still is there.
    mutating func receive(_ result: Result<Timeline, DeskError>, of request: TimelineRequest) {
        guard var pane = timelinePane, pane.request == request else { return }
        pane.askedAt = nil
        switch result {
        case .success(let timeline):
            let isSamePlace = pane.timeline?.window == timeline.window
            let ticket = isSamePlace ? pane.selected?.ticket : nil
            pane.timeline = timeline
            pane.index = ticket.flatMap { number in pane.tickets.firstIndex { $0.ticket == number } } ?? 0
        case .failure(let error): status = Status(kind: .trouble, text: error.description)
        }
        chart = .timeline(pane)
    }

    /// Keeps the selection on the screen, and asks for what the timeline is to show if that is something new.
    mutating func settleTimeline() -> [Effect] {
        guard var pane = timelinePane, layout.shape != .note else { return [] }
        let place = timelineLayout(of: pane)
        pane.index = pane.index.clamped(to: pane.tickets.count)
        pane.scroll = pane.index.firstSeen(from: pane.scroll, of: pane.tickets.count, in: place.rowCount)
        let request = TimelineRequest(
            window: pane.window, stretches: place.stretches,
            filter: wholeFilter.terms.isEmpty ? nil : Filter(terms: wholeFilter.terms),
            generation: pane.window.until > now ? table.generation : 0)
        let isNew = pane.request != request
        pane.request = request
        if isNew { pane.askedAt = pane.askedAt ?? now }
        chart = .timeline(pane)
        return isNew ? [.loadTimeline(request)] : []
    }

    // MARK: The mouse

    /// A line of a picture was clicked.
    mutating func pick(_ index: Int, isSecond: Bool) -> [Effect] {
        guard timelinePane != nil else { return pickInSpread(index, column: nil, isSecond: isSecond) }
        let effects = changeTimeline { $0.index = index }
        return isSecond ? openFromTimeline() : effects
    }

    /// `isOverPicture`: over the timeline's bars, where the wheel goes through time; the list below scrolls.
    mutating func wheelOverChart(_ step: Int, sideways: Bool, isOverPicture: Bool) {
        switch chart {
        case .timeline:
            _ = sideways || isOverPicture ? scrub(byColumns: Int64(4 * step)) : scrollTimeline(by: 3 * step)
        case .workload: _ = moveInWorkload(by: step)
        case .knowledge: _ = sideways ? moveInKnowledge(people: step) : moveInKnowledge(tags: step)
        case nil: break
        }
    }
}
