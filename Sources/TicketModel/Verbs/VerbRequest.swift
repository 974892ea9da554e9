/// Who wants to do what with a ticket.
public struct VerbRequest: Hashable, Sendable {
    /// What.
    public var verb: Verb
    /// Who.
    public var actor: Name
    /// For `assign`: to whom.
    public var assignee: Name?
    /// The handover note, needed where a ticket in progress is taken away.
    public var note: String?
    /// For `close`: why it is given up; one that begins with the word `duplicate` says that it is one.
    public var reason: String?
    /// Why a guard that stands against it is to be overridden.
    public var force: String?

    /// A request as said.
    public init(
        verb: Verb, actor: Name, assignee: Name? = nil, note: String? = nil, reason: String? = nil,
        force: String? = nil
    ) {
        self.verb = verb
        self.actor = actor
        self.assignee = assignee
        self.note = note
        self.reason = reason
        self.force = force
    }
}
