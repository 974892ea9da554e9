/// What has been shown for a ticket that requires it.
public struct Proofs: Hashable, Sendable {
    /// An attachment, or a run that succeeded.
    public var hasEvidence: Bool
    /// An approval of the ticket as it is now.
    public var hasValidApproval: Bool

    /// Proofs as said; none unless said.
    public init(hasEvidence: Bool = false, hasValidApproval: Bool = false) {
        self.hasEvidence = hasEvidence
        self.hasValidApproval = hasValidApproval
    }
}
