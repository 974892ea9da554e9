import TicketModel

extension BoardModel {
    /// The tabs from left to right.
    var tabs: [Tab] { [.desk] + team.views.map { .view($0.name) } }

    /// What is asked for in all: by the tab's view, and by what was typed.
    var wholeFilter: Filter {
        let typed = filter.filter
        return Filter(terms: viewFilter.terms + typed.terms, sort: sort)
    }

    /// The sort: what was typed goes before what the reader chose, that before what the view says.
    var sort: FilterSort? {
        if let typed = filter.filter.sort { return typed }
        guard let sortChoice else { return viewFilter.sort }
        return sortChoice.sort
    }

    /// Goes to a tab, which looks as it was left.
    mutating func open(_ tab: Tab) -> [Effect] {
        // The other pictures are of all tickets.
        if timelinePane == nil { chart = nil }
        guard tab != self.tab else { return [] }
        looks[self.tab] = TabLook(grouping: grouping, sort: sortChoice, text: filter.text)
        return enter(tab)
    }

    mutating func enter(_ tab: Tab) -> [Effect] {
        self.tab = tab
        adoptView()
        let look = looks[tab]
        let lanes = view.flatMap { $0.lanes }.flatMap { LaneGrouping(rawValue: $0) }
        grouping = look?.grouping ?? lanes ?? .person
        sortChoice = look?.sort
        filter.text = look?.text ?? ""
        // It was understood when it was typed.
        filter.filter = (try? Filter(parsing: filter.text)) ?? Filter()
        return changeView(isRegrouped: true)
    }

    /// Goes so many tabs on, and round.
    mutating func moveTab(by step: Int) -> [Effect] {
        let tabs = tabs
        let place = tabs.firstIndex(of: tab) ?? 0
        return open(tabs[place.stepped(by: step, in: tabs.count)])
    }

    /// Why there is no other tab.
    var onlyTabReason: String? {
        team.views.isEmpty ? "no view is saved yet: \(key("views")) saves what is shown as one" : nil
    }

    /// The view of the tab that is open.
    private var view: SavedView? {
        if case .view(let name) = tab { return team.view(name) }
        return nil
    }

    private mutating func adoptView() {
        appliedView = view
        // One that can't be understood, perhaps a newer version's, asks for nothing that there is: no ticket is shown that
        // it may not mean.
        viewFilter =
            view.map { Filter(terms: [FilterTerm(.view($0.name))]).expanded(in: table) } ?? Filter()
    }

    /// After the team has changed: a view that was saved here is opened; what others make of the open one is shown, and where
    /// it is gone the desk.
    mutating func followTeam() -> [Effect] {
        if case .view(let name)? = awaitedTab, let awaited = awaitedTab, team.view(name) != nil {
            awaitedTab = nil
            if tab == .desk { looks[tab] = TabLook(grouping: grouping, sort: sortChoice) }
            looks[awaited] = TabLook(grouping: grouping)
            return enter(awaited)
        }
        guard case .view(let name) = tab, view != appliedView else { return [] }
        let isOwn = status?.kind == .done
        guard view == nil else {
            adoptView()
            if !isOwn { status = Status(kind: .note, text: "the view \(name) has been changed") }
            return changeView()
        }
        looks[tab] = nil
        let effects = enter(.desk)
        if !isOwn {
            status = Status(kind: .note, text: "the view \(name) is gone", aside: "these are the tickets of all")
        }
        return effects
    }

    // MARK: Sorting

    /// Sorts by something, in the order that one looks for first; by the same once more: the other way round.
    mutating func sort(by key: FilterSort.Key?) -> [Effect] {
        let before = sort
        if let key {
            let isAgain = before?.key == key
            let isDescending = isAgain ? before?.isDescending == false : key.greatestFirst
            sortChoice = .by(FilterSort(key: key, isDescending: isDescending))
        } else {
            sortChoice = .work
        }
        // What a view says need not be said again.
        if viewFilter.sort == sortChoice?.sort { sortChoice = nil }
        guard sort != before else {
            status = Status(kind: .note, text: "already in the order of work")
            return []
        }
        let effects = changeView(isRegrouped: false)
        cardScroll = [:]
        revealSelection()
        status = Status(kind: .note, text: sort.map { "sorted by \($0.words)" } ?? "in the order of work again")
        return effects
    }

    /// Why another sort has no effect.
    var sortReason: String? {
        filter.filter.sort == nil ? nil : "the filter says by what it is sorted: \(key("filter")) changes it"
    }
}

extension FilterSort.Key {
    /// Whether one looks for the greatest first.
    var greatestFirst: Bool {
        switch self {
        case .updated, .created, .priority: true
        case .number, .due: false
        }
    }

    /// What it is called on the board.
    var word: String {
        switch self {
        case .updated: "last change"
        case .created: "capture"
        case .priority: "priority"
        case .number: "number"
        case .due: "due day"
        }
    }
}

extension FilterSort {
    /// `last change, latest first`
    var words: String {
        let first =
            switch key {
            case .updated, .created: isDescending ? "latest first" : "oldest first"
            case .priority: isDescending ? "urgent first" : "low first"
            case .number: isDescending ? "highest first" : "lowest first"
            case .due: isDescending ? "farthest first" : "soonest first"
            }
        return "\(key.word), \(first)"
    }
}
