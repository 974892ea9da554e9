import EventStore
import TicketModel

/// Turns the steps of a demo into operations, as far as the rules of the verbs allow them.
struct DemoCast {
    private struct Part {
        let number: TicketNumber
        var standing: Standing
        var priority: Priority
        /// Nothing of it is edited later.
        let digest: Digest?
    }

    private var parts: [Part?] = []
    /// How many tickets there are so far.
    private(set) var made = 0

    /// What a step does, or nothing where a rule is against it.
    ///
    /// `keep` keeps what a command printed, and says its SHA-256.
    mutating func operations(
        of step: DemoStep, takeNumber: () -> TicketNumber?, keep: ([UInt8]) throws(StoreError) -> Digest
    ) throws(StoreError) -> [Operation] {
        switch step.kind {
        case .evidence(let run):
            guard let part = part(step.ticket) else { return [] }
            let bytes = Array(run.output.utf8)
            let body = AddEvidence(
                tickets: [part.number], kind: run.kind, bytes: UInt64(bytes.count), kept: UInt64(bytes.count),
                digest: try keep(bytes))
            return [.evidence(body)]
        case .capture(let draft):
            return create(draft, as: step.ticket, takeNumber())
        case .plan(var draft, let master, let needs):
            draft.master = part(master)?.number
            draft.needs = needs.compactMap { part($0)?.number }
            return create(draft, as: step.ticket, takeNumber())
        case .comment(let text):
            return part(step.ticket).map { [.comment(AddComment(tickets: [$0.number], text: text))] } ?? []
        case .priority(let priority):
            guard let part = part(step.ticket), part.priority != priority else { return [] }
            parts[step.ticket]?.priority = priority
            return [.setPriority(SetPriority(tickets: [part.number], to: priority, was: [part.priority]))]
        case .approval(let decision, let note):
            guard let part = part(step.ticket), let digest = part.digest else { return [] }
            let body = SetApproval(tickets: [part.number], decision: decision, digests: [digest], note: note)
            let require = ChangeRequirements(tickets: [part.number], add: [.approval])
            return (decision == .requested ? [.changeRequirements(require)] : []) + [.setApproval(body)]
        case .verb(let verb, let assignee, let note, let reason):
            let request = VerbRequest(verb: verb, actor: step.actor, assignee: assignee, note: note, reason: reason)
            return change(step.ticket, as: request)
        }
    }

    private mutating func create(_ draft: TicketDraft, as ticket: Int, _ number: TicketNumber?) -> [Operation] {
        guard let number else { return [] }
        let body = CreateTicket(number: number, draft: draft)
        while parts.count <= ticket { parts.append(nil) }
        // Only such requests ask for an approval.
        let digest = draft.tags.contains("security") ? draft.approvalDigest(of: number) : nil
        parts[ticket] = Part(number: number, standing: body.standing, priority: draft.priority, digest: digest)
        made += 1
        return [.create(body)]
    }

    private mutating func change(_ ticket: Int, as request: VerbRequest) -> [Operation] {
        guard let part = part(ticket),
            case .change(let target, _) = outcome(of: request, on: part.number, standing: part.standing)
        else { return [] }
        parts[ticket]?.standing = target
        return [
            .transition(
                Transition(
                    tickets: [part.number], verb: request.verb, to: target, was: [part.standing],
                    note: request.reason ?? request.note))
        ]
    }

    private func part(_ ticket: Int) -> Part? {
        ticket < parts.count ? parts[ticket] : nil
    }
}
