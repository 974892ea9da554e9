import TicketModel

extension DemoScript {
    /// Has the worker run commands between the last start of the work and what came next; where nobody has started yet, there
    /// is nothing to prove.
    mutating func prove(by runs: [DemoRun]) {
        guard !runs.isEmpty, let start = steps.lastIndex(where: \.isStart) else { return }
        let first = steps[start]
        let next = start + 1 < steps.count ? steps[start + 1].at : first.at.adding(milliseconds: 1_800_000)
        for (index, run) in runs.enumerated() {
            let share = (next.milliseconds - first.at.milliseconds) * Int64(index + 1) / Int64(runs.count + 1)
            insert(.evidence(run), by: first.actor, at: first.at.adding(milliseconds: share), place: start + 1 + index)
        }
    }
}
