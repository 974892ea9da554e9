import TicketModel

extension BoardModel {
    func isFolded(_ lane: LaneKey) -> Bool { foldedLanes.contains(lane) }

    /// Why the lane of the selection can't be folded.
    var foldReason: String? {
        guard let lane = place?.lane, laneIndex(of: lane) != nil else { return "no card of a lane is selected" }
        return lanes.lanes.contains { $0 != lane && !isFolded($0) } ? nil : "it is the only lane that is open"
    }

    /// Folds the lane of the selection to a strip; the selection goes on to a lane that is open.
    mutating func foldLane() -> [Effect] {
        if let lane = place?.lane { fold(lane) }
        return []
    }

    mutating func fold(_ lane: LaneKey) {
        guard lanes.lanes.contains(where: { $0 != lane && !isFolded($0) }) else {
            status = Status(kind: .refused, text: "it is the only lane that is open")
            return
        }
        foldedLanes.insert(lane)
        status = Status(
            kind: .note, text: "\(title(of: lane)) is folded: a click on it unfolds it, Z unfolds all")
        guard place?.lane == lane, let from = laneIndex(of: lane) else { return }
        let rank = place?.rank ?? 0
        for distance in 1..<max(2, lanes.lanes.count) {
            for next in [from + distance, from - distance] where lanes.lanes.indices.contains(next) {
                let count = lanes.count(in: next)
                guard count > 0, !isFolded(lanes.lanes[next]),
                    let number = ticket(inLane: next, rank: min(rank, count - 1))
                else { continue }
                return select(number, inLane: next)
            }
        }
    }

    /// Unfolds a lane, or all of them.
    mutating func unfold(_ lane: LaneKey? = nil) {
        if let lane { foldedLanes.remove(lane) } else { foldedLanes = [] }
        revealSelection()
    }
}
