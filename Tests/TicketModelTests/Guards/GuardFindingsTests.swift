import Testing
import TicketModel

/// Each guard against each verb: refused, with its words; forced where a reason may; silent elsewhere.
@Suite struct GuardFindingsTests {
    static let obstacle = Obstacle(number: ticket(40), state: .inProgress, assignee: "bo")

    /// What can stand against a verb, what is then said, and the verbs that it stands against.
    static let guards: [(facts: GuardFacts, words: String, against: Set<String>)] = [
        (GuardFacts(unfinishedNeeds: [obstacle]), "42 needs 40 (in progress, bo)", ["start", "resolve"]),
        (
            GuardFacts(unfinishedParts: [obstacle]), "42 has an unfinished part: 40 (in progress, bo)",
            ["resolve", "close/done"]
        ),
        (GuardFacts(requires: [.evidence]), "42 requires evidence and has none", ["resolve"]),
        (
            GuardFacts(requires: [.evidence], proofs: Proofs(approvers: ["bo"])),
            "42 requires evidence and has none", ["resolve"]
        ),
        (
            GuardFacts(requires: [.approval]), "42 requires approval and holds no valid one", ["start", "resolve"]
        ),
        (
            GuardFacts(requires: [.approval], proofs: Proofs(hasEvidence: true)),
            "42 requires approval and holds no valid one", ["start", "resolve"]
        ),
        (
            GuardFacts(
                requires: [.approval, .evidence], proofs: Proofs(hasEvidence: true, approvers: ["bo"])), "", []
        ),
        (
            GuardFacts(requires: [.approval], proofs: Proofs(approvers: ["ana"])),
            "42 requires the approval of somebody else than ana, who does it", ["start", "resolve"]
        ),
        (GuardFacts(requires: [.approval], proofs: Proofs(approvers: ["ana", "bo"])), "", []),
        (GuardFacts(), "", []),
    ]

    static let verbs: [(Verb, Standing)] = Verb.allCases.flatMap { verb -> [(Verb, Standing)] in
        switch verb {
        case .take, .assign, .pause: [(verb, .assigned(to: "ana"))]
        case .start: [(verb, .inProgress(by: "ana"))]
        case .release, .reopen: [(verb, .open)]
        case .resolve: [(verb, .resolved(by: "ana"))]
        case .close: Outcome.allCases.map { (verb, .closed($0, assignee: "ana")) }
        }
    }

    @Test(arguments: guards.indices) func `a guard stands against the verbs that it is for`(index: Int) {
        let (facts, words, against) = Self.guards[index]
        for (verb, target) in Self.verbs {
            let name = verb == .close ? "close/\(target.outcome?.word ?? "")" : verb.rawValue
            let findings = GuardFindings(against: verb, to: target, facts)
            #expect(findings.isEmpty == !against.contains(name), "\(name)")
            guard !findings.isEmpty else { continue }
            let refusal = findings.refusal(of: verb, on: ticket(42))
            #expect(refusal.message == words)
            let isApproval = words.contains("approval")
            #expect(findings.canBeForced == !isApproval)
            #expect(refusal.kind == (isApproval ? .approvalRequired : .guarded))
            #expect(refusal.hint.contains("\(verb.rawValue) with --force REASON") == !isApproval)
        }
    }

    @Test func `all that stands against it is named`() {
        let others = [Obstacle(number: ticket(41), state: .open), Self.obstacle]
        let facts = GuardFacts(unfinishedNeeds: others, unfinishedParts: others, requires: [.evidence, .approval])
        let refusal = GuardFindings(against: .resolve, to: .resolved(by: "ana"), facts).refusal(
            of: .resolve, on: ticket(42))
        #expect(
            refusal.message
                == "42 requires approval and holds no valid one; it needs 41 (open) and 40 (in progress, bo); "
                + "it has unfinished parts: 41 (open) and 40 (in progress, bo); it requires evidence and has none")
        #expect(refusal.hint == "usher request-approval 42, and have somebody else say usher approve 42")
    }

    @Test(arguments: [
        (false, "usher attach 42 FILE, usher run 42 -- COMMAND, or resolve with --force REASON"),
        (
            true,
            "finish it and usher attach 42 FILE, usher run 42 -- COMMAND, or resolve with --force REASON"
        ),
    ])
    func `who lacks evidence is told how to bring it`(hasNeed: Bool, hint: String) {
        let facts = GuardFacts(unfinishedNeeds: hasNeed ? [Self.obstacle] : [], requires: [.evidence])
        let findings = GuardFindings(against: .resolve, to: .resolved(by: "ana"), facts)
        #expect(findings.refusal(of: .resolve, on: ticket(42)).hint == hint)
    }

    static let kinds: [(kind: EvidenceKind, isProof: Bool)] = [
        (.file(name: "report.pdf"), true), (RoundTripTests.run(), true),
        (.run(argv: ["false"], directory: "/", milliseconds: 1, exit: 1), false),
    ]

    @Test(arguments: kinds)
    func `an attachment or a run that succeeded is evidence, unless withdrawn`(kind: EvidenceKind, isProof: Bool) {
        var script = Script()
        let number = script.capture()
        func proofs() -> Proofs { script.table.proofs(script.row(number)) }
        #expect(proofs() == Proofs())
        script.write(.evidence(RoundTripTests.evidence(kind, [number])))
        let id = script.events[1].event.id
        #expect(proofs() == Proofs(hasEvidence: isProof))
        script.write(.withdraw(Withdraw(tickets: [number], event: id, what: .evidence)))
        #expect(proofs() == Proofs())
        script.write(.restore(Restore(tickets: [number], event: id, what: .evidence)))
        #expect(proofs() == Proofs(hasEvidence: isProof))
    }

    @Test func `a crowd is named in part, and counted`() {
        let crowd = (1...25).map { Obstacle(number: ticket($0), state: .assigned, assignee: "cy") }
        let refusal = GuardFindings(
            against: .start, to: .inProgress(by: "ana"), GuardFacts(unfinishedNeeds: crowd)
        ).refusal(of: .start, on: ticket(42))
        #expect(refusal.message.hasSuffix("20 (assigned, cy) and 5 more"))
    }

    @Test func `an approval is never forced, all else with a reason`() {
        var script = Script()
        let number = script.capture(standing: .assigned(to: "ana"))
        var request = VerbRequest(verb: .start, actor: "ana", force: "in a hurry")
        func ruling() -> VerbRuling { script.table.ruling(on: request, about: script.row(number)) }
        #expect(ruling() == VerbRuling(outcome: .change(.inProgress(by: "ana"), reassignsFirst: false), force: nil))
        script.write(.changeRequirements(ChangeRequirements(tickets: [number], add: [.approval])))
        guard case .refused(let refusal) = ruling().outcome else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.kind == .approvalRequired)
        script.write(.changeRequirements(ChangeRequirements(tickets: [number], add: [.evidence], remove: [.approval])))
        #expect(ruling().force == nil)
        request.verb = .resolve
        let resolved = VerbOutcome.change(.resolved(by: "ana"), reassignsFirst: false)
        #expect(ruling() == VerbRuling(outcome: resolved, force: "in a hurry"))
        request.force = nil
        guard case .refused(let other) = ruling().outcome else {
            Issue.record("not refused")
            return
        }
        #expect(other.message == "1 requires evidence and has none")
        script.move(number, to: .resolved(by: "ana"))
        #expect(ruling().outcome == .nothing, "what is resolved is not asked again")
    }

    /// Every cell of the table of verbs again, for a ticket that needs one and is the master of another, both unfinished:
    /// what the table refuses or leaves alone stays so, and the guards look at what it would let through.
    @Test(arguments: VerbTableTests.cases)
    func `the guards come after the table`(one: VerbTableTests.Case) {
        var script = Script()
        let number = script.capture(standing: one.standing)
        let need = script.capture(standing: .inProgress(by: "bo"))
        script.capture { $0.master = number }
        script.write(.changeNeeds(ChangeNeeds(tickets: [number], add: [need])))
        var request = one.request
        request.force = nil
        let table = outcome(of: request, on: number, standing: one.standing)
        let bare = script.table.ruling(on: request, about: script.row(number))
        request.force = "so be it"
        let forced = script.table.ruling(on: request, about: script.row(number))
        let isGuarded: Bool =
            if case .change(let to, _) = table {
                request.verb == .start || request.verb == .resolve || to.outcome == .done
            } else {
                false
            }
        #expect(forced == VerbRuling(outcome: table, force: isGuarded ? "so be it" : nil))
        guard isGuarded else {
            #expect(bare == VerbRuling(outcome: table))
            return
        }
        guard case .refused(let refusal) = bare.outcome else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.kind == .guarded)
        #expect(refusal.message.contains("needs 2 (in progress, bo)") == (request.verb != .close))
        #expect(refusal.message.contains("an unfinished part: 3 (open)") == (request.verb != .start))
    }
}
