/// What a ticket must have before it can be resolved.
public enum Requirement: String, CaseIterable, Hashable, Sendable {
    /// Somebody's approval.
    case approval
    /// An attachment, or a run that succeeded.
    case evidence
}
