import TerminalUI
import TicketModel

extension BoardScreen {
    /// Store, views as tabs, filter; counts, who and where.
    mutating func drawHeader() {
        let width = layout.size.width
        var left = 1
        left += text(left, 0, name, width: max(0, width - 2))
        // The counts give way to the tabs and the filter, the reader's own name before them.
        var tabs = LaneGrouping.allCases
        let filter = filterSpans.reduce(0) { $0 + $1.width } + 4
        let wanted = left + min(filter, 24) + 4
        var right = facts(in: width - 2 - wanted - self.width(of: tabs))
        // Where the tabs would leave no room for what is blocked or urgent, the one that is shown must do.
        if right.count < counts.count(where: { $0.weight > 3 }) {
            tabs = [model.grouping]
            right = facts(in: width - 2 - wanted - self.width(of: tabs))
        }
        let end = width - 1 - measure(right)

        drawTabs(tabs, &left, until: end - 2)
        let start = left + 4
        if start + 4 < end {
            let used = text(start, 0, filterSpans, width: end - 2 - start)
            hits.add(Rect(x: start, y: 0, width: used, height: 1), .filter)
        }
        var x = end
        for group in right {
            x += text(x, 0, group.spans, width: max(0, width - x)) + 3
        }
    }

    /// One count, or who reads: what weighs least gives way first.
    private struct Fact {
        var spans: [Span]
        var weight: Int
    }

    private var name: [Span] {
        [
            Span("usher", .accentStrong), Span(" \(glyphs.pathMark) ", .faint), Span(model.storeName),
            Span(model.isDemo ? " demo" : "", .warning),
        ]
    }

    private func measure(_ facts: [Fact]) -> Int {
        facts.reduce(0) { sum, fact in sum + fact.spans.reduce(0) { $0 + $1.width } } + max(0, facts.count - 1) * 3
    }

    private var counts: [Fact] {
        let census = model.census
        var facts = [
            Fact(spans: [Span("\(census.open)"), Span(" open", .quiet)], weight: 1),
            Fact(spans: [Span("\(census.active)"), Span(" active", .quiet)], weight: 2),
        ]
        if census.blocked > 0 {
            let mark = Span("\(glyphs.blocked) \(census.blocked)", .blocked)
            facts.append(Fact(spans: [mark, Span(" blocked", .quiet)], weight: 4))
        }
        if census.urgent > 0 {
            let mark = Span("\(glyphs.urgent) \(census.urgent)", .urgent)
            facts.append(Fact(spans: [mark, Span(" urgent", .quiet)], weight: 5))
        }
        if !model.marked.isEmpty {
            facts.append(Fact(spans: [Span("\(glyphs.marked) \(model.marked.count) marked", .accentStrong)], weight: 6))
        }
        facts.append(Fact(spans: [Span("  \(model.me.text)@\(model.host)", .quiet)], weight: 3))
        return facts
    }

    private func width(of tabs: [LaneGrouping]) -> Int {
        tabs.reduce(4) { $0 + $1.title.count + 2 }
    }

    /// The counts that fit into a width.
    private func facts(in width: Int) -> [Fact] {
        var facts = counts
        while measure(facts) > width, let least = facts.min(by: { $0.weight < $1.weight }) {
            facts.removeAll { $0.weight == least.weight }
        }
        return facts
    }

    private mutating func drawTabs(_ tabs: [LaneGrouping], _ left: inout Int, until end: Int) {
        left += 4
        for grouping in tabs {
            let title = " \(grouping.title) "
            guard left + title.count <= end else { return }
            let isShown = grouping == model.grouping
            painter.text(left, 0, title, theme[isShown ? .chip : .quiet])
            hits.add(Rect(x: left, y: 0, width: title.count, height: 1), .tab(grouping))
            left += title.count
        }
    }

    private var filterSpans: [Span] {
        if model.filter.isActive { return [Span("/ ", .accent), Span(model.filter.text, .accentStrong)] }
        return [Span("/ ", .faint), Span(model.showsFinished ? "everything" : "is:active", .quiet)]
    }
}
