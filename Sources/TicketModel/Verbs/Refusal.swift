/// Why something can't be done, and what could be done instead.
public struct Refusal: Error, Hashable, Sendable {
    /// What stood against it.
    public enum Kind: Hashable, Sendable {
        /// A rule about needs, parts or evidence, which a reason overrides.
        case guarded
        /// It requires approval and has none; no reason overrides that.
        case approvalRequired
        /// Who would approve has a part in it.
        case ownApproval
        /// The team names who approves, and they are others.
        case notApprover
        /// A ticket in progress is taken away only with a note.
        case noteRequired
        /// What is not resolved is closed only with a reason.
        case reasonRequired
        /// Nobody was named to whom to assign it.
        case assigneeRequired
        /// Somebody else is working on it.
        case notYours
        /// The ticket's state has no such way out.
        case wrongState
    }

    /// What stood against it.
    public var kind: Kind
    /// What is the case, naming the ticket: `42 is in progress by bo`.
    public var message: String
    /// What to do: `say why with --note TEXT`.
    public var hint: String

    /// A refusal as said.
    public init(kind: Kind, message: String, hint: String) {
        self.kind = kind
        self.message = message
        self.hint = hint
    }
}
