import TicketModel

/// The steps of one ticket as they are made up.
struct DemoScript {
    let ticket: Int
    var clock: Timestamp
    var steps: [DemoStep] = []

    init(ticket: Int, clock: Timestamp) {
        self.ticket = ticket
        self.clock = clock
    }

    mutating func add(_ kind: DemoStep.Kind, by actor: Name, after wait: Int64) {
        clock = clock.adding(milliseconds: wait)
        steps.append(DemoStep(at: clock, actor: actor, ticket: ticket, place: steps.count, kind: kind))
    }

    mutating func jump(to moment: Timestamp) {
        clock = max(clock, moment)
    }

    /// The steps; where they would run past the end, all waits are shortened alike.
    func fitted(before end: Timestamp) -> [DemoStep] {
        guard let first = steps.first, clock >= end, clock > first.at else { return steps }
        let span = Double(max(0, end.milliseconds - first.at.milliseconds)) * 0.95
        let scale = span / Double(clock.milliseconds - first.at.milliseconds)
        return steps.map { step in
            let wait = Double(step.at.milliseconds - first.at.milliseconds) * scale
            return DemoStep(
                at: first.at.adding(milliseconds: Int64(wait)), actor: step.actor, ticket: step.ticket,
                place: step.place,
                kind: step.kind)
        }
    }
}
