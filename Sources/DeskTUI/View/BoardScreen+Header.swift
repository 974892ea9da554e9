import TerminalUI
import TicketModel

extension BoardScreen {
    /// Store, views as tabs, filter; counts, who and where.
    mutating func drawHeader() {
        let width = layout.size.width
        var left = 1
        left += text(left, 0, name, width: max(0, width - 2))
        let filter = filterSpans.reduce(0) { $0 + $1.width } + 4
        let (tabs, right) = shed(to: width - 2 - (left + min(filter, 24) + 4))
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

    /// The tabs and the counts that share a width. First the reader's own name and what is no alarm give way, then the words
    /// of the alarms, then the tabs of lanes and of views but for those that are next to the one that is shown: an alarm is
    /// seen on every screen that has room for it.
    private func shed(to width: Int) -> (tabs: [HeaderTab], right: [Fact]) {
        let alarms = counts.count(where: \.isAlarm)
        let sets = HeaderTab.sets(of: model)
        for tabs in sets {
            let room = width - self.width(of: tabs)
            for facts in [fit(counts, in: room), fit(briefAlarms, in: room)] where facts.count >= alarms {
                return (tabs, facts)
            }
        }
        let tabs = sets.last ?? []
        return (tabs, fit(briefAlarms, in: width - self.width(of: tabs)))
    }

    /// One count, or who reads: what weighs least gives way first.
    private struct Fact {
        var spans: [Span]
        var weight: Int

        var isAlarm: Bool { weight > 3 }
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
            facts.append(Fact(spans: [mark, Span(" urgent", .quiet)], weight: 6))
        }
        if model.newCount > 0 {
            facts.append(Fact(spans: [Span("\(model.newCount)", .accent), Span(" new", .quiet)], weight: 5))
        }
        if !model.marked.isEmpty {
            let mark = Span("\(glyphs.marked) \(model.marked.count)", .accentStrong)
            facts.append(Fact(spans: [mark, Span(" marked", .accentStrong)], weight: 7))
        }
        facts.append(Fact(spans: [Span("  \(model.me.text)@\(model.host)", .quiet)], weight: 3))
        return facts
    }

    private func width(of tabs: [HeaderTab]) -> Int {
        tabs.reduce(4) { $0 + $1.width }
    }

    /// What is blocked, urgent and marked: a glyph and a number each.
    private var briefAlarms: [Fact] {
        counts.filter(\.isAlarm).map { Fact(spans: Array($0.spans.prefix(1)), weight: $0.weight) }
    }

    /// Those that fit into a width.
    private func fit(_ facts: [Fact], in width: Int) -> [Fact] {
        var facts = facts
        while measure(facts) > width, let least = facts.min(by: { $0.weight < $1.weight }) {
            facts.removeAll { $0.weight == least.weight }
        }
        return facts
    }

    private mutating func drawTabs(_ tabs: [HeaderTab], _ left: inout Int, until end: Int) {
        left += 4
        for tab in tabs {
            let room = end - left
            guard room >= tab.width || tab.isShown && room > 4 else { continue }
            let used = painter.text(
                left, 0, " \(tab.title) ", theme[tab.isShown ? .chip : .quiet], width: min(room, tab.width))
            hits.add(Rect(x: left, y: 0, width: used, height: 1), tab.target)
            left += used
        }
    }

    /// What the view asks for, what was typed, and by what it is sorted if not in the order of work.
    private var filterSpans: [Span] {
        var spans: [Span] = []
        let own = model.appliedView?.filter ?? ""
        if !own.isEmpty { spans.append(Span(own, .quiet)) }
        if model.filter.isActive {
            if !own.isEmpty { spans.append(Span(" ")) }
            spans.append(Span(model.filter.text, .accentStrong))
        }
        if spans.isEmpty { spans.append(Span(model.showsFinished ? "everything" : "is:active", .quiet)) }
        if let choice = model.sortChoice, model.filter.filter.sort == nil {
            spans += [Span("  by ", .faint), Span(words(of: choice), .accent)]
        }
        return [Span("/ ", model.filter.isActive ? .accent : .faint)] + spans
    }

    /// `due ↑`: what stands first is the least.
    private func words(of choice: SortChoice) -> String {
        guard let sort = choice.sort else { return "work" }
        return "\(sort.key.rawValue) \(sort.isDescending ? glyphs.down : glyphs.up)"
    }
}
