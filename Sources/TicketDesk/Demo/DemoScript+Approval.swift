import TicketModel

extension DemoScript {
    /// Has somebody asked for an approval after the capture, and it given before anything else happens; where nobody has started
    /// yet, it still waits. Nothing of the kind where all who may approve have a part in it.
    mutating func askApproval(of approvers: [Name]) {
        guard let capture = steps.first else { return }
        let workers = steps.dropFirst().flatMap { step -> [Name?] in
            if case .verb(_, let assignee, _, _) = step.kind { [step.actor, assignee] } else { [] }
        }
        let free = approvers.filter { $0 != capture.actor && !workers.contains($0) }
        guard let approver = free.first else { return }
        let next = steps.dropFirst().first?.at ?? capture.at.adding(milliseconds: 3_600_000)
        func after(_ share: Int64) -> Timestamp {
            capture.at.adding(milliseconds: (next.milliseconds - capture.at.milliseconds) * share / 4)
        }
        insert(.approval(.requested, note: nil), by: capture.actor, at: after(1), place: 1)
        guard steps.contains(where: { $0.isStart }) else { return }
        insert(.approval(.approved, note: "Asked them in person."), by: approver, at: after(2), place: 2)
    }

    mutating func insert(_ kind: DemoStep.Kind, by actor: Name, at moment: Timestamp, place: Int) {
        var all = steps
        all.insert(DemoStep(at: moment, actor: actor, ticket: ticket, place: place, kind: kind), at: place)
        clock = max(clock, moment)
        steps = all.enumerated().map { place, step in
            DemoStep(at: step.at, actor: step.actor, ticket: step.ticket, place: place, kind: step.kind)
        }
    }
}

extension DemoStep {
    var isStart: Bool {
        if case .verb(.start, _, _, _) = kind { true } else { false }
    }
}
