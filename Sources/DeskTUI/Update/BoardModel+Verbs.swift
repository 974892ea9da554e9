import TicketDesk
import TicketModel

extension BoardModel {
    /// What the key of start and pause does to the selected ticket.
    var startsOrPauses: Verb {
        guard let row = selectedRow else { return .start }
        return table.state(row) == .inProgress && table.assignee(row) == me ? .pause : .start
    }

    /// What a verb would do now.
    func outcome(of intent: VerbIntent) -> VerbOutcome? {
        guard let row = table.row(of: intent.ticket) else { return nil }
        let request = VerbRequest(
            verb: intent.verb, actor: me, assignee: intent.assignee, note: intent.note, reason: intent.reason)
        return TicketModel.outcome(of: request, on: intent.ticket, standing: table.standing(row))
    }

    /// Why a verb does not apply to the selected ticket; a note or a reason that is missing can be asked for.
    func reason(against verb: Verb) -> String? {
        guard let selected else { return "no ticket is selected" }
        return reason(against: VerbIntent(verb: verb, ticket: selected))
    }

    func reason(against intent: VerbIntent) -> String? {
        switch outcome(of: intent) {
        case nil: "there is no ticket \(intent.ticket)"
        case .change: nil
        case .nothing: alreadySo(intent)
        case .refused(let refusal):
            switch refusal.kind {
            case .noteRequired, .reasonRequired: nil
            default: "\(refusal.message): \(boardHint(for: intent) ?? refusal.hint)"
            }
        }
    }

    private func alreadySo(_ intent: VerbIntent) -> String {
        guard let row = table.row(of: intent.ticket) else { return "nothing to do" }
        let state = table.state(row)
        if intent.verb == .reopen { return "\(intent.ticket) is \(state.spoken), not finished" }
        guard let assignee = table.assignee(row) else { return "\(intent.ticket) is already \(state.spoken)" }
        let who = assignee == me ? "yours" : "\(assignee.text)'s"
        return "\(intent.ticket) is already \(state.spoken), \(who)"
    }

    /// The next step in the board's own words: keys, not commands.
    private func boardHint(for intent: VerbIntent) -> String? {
        guard let row = table.row(of: intent.ticket) else { return nil }
        if table.state(row).isFinished { return "o reopens it" }
        switch intent.verb {
        case .pause: return "a assigns it"
        case .start: return "t takes it, with a note"
        default: return nil
        }
    }

    /// Begins a verb on the selected ticket.
    mutating func begin(_ verb: Verb) -> [Effect] {
        guard let selected else { return [] }
        return begin(VerbIntent(verb: verb, ticket: selected))
    }

    /// Does what is intended, or first asks for the note or reason that it needs.
    mutating func begin(_ intent: VerbIntent) -> [Effect] {
        guard let row = table.row(of: intent.ticket) else { return [] }
        if case .refused(let refusal) = outcome(of: intent) {
            let title = table.title(row)
            switch refusal.kind {
            case .noteRequired:
                dialog = .prompt(
                    Prompt(
                        purpose: .note(intent), title: "\(intent.verb.rawValue) \(intent.ticket)",
                        question: "\(refusal.message). A word for the handover:", ticketTitle: title))
                return []
            case .reasonRequired:
                dialog = .prompt(
                    Prompt(
                        purpose: .reason(intent), title: "\(intent.verb.rawValue) \(intent.ticket)",
                        question: "It is not resolved. Why is it given up?", ticketTitle: title))
                return []
            default: break
            }
        }
        if let reason = reason(against: intent) {
            status = Status(kind: .refused, text: reason)
            dialog = nil
            return []
        }
        return [
            .perform(
                .verb(
                    intent.verb, [intent.ticket], assignee: intent.assignee, note: intent.note, reason: intent.reason))
        ]
    }
}
