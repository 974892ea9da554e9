/// What the guards look at: what of a ticket's surroundings can stand against a verb.
public struct GuardFacts: Hashable, Sendable {
    /// What it needs and is not finished.
    public var unfinishedNeeds: [Obstacle]
    /// What it is the master of and is not finished.
    public var unfinishedParts: [Obstacle]
    /// What it requires.
    public var requires: Set<Requirement>
    /// What there is of that.
    public var proofs: Proofs

    /// Facts as said; nothing stands against anything unless said.
    public init(
        unfinishedNeeds: [Obstacle] = [], unfinishedParts: [Obstacle] = [], requires: Set<Requirement> = [],
        proofs: Proofs = Proofs()
    ) {
        self.unfinishedNeeds = unfinishedNeeds
        self.unfinishedParts = unfinishedParts
        self.requires = requires
        self.proofs = proofs
    }
}

extension TicketTable {
    /// The facts about a ticket, where `finishing` are to be finished together with it and stand in nobody's way. O(its
    /// needs and parts).
    public func guardFacts(_ row: Row, finishing: Set<Row> = []) -> GuardFacts {
        func obstacles(_ rows: [Row]) -> [Obstacle] {
            rows.filter { state($0).isActive && !finishing.contains($0) }.map {
                Obstacle(number: number($0), state: state($0), assignee: assignee($0))
            }
        }
        return GuardFacts(
            unfinishedNeeds: unfinishedNeeds(row) == 0 ? [] : obstacles(needs(row)),
            unfinishedParts: isMaster(row) ? obstacles(parts(row)) : [], requires: requirements(row),
            proofs: proofs(row))
    }

    /// What has been shown for a ticket. O(its approvals and evidence, and what they are about).
    public func proofs(_ row: Row) -> Proofs {
        let approvals = approvals(row)
        return Proofs(
            hasEvidence: hasEvidence(row), approvers: Set(approvals.lazy.filter(\.isValid).map(\.stamp.by)),
            approval: ApprovalStanding(approvals, isRequired: requirements(row).contains(.approval)))
    }
}
