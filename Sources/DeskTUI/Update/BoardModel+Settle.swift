import TerminalUI
import TicketModel

extension BoardModel {
    /// Brings what depends on other things into line, after every message: scroll positions, the laid out detail, its history.
    mutating func settle() -> [Effect] {
        if let layout = laneLayout {
            firstLane = layout.first
            for (index, key) in lanes.lanes.enumerated() {
                guard let scroll = cardScroll[key] else { continue }
                cardScroll[key] = max(0, min(scroll, lanes.count(in: index) - layout.cardCount))
            }
        }
        if let area = layout[.tree] {
            tree.scroll = max(0, min(tree.scroll, TreeContent.lineCount(in: self) - max(1, area.height - 2)))
        }
        settleSpread()
        settleCompletion()
        let effects = requestHistory() + settleTimeline()
        // A ticket's history comes right after it: laid out with it, the detail is laid out once.
        if !effects.contains(where: \.isForHistory) || detail.history != nil { layOutDetail() }
        return effects
    }

    /// Asks for the history of a ticket that was selected or has changed.
    private mutating func requestHistory() -> [Effect] {
        guard let selected, let row = selectedRow else {
            detail.ticket = nil
            detail.history = nil
            return []
        }
        let order = table.order(row)
        guard detail.ticket != selected || detail.order != order else { return [] }
        if detail.ticket != selected { detail.history = nil }
        detail.ticket = selected
        detail.order = order
        return [.loadHistory(selected)]
    }

    /// Lays the detail out again if anything it shows is new.
    mutating func layOutDetail() {
        guard let area = layout[.detail], let selected else {
            detail.contentKey = nil
            detail.content = DetailContent()
            return
        }
        let key = DetailState.Key(
            ticket: selected, generation: table.generation, width: area.width - 4,
            historyCount: detail.history?.count, minute: now.milliseconds / 60_000, tab: detailTab,
            reading: detail.reading?.id, isRead: detail.reading?.excerpt != nil)
        if detail.contentKey != key {
            detail.content = DetailContent(of: selected, in: self, width: max(1, area.width - 4))
            detail.contentKey = key
            detail.linkIndex = detail.linkIndex.clamped(to: detail.content.links.count)
        }
        detail.scroll = max(0, min(detail.scroll, detail.content.lines.count - max(1, area.height - 2)))
    }

    mutating func resize(to size: Size) {
        let wasInView = isSelectionInView
        self.size = size
        if wasInView { revealSelection() }
        revealWriting()
    }

    /// The time moves on: marks fade, the day may change, a card held at the edge scrolls the board.
    mutating func tick(_ now: Timestamp, _ today: CivilDate) -> [Effect] {
        var effects: [Effect] = []
        self.now = now
        if !marks.isEmpty { marks = marks.filter { $0.value.until > now.milliseconds } }
        endGlance()
        if today != self.today {
            self.today = today
            effects = sortLanesAgain()
        }
        if let at = pending?.hintsAt, at <= now.milliseconds { pending?.hintsAt = nil }
        if let at = drag?.scrollsAt, at <= now.milliseconds { scrollAtEdge() }
        return effects + keepSeenIfDue()
    }
}

extension Effect {
    fileprivate var isForHistory: Bool {
        if case .loadHistory = self { return true }
        return false
    }
}
