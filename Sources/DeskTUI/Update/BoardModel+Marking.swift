import TicketModel

extension BoardModel {
    /// What commands act on: all that is marked, else the selected ticket; in the timeline, which shows no marks, the ticket
    /// that is selected there; in the other pictures nothing.
    var targets: [TicketNumber] {
        switch chart {
        case .timeline(let pane): pane.selected.flatMap { table.row(of: $0.ticket) == nil ? nil : [$0.ticket] } ?? []
        case .workload, .knowledge: []
        case nil: marked.isEmpty ? selected.map { [$0] } ?? [] : marked.tickets
        }
    }

    /// What a card that is carried takes with it: all that is marked, if it is.
    func company(of ticket: TicketNumber) -> [TicketNumber] {
        marked.contains(ticket) ? marked.tickets : [ticket]
    }

    /// Marks the selected ticket or takes its mark off, and goes on to the next card.
    mutating func toggleMark() -> [Effect] {
        guard let selected else { return [] }
        if marked.contains(selected) {
            marked.remove(selected)
        } else if !marked.insert(selected) {
            status = Status(kind: .refused, text: "no more than \(MarkedTickets.most) can be marked")
            return []
        }
        if focus == .board { _ = move(.down) }
        sayMarks()
        return []
    }

    /// Marks all cards of the selected ticket's lane; if they all are, takes their marks off.
    mutating func toggleLaneMarks() -> [Effect] {
        guard let key = place?.lane, let lane = laneIndex(of: key) else { return [] }
        let count = lanes.count(in: lane)
        let tickets = lanes.rows(in: lane, 0..<min(count, MarkedTickets.most)).map { table.number($0) }
        if tickets.allSatisfy({ marked.contains($0) }) {
            marked.remove(Set(tickets))
        } else {
            let isWhole = tickets.allSatisfy { marked.insert($0) } && tickets.count == count
            guard isWhole else {
                status = Status(
                    kind: .note, text: "no more than \(MarkedTickets.most) can be marked: \(marked.count) are")
                return []
            }
        }
        sayMarks()
        return []
    }

    /// Takes all marks off; they can be had again.
    mutating func clearMarks() {
        guard !marked.isEmpty else { return }
        markedBefore = marked
        marked.removeAll()
        status = Status(kind: .note, text: "the marks are gone")
    }

    /// Marks again what was marked last.
    mutating func markAgain() -> [Effect] {
        marked = MarkedTickets()
        for ticket in markedBefore.tickets where table.row(of: ticket) != nil { marked.insert(ticket) }
        sayMarks()
        return []
    }

    private mutating func sayMarks() {
        status = Status(
            kind: .note,
            text: marked.isEmpty
                ? "nothing is marked" : "\(marked.count) marked: the next command is about all of them",
            aside: marked.isEmpty ? nil : "Esc takes the marks off")
    }

    /// After an action has succeeded the marks have served.
    mutating func marksServed(for tickets: [TicketNumber]) {
        guard marked.count > 0, tickets.contains(where: { marked.contains($0) }) else { return }
        markedBefore = marked
        marked.removeAll()
    }
}
