/// What comes of a request about a ticket among the others: the table of verbs, then the guards.
public struct VerbRuling: Hashable, Sendable {
    /// What is to happen.
    public var outcome: VerbOutcome
    /// Why a guard is overridden; nil if none stands against it.
    public var force: String?

    /// A ruling as said.
    public init(outcome: VerbOutcome, force: String? = nil) {
        self.outcome = outcome
        self.force = force
    }
}

extension TicketTable {
    /// What comes of a request about a ticket; `finishing` are finished by the same action and stand in nobody's way.
    public func ruling(on request: VerbRequest, about row: Row, finishing: Set<Row> = []) -> VerbRuling {
        let ticket = number(row)
        let outcome = TicketModel.outcome(of: request, on: ticket, standing: standing(row))
        guard case .change(let target, _) = outcome else { return VerbRuling(outcome: outcome) }
        guard request.verb.isGuarded else { return VerbRuling(outcome: outcome) }
        let findings = GuardFindings(against: request.verb, to: target, guardFacts(row, finishing: finishing))
        if findings.isEmpty { return VerbRuling(outcome: outcome) }
        guard findings.canBeForced, let force = request.force, VerbRequest.saysSomething(force) else {
            return VerbRuling(outcome: .refused(findings.refusal(of: request.verb, on: ticket)))
        }
        return VerbRuling(outcome: outcome, force: force)
    }

    /// The tickets that a request finishes, of those that it is about.
    public func finished(by request: VerbRequest, among rows: [Row]) -> Set<Row> {
        guard request.verb.isGuarded, request.verb != .start, rows.count > 1 else { return [] }
        return Set(
            rows.filter { row in
                let outcome = TicketModel.outcome(of: request, on: number(row), standing: standing(row))
                if case .change = outcome { return true }
                return false
            })
    }
}

extension Verb {
    /// Whether a guard can stand against it.
    public var isGuarded: Bool { self == .start || self == .resolve || self == .close }
}
