import TerminalUI
import TicketModel

extension BoardModel {
    /// The place of a ticket on the board, if the filter lets it be there; of several the one in the selection's lane.
    func place(of number: TicketNumber) -> Place? {
        guard let row = table.row(of: number), let position = lanes.position(of: row, near: place?.lane) else {
            return nil
        }
        return Place(lane: lanes.lanes[position.lane], rank: position.rank)
    }

    /// The ticket at a rank of a lane.
    func ticket(inLane lane: Int, rank: Int) -> TicketNumber? {
        guard lanes.lanes.indices.contains(lane), rank >= 0, rank < lanes.count(in: lane) else { return nil }
        return lanes.rows(in: lane, rank..<rank + 1).first.map { table.number($0) }
    }

    func laneIndex(of key: LaneKey) -> Int? {
        lanes.lanes.firstIndex(of: key)
    }

    /// Selects a ticket where it is in a lane: it may be in others too.
    mutating func select(_ number: TicketNumber, inLane lane: Int?) {
        if let lane { place = Place(lane: lanes.lanes[lane], rank: 0) }
        select(number)
    }

    /// Selects a ticket and brings it into view; its mark has been seen then.
    mutating func select(_ number: TicketNumber) {
        guard table.row(of: number) != nil else { return }
        if selected != number {
            detail.scroll = 0
            detail.linkIndex = 0
            detail.reading = nil
            // What was said of the selection holds no longer.
            status?.aside = nil
        }
        selected = number
        marks[number] = nil
        if let place = place(of: number) { self.place = place }
        if let index = tree.index(of: number) {
            tree.cursor = number
            revealTree(index)
        }
        revealSelection()
    }

    /// Selects the first card of the first lane of the reader that has one, else the first card there is.
    mutating func selectFirst() {
        let mine = laneIndex(of: .person(me)).map { [$0] } ?? []
        let all = mine + Array(lanes.lanes.indices)
        for lane in all.filter({ !isFolded(lanes.lanes[$0]) }) + all {
            if let number = ticket(inLane: lane, rank: 0) { return select(number, inLane: lane) }
        }
        selected = nil
        place = nil
    }

    /// The card nearest to a place: the same rank, else the last of the lane, else the nearest lane that has cards.
    func neighbour(of place: Place?) -> TicketNumber? {
        let count = lanes.lanes.count
        guard count > 0 else { return nil }
        let home = place.flatMap { laneIndex(of: $0.lane) } ?? 0
        let rank = place?.rank ?? 0
        // What is folded is the last resort.
        for isFolded in [false, true] {
            for distance in 0..<count {
                for lane in distance == 0 ? [home] : [home - distance, home + distance]
                where lanes.lanes.indices.contains(lane) && self.isFolded(lanes.lanes[lane]) == isFolded {
                    let last = lanes.count(in: lane) - 1
                    if last >= 0 { return ticket(inLane: lane, rank: min(rank, last)) }
                }
            }
        }
        return nil
    }

    /// Scrolls lanes and cards so that the selection is on the screen.
    mutating func revealSelection() {
        guard let place, selected.flatMap({ self.place(of: $0) }) == place, let lane = laneIndex(of: place.lane),
            let layout = laneLayout
        else { return }
        foldedLanes.remove(place.lane)
        revealLane(lane)
        let first = cardScroll[place.lane] ?? 0
        if place.rank < first {
            cardScroll[place.lane] = place.rank
        } else if place.rank >= first + layout.cardCount {
            cardScroll[place.lane] = place.rank - layout.cardCount + 1
        }
    }

    /// Scrolls sideways so that a lane is on the screen.
    mutating func revealLane(_ lane: Int) {
        guard let layout = laneLayout else { return }
        if lane < layout.first {
            firstLane = lane
        } else if lane >= layout.visible.upperBound {
            firstLane = layout.first(ending: lane)
        }
    }

    /// Whether the selected card is on the screen.
    var isSelectionInView: Bool {
        guard let selected, let place = place(of: selected), let layout = laneLayout,
            let lane = laneIndex(of: place.lane), layout.visible.contains(lane), !layout.isFolded(lane)
        else { return false }
        let first = cardScroll[place.lane] ?? 0
        return (first..<first + layout.cardCount).contains(place.rank)
    }

    /// Scrolls the tree so that a node is on the screen.
    mutating func revealTree(_ index: Int) {
        guard let height = layout[.tree].map({ max(1, $0.height - 2) }) else { return }
        if index < tree.scroll { tree.scroll = index }
        if index >= tree.scroll + height { tree.scroll = index - height + 1 }
    }
}
