import TicketDesk
import TicketModel

extension BoardModel {
    /// Sorts the tickets into lanes anew: after a change of grouping, filter, members or day.
    mutating func rebuildLanes() {
        let compiled = CompiledFilter(
            filter.filter, in: table, me: me, today: today, now: now, assumeActive: !showsFinished,
            secondsFromUTC: localTime(now).offset)
        lanes = LaneIndex(table, grouping: grouping, filter: compiled, members: members, me: me)
    }

    /// Keeps the selection on its ticket after lanes changed; moves it to the neighbour where the ticket is no longer in view.
    ///
    /// - Parameter wasOnBoard: whether the ticket was in view before; one chosen in the tree need not have been.
    /// - Returns: the ticket that left the view.
    @discardableResult
    mutating func keepSelection(wasOnBoard: Bool, wasInView: Bool) -> TicketNumber? {
        guard let selected else {
            selectFirst()
            return nil
        }
        if let place = place(of: selected) {
            self.place = place
            if wasInView { revealSelection() }
            return nil
        }
        guard wasOnBoard else { return nil }
        if let next = neighbour(of: place) {
            select(next)
        } else if focus == .board {
            // Nothing is in view; the detail keeps showing the ticket, which is more than nothing.
            place = nil
        }
        return selected
    }

    /// What the board calls a lane.
    func title(of lane: LaneKey) -> String {
        switch lane {
        case .queue: "queue"
        case .person(let name): name.text
        case .state(let state): state.spoken
        }
    }
}

extension TicketState {
    /// The word with a space where the machine spelling has a hyphen.
    var spoken: String { self == .inProgress ? "in progress" : word }
}
