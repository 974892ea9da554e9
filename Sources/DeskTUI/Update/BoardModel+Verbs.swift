import TicketDesk
import TicketModel

extension BoardModel {
    /// What the key of start and pause does to what commands act on.
    var startsOrPauses: Verb {
        let rows = targets.compactMap { table.row(of: $0) }
        let isMyWork = rows.allSatisfy { table.state($0) == .inProgress && table.assignee($0) == me }
        return !rows.isEmpty && isMyWork ? .pause : .start
    }

    /// What a verb would do now, and the ticket that decides it: one that refuses outright before one that asks for a word,
    /// that before one that changes, and nothing only if nothing would change.
    private func verdict(on intent: VerbIntent) -> (outcome: VerbOutcome?, ticket: TicketNumber) {
        let request = VerbRequest(
            verb: intent.verb, actor: me, assignee: intent.assignee, note: intent.note, reason: intent.reason,
            force: intent.force)
        let finishing = table.finished(by: request, among: intent.tickets.compactMap { table.row(of: $0) })
        var (decisive, rank) = ((outcome: VerbOutcome?.some(.nothing), ticket: intent.tickets[0]), 0)
        for ticket in intent.tickets {
            let outcome = table.row(of: ticket).map {
                table.ruling(on: request, about: $0, finishing: finishing).outcome
            }
            let weight =
                switch outcome {
                case nil: 4
                case .refused(let refusal): refusal.asksForWords ? 2 : 3
                case .change: 1
                case .nothing: 0
                }
            if weight > rank { (decisive, rank) = ((outcome, ticket), weight) }
        }
        return decisive
    }

    /// What a verb would do now to its tickets; `nil` if one of them is not there.
    func outcome(of intent: VerbIntent) -> VerbOutcome? { verdict(on: intent).outcome }

    /// Why a verb does not apply to the selected or the marked tickets; a note or a reason that is missing can be asked for.
    func reason(against verb: Verb) -> String? {
        guard let intent = VerbIntent(verb: verb, tickets: targets) else { return "no ticket is selected" }
        return reason(against: intent)
    }

    func reason(against intent: VerbIntent) -> String? {
        let (outcome, ticket) = verdict(on: intent)
        switch outcome {
        case nil: return "there is no ticket \(ticket)"
        case .change: return nil
        case .nothing: return alreadySo(intent)
        case .refused(let refusal):
            if refusal.asksForWords { return nil }
            if refusal.kind == .approvalRequired {
                return "\(refusal.message): \(key("ask approval")) asks for one, \(key("approve")) gives one"
            }
            return "\(refusal.message): \(boardHint(for: intent.verb, on: ticket) ?? refusal.hint)"
        }
    }

    private func alreadySo(_ intent: VerbIntent) -> String {
        guard intent.tickets.count == 1, let row = table.row(of: intent.tickets[0]) else {
            return "that is so already for all \(intent.tickets.count) marked tickets"
        }
        let (ticket, state) = (intent.tickets[0], table.state(row))
        if intent.verb == .reopen { return "\(ticket) is \(state.spoken), not finished" }
        guard let assignee = table.assignee(row) else { return "\(ticket) is already \(state.spoken)" }
        let who = assignee == me ? "yours" : "\(assignee.text)'s"
        return "\(ticket) is already \(state.spoken), \(who)"
    }

    /// The next step in the board's own words: keys, not commands.
    private func boardHint(for verb: Verb, on ticket: TicketNumber) -> String? {
        guard let row = table.row(of: ticket) else { return nil }
        if table.state(row).isFinished { return "\(key("reopen")) reopens it" }
        switch verb {
        case .pause: return "\(key("assign")) assigns it"
        case .start: return "\(key("take")) takes it, with a note"
        default: return nil
        }
    }

    /// Begins a verb on the selected ticket, or on all that are marked.
    mutating func begin(_ verb: Verb) -> [Effect] {
        VerbIntent(verb: verb, tickets: targets).map { begin($0) } ?? []
    }

    /// Does what is intended, or first asks for the note or reason that it needs.
    mutating func begin(_ intent: VerbIntent) -> [Effect] {
        if case .refused(let refusal) = outcome(of: intent), refusal.asksForWords {
            open(question(refusal, before: intent))
            return []
        }
        if let reason = reason(against: intent) {
            status = Status(kind: .refused, text: reason)
            // Others may have been faster than the words: those stay, to be used elsewhere.
            if case .prompt(let prompt) = dialog, !prompt.text.trimmed.isEmpty { return [] }
            dialog = nil
            return []
        }
        return [
            .perform(
                .verb(
                    intent.verb, intent.tickets, assignee: intent.assignee, note: intent.note, reason: intent.reason,
                    force: intent.force))
        ]
    }

    private func question(_ refusal: Refusal, before intent: VerbIntent) -> Prompt {
        if refusal.kind == .guarded {
            let lacksEvidence = intent.tickets.contains { ticket in
                table.row(of: ticket).map { table.requirements($0).contains(.evidence) && !table.hasEvidence($0) }
                    ?? false
            }
            let proving =
                lacksEvidence
                ? " \(key("run command")) keeps what a command prints as evidence, usher attach a file." : ""
            return Prompt(
                purpose: .force(intent), title: "\(intent.verb.rawValue) \(intent.subject) all the same",
                question: "\(refusal.message).\(proving) To go on all the same, say why; it is recorded:",
                ticketTitle: title(of: intent.tickets))
        }
        let isNote = refusal.kind == .noteRequired
        let why =
            intent.tickets.count == 1
            ? "It is not resolved. Why is it given up?"
            : "Not all of them are resolved. Why are they given up?"
        return Prompt(
            purpose: isNote ? .note(intent) : .reason(intent), title: "\(intent.verb.rawValue) \(intent.subject)",
            question: isNote ? "\(refusal.message). A word for the handover:" : why,
            ticketTitle: title(of: intent.tickets))
    }

    /// The title of a ticket, or the numbers of several.
    func title(of tickets: [TicketNumber]) -> String {
        if tickets.count == 1 { return table.row(of: tickets[0]).map { table.title($0) } ?? "" }
        return tickets.prefix(40).map(\.description).joined(separator: " ")
    }
}

extension Refusal {
    /// What a drop will ask.
    var asks: String {
        switch kind {
        case .reasonRequired: " (asks for a reason)"
        case .guarded: " (asks why all the same)"
        default: " (asks for a note)"
        }
    }

    /// Whether a note, a reason, or the word why a guard is overridden, which can be asked for, would do away with it.
    var asksForWords: Bool { kind == .noteRequired || kind == .reasonRequired || kind == .guarded }
}
