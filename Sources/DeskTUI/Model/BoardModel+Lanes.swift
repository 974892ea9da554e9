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

    /// Keeps the selection on its ticket after lanes changed, also where the ticket has left the view: `place` then says
    /// where it was, for the next step from there.
    mutating func keepSelection(revealing: Bool) {
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
    mutating func passSelectionOn() -> TicketNumber? {
        keepSelection(revealing: true)
        guard let selected, place(of: selected) == nil else { return nil }
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
