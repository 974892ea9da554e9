import TicketDesk
import TicketModel

/// What letting a card go over a lane will do.
enum DropPlan: Equatable {
    /// Nothing: it is where it was.
    case stay
    /// A verb, at once or after a question.
    case verb(VerbIntent, words: String)
    /// Something else that the desk does at once: a change of what the tickets say or are part of.
    case act(Action, words: String)
    /// The picker opens.
    case pick(words: String)
    /// It can't be done, and why.
    case refused(String)

    var words: String {
        switch self {
        case .stay: "leave it here"
        case .verb(_, let words), .pick(let words), .act(_, let words): words
        case .refused(let reason): reason
        }
    }

    var isPossible: Bool {
        if case .refused = self { return false }
        return true
    }
}

extension BoardModel {
    /// What the lane's verb makes of one ticket or, if it is the same verb for all of them, of several.
    func plan(for tickets: [TicketNumber], over lane: LaneKey, from origin: LaneKey?) -> DropPlan {
        if let plan = editPlan(for: tickets, over: lane, from: origin) { return plan }
        guard tickets.count != 1 else { return plan(for: tickets[0], over: lane, from: origin) }
        var intents: Set<VerbIntent> = []
        var moved: [TicketNumber] = []
        for ticket in tickets {
            switch plan(for: ticket, over: lane, from: place(of: ticket)?.lane) {
            case .stay: continue
            case .refused(let reason): return .refused(reason)
            case .act: continue
            case .pick: return .pick(words: "choose who gets \(tickets.subject)")
            case .verb(let intent, _):
                moved.append(ticket)
                if let kind = VerbIntent(verb: intent.verb, tickets: tickets, assignee: intent.assignee) {
                    intents.insert(kind)
                }
            }
        }
        guard let intent = intents.first else { return .stay }
        guard intents.count == 1, let whole = VerbIntent(verb: intent.verb, tickets: moved, assignee: intent.assignee)
        else { return .refused("the marked tickets need different verbs for that: carry them one by one") }
        let person = intent.verb == .assign ? intent.assignee.map { " to \($0.text)" } ?? "" : ""
        return plan(whole, "\(intent.verb.rawValue) \(moved.subject)\(person)")
    }

    /// What the lane's verb makes of a ticket.
    func plan(for ticket: TicketNumber, over lane: LaneKey, from origin: LaneKey?) -> DropPlan {
        guard lane != origin else { return .stay }
        guard let row = table.row(of: ticket) else { return .refused("\(ticket) is gone") }
        let standing = table.standing(row)
        switch lane {
        case .queue, .state(.open):
            if standing.state.isFinished, standing.assignee == nil { return plan(.reopen, ticket, "reopen \(ticket)") }
            if standing.state.isFinished, let assignee = standing.assignee {
                return .refused("reopened, \(ticket) goes back to \(assignee.text), not to the queue")
            }
            return plan(.release, ticket, "back to the queue")
        case .person(let person):
            if person == standing.assignee, standing.state.isActive { return .stay }
            if person == me { return plan(.take, ticket, "take \(ticket)") }
            return plan(.assign, ticket, "assign \(ticket) to \(person.text)", to: person)
        case .state(.assigned):
            if standing.state.isFinished {
                return standing.assignee == nil
                    ? .refused("nobody had \(ticket): reopen it first")
                    : plan(.reopen, ticket, "reopen \(ticket)")
            }
            return .pick(words: "choose who gets \(ticket)")
        case .state(.inProgress): return plan(.start, ticket, "start \(ticket)")
        case .state(.resolved): return plan(.resolve, ticket, "resolve \(ticket)")
        case .state(.closed): return plan(.close, ticket, "close \(ticket)")
        case .priority, .untagged, .tag, .masterless, .master, .others: return .stay
        }
    }

    private func plan(_ verb: Verb, _ ticket: TicketNumber, _ words: String, to person: Name? = nil) -> DropPlan {
        plan(VerbIntent(verb: verb, ticket: ticket, assignee: person), words)
    }

    private func plan(_ intent: VerbIntent, _ words: String) -> DropPlan {
        if let reason = reason(against: intent) { return .refused(reason) }
        if case .refused(let refusal) = outcome(of: intent) {
            return .verb(
                intent, words: words + refusal.asks
            )
        }
        return .verb(intent, words: words)
    }
}
