/// What the guards have against a verb.
///
///     action                   refused when                                         unless forced
///     start, resolve           something it needs is unfinished                     yes
///     resolve, close as done   a master has unfinished parts                        yes
///     resolve                  it requires evidence and there is none               yes
///     start, resolve           it requires approval and there is no valid one       never
///                              of somebody else than who does the work
///
/// Giving up, and closing as a duplicate, are not looked at.
public struct GuardFindings: Hashable, Sendable {
    /// What it needs and is not finished.
    public private(set) var needs: [Obstacle] = []
    /// Its parts that are not finished.
    public private(set) var parts: [Obstacle] = []
    /// Whether evidence is missing.
    public private(set) var lacksEvidence = false
    /// Whether an approval is missing.
    public private(set) var lacksApproval = false
    /// Who has approved what they would do themselves, where nobody else has.
    public private(set) var ownApproval: Name?
    /// How far an approval is that is missing.
    private var approval: ApprovalStanding?

    /// What stands against a verb that would bring a ticket to the standing `target`.
    public init(against verb: Verb, to target: Standing, _ facts: GuardFacts) {
        let starts = verb == .start
        let resolves = verb == .resolve
        let closesAsDone = verb == .close && target.outcome == .done
        if starts || resolves {
            needs = facts.unfinishedNeeds
            let approvers = facts.proofs.approvers
            lacksApproval = facts.requires.contains(.approval) && approvers.allSatisfy { $0 == target.assignee }
            if lacksApproval { (ownApproval, approval) = (approvers.first, facts.proofs.approval) }
        }
        if resolves || closesAsDone { parts = facts.unfinishedParts }
        if resolves { lacksEvidence = facts.requires.contains(.evidence) && !facts.proofs.hasEvidence }
    }

    /// Whether nothing stands against it.
    public var isEmpty: Bool { needs.isEmpty && parts.isEmpty && !lacksEvidence && !lacksApproval }

    /// Whether a reason may override what stands against it.
    public var canBeForced: Bool { !lacksApproval }

    /// The refusal in words: `42 needs 40 (in progress, bo)`, and `finish it, or start with --force REASON`.
    public func refusal(of verb: Verb, on ticket: TicketNumber) -> Refusal {
        var reasons: [String] = []
        if lacksApproval { reasons.append(lack) }
        if !needs.isEmpty { reasons.append("needs \(needs.phrase())") }
        if !parts.isEmpty {
            reasons.append("has \(parts.count == 1 ? "an unfinished part" : "unfinished parts"): \(parts.phrase())")
        }
        if lacksEvidence { reasons.append("requires evidence and has none") }
        return Refusal(
            kind: canBeForced ? .guarded : .approvalRequired,
            message: "\(ticket) \(reasons.joined(separator: "; it "))", hint: hint(verb, ticket))
    }

    /// What is the matter with its approval.
    private var lack: String {
        if let ownApproval { return "requires the approval of somebody else than \(ownApproval), who does it" }
        return switch approval {
        case .rejected(let name): "requires approval and was rejected by \(name)"
        case .requested(let name): "requires approval, for which \(name) has asked"
        case .void(let name): "requires approval, and \(name)'s is void: it was edited since"
        default: "requires approval and holds no valid one"
        }
    }

    private func approvalHint(_ ticket: TicketNumber) -> String {
        switch approval {
        case .rejected: "usher show \(ticket) says why; once it is mended, usher request-approval \(ticket)"
        case .requested: "have somebody else say usher approve \(ticket)"
        default: "usher request-approval \(ticket), and have somebody else say usher approve \(ticket)"
        }
    }

    private func hint(_ verb: Verb, _ ticket: TicketNumber) -> String {
        if lacksApproval {
            return approvalHint(ticket)
        }
        let force = "\(verb.rawValue) with --force REASON"
        let unfinished = needs.count + parts.count
        guard lacksEvidence else { return "finish \(unfinished == 1 ? "it" : "them"), or \(force)" }
        let proving = "usher attach \(ticket) FILE, usher run \(ticket) -- COMMAND"
        if unfinished == 0 { return "\(proving), or \(force)" }
        return "finish \(unfinished == 1 ? "it" : "them") and \(proving), or \(force)"
    }
}
