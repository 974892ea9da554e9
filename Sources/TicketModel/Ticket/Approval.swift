/// A word of somebody's about whether a ticket may be done as it stands.
public struct Approval: Hashable, Sendable {
    /// What was said; an image holds the raw value.
    public enum Decision: UInt8, CaseIterable, Hashable, BitwiseCopyable, Sendable {
        /// Somebody asks for an approval.
        case requested = 0
        /// It may be done.
        case approved = 1
        /// It may not.
        case rejected = 2

        /// How it is spelled in payloads and JSON.
        public var word: String {
            switch self {
            case .requested: "requested"
            case .approved: "approved"
            case .rejected: "rejected"
            }
        }

        /// The decision that a word spells, or nil.
        public init?(word: String) {
            guard let decision = Self.allCases.first(where: { $0.word == word }) else { return nil }
            self = decision
        }
    }

    /// The event that brought it.
    public var id: EventID
    /// Who said it, when, where and by what means.
    public var stamp: Stamp
    /// What was said.
    public var decision: Decision
    /// What was said with it.
    public var note: String?
    /// What it was said about: `TicketTable.approvalDigest` of the ticket as it was then.
    public var digest: Digest
    /// Whether it was undone; it stays to be seen.
    public var isWithdrawn: Bool
    /// Whether it is about the ticket as it is now. Editing the ticket makes it void, undoing the edit valid again.
    public var isCurrent: Bool
    /// Whether the ticket may be done for it: an approval of the ticket as it is now that was neither withdrawn nor followed
    /// by a rejection of the same.
    public var isValid: Bool

    /// Why it counts no more, for a person; nil while it does.
    public var remark: String? {
        if isWithdrawn { return "withdrawn" }
        if !isCurrent { return decision == .approved ? "void: edited since" : "edited since" }
        return decision == .approved && !isValid ? "rejected since" : nil
    }
}
