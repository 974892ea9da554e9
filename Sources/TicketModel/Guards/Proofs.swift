/// What has been shown for a ticket that requires it.
public struct Proofs: Hashable, Sendable {
    /// An attachment, or a run that succeeded.
    public var hasEvidence: Bool
    /// Who has approved the ticket as it is now.
    public var approvers: Set<Name>
    /// How far its approval is, where nobody has.
    public var approval: ApprovalStanding?

    /// Proofs as said; none unless said.
    public init(hasEvidence: Bool = false, approvers: Set<Name> = [], approval: ApprovalStanding? = nil) {
        self.hasEvidence = hasEvidence
        self.approvers = approvers
        self.approval = approval
    }
}
