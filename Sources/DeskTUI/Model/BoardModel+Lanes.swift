import TicketDesk
import TicketModel

extension BoardModel {
    /// Sorts the tickets into lanes at once, however many there are.
    mutating func rebuildLanes() {
        awaitedLanes = nil
        awaitedHits = nil
        let request = laneRequest
        if let sorted = request.lanes() { lanes = sorted }
        hidden = request.hiddenHits()
    }

    /// Sorts the tickets into lanes anew: at once if they are few, else while keys go on working on the lanes as they are.
    mutating func sortLanes(for cause: AwaitedLanes.Cause) -> [Effect] {
        laneRequests += 1
        let awaited = AwaitedLanes(number: laneRequests, cause: cause)
        guard table.count > sortsAtOnce else {
            rebuildLanes()
            show(awaited)
            return []
        }
        awaitedLanes = awaited
        hidden = nil
        let request = laneRequest
        awaitedHits = request.hidden == nil ? nil : AwaitedHits(number: laneRequests)
        return [.sort(request)]
    }

    /// The same because of what the reader did not do; what they asked for last and do not have yet is not forgotten.
    mutating func sortLanesAgain(revealing: Bool = false) -> [Effect] {
        let awaited = awaitedLanes
        let effects = sortLanes(for: awaited?.cause ?? .news(revealing: revealing))
        awaitedLanes?.saysCount = awaited?.saysCount ?? false
        return effects
    }

    /// Takes in lanes that were asked for, unless others have been asked for since.
    mutating func receive(_ sorted: LaneIndex, number: Int) {
        guard let awaited = awaitedLanes, awaited.number == number else { return }
        awaitedLanes = nil
        lanes = sorted
        if !awaited.changed.isEmpty { lanes.update(rows: awaited.changed, to: table) }
        show(awaited)
    }

    /// Takes in a count that was asked for, unless others have been asked for since.
    mutating func receive(_ hits: HiddenHits, number: Int) {
        guard let awaited = awaitedHits, awaited.number == number else { return }
        awaitedHits = nil
        var hits = hits
        if !awaited.changed.isEmpty { hits.update(rows: awaited.changed, to: table) }
        hidden = hits
        if status?.isCount == true { sayCount() }
    }

    private mutating func show(_ awaited: AwaitedLanes) {
        switch awaited.cause {
        case .filter(let ticket):
            cardScroll = [:]
            if let ticket, place(of: ticket) != nil {
                select(ticket)
            } else {
                passSelectionOn()
            }
            if awaited.saysCount { sayCount() }
        case .view(let isRegrouped):
            if isRegrouped {
                firstLane = 0
                cardScroll = [:]
            }
            if let left = passSelectionOn(), left != selected {
                status = Status(
                    kind: .note, text: "\(left) is not in this view", aside: selected.map { "\($0) is selected" })
            }
        case .news(let isRevealing): keepSelection(revealing: isRevealing)
        }
    }

    private var laneRequest: LaneRequest {
        let compiled = CompiledFilter(
            wholeFilter, in: table, me: me, on: filterClock, assumeActive: !showsFinished, unseen: { unseen })
        return LaneRequest(
            number: laneRequests, table: table, grouping: grouping, filter: compiled, hidden: leftOut, members: members,
            me: me)
    }

    /// What the filter leaves out though it does not say so.
    private var leftOut: CompiledFilter? {
        guard filter.isActive, !showsFinished else { return nil }
        var finished = wholeFilter.expanded(in: table)
        guard !finished.mentionsState else { return nil }
        finished.terms.append(FilterTerm(.state(TicketState.allCases.filter(\.isFinished))))
        return CompiledFilter(finished, in: table, me: me, on: filterClock)
    }

    /// Keeps the selection on its ticket after lanes changed, also where the ticket has left the view: `place` then says
    /// where it was, for the next step from there.
    mutating func keepSelection(revealing: Bool) {
        if selected == nil, let letGo, place(of: letGo) != nil { select(letGo) }
        guard let selected else { return selectFirst() }
        guard let place = place(of: selected) else { return }
        self.place = place
        if revealing { revealSelection() }
    }

    /// As `keepSelection`, but passes the selection on to the neighbour of a ticket that has left the view: after what the
    /// reader did or wished.
    ///
    /// - Returns: the ticket that left the view.
    @discardableResult
    mutating func passSelectionOn(isOwnChange: Bool = false) -> TicketNumber? {
        keepSelection(revealing: true)
        guard let selected, place(of: selected) == nil else { return nil }
        if let next = neighbour(of: place) {
            select(next)
        } else if focus == .board {
            // Nothing is in view: no verb is to be about a ticket that is not.
            (letGo, self.selected, place) = (selected, isOwnChange ? selected : nil, nil)
        }
        return selected
    }

    /// What the board calls a lane.
    func title(of lane: LaneKey) -> String {
        switch lane {
        case .queue: "queue"
        case .person(let name): name.text
        case .state(let state): state.spoken
        case .priority(let priority): priority.word
        case .untagged: "no tag"
        case .tag(let tag): "+\(tag.text)"
        case .masterless: "no project"
        case .master(let number): table.row(of: number).map { "\(number) \(table.title($0))" } ?? "\(number)"
        case .others: grouping == .tag ? "other tags" : "other projects"
        }
    }
}

extension LaneGrouping {
    /// By what, in a word.
    var word: String {
        switch self {
        case .person: "person"
        case .state: "state"
        case .priority: "priority"
        case .tag: "tag"
        case .master: "project"
        }
    }

    /// What its tab is called.
    var title: String {
        switch self {
        case .person: "people"
        case .state: "states"
        case .priority: "priorities"
        case .tag: "tags"
        case .master: "projects"
        }
    }
}

extension TicketState {
    /// The word with a space where the machine spelling has a hyphen.
    var spoken: String { self == .inProgress ? "in progress" : word }
}
