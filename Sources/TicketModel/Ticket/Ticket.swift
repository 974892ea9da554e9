/// A ticket's whole value, without its history.
public struct Ticket: Hashable, Sendable {
    /// The number.
    public var number: TicketNumber
    /// The title: one line.
    public var title: String
    /// The description, Markdown.
    public var description: String
    /// State, assignee and outcome.
    public var standing: Standing
    /// For whom it is.
    public var requester: Name?
    /// The priority.
    public var priority: Priority
    /// The tags, sorted.
    public var tags: [Name]
    /// The hosts that it concerns, sorted.
    public var hosts: [Name]
    /// The day by which it is wanted.
    public var due: CivilDate?
    /// The master ticket of which it is a part.
    public var master: TicketNumber?
    /// The tickets that must be finished first, sorted.
    public var needs: [TicketNumber]
    /// Tickets that have to do with it, sorted.
    public var related: [TicketNumber]
    /// The ticket that says the same.
    public var duplicateOf: TicketNumber?
    /// What it must have before it can be resolved.
    public var requires: Set<Requirement>
    /// Free `key=value` fields, the values texts.
    public var fields: FieldRecord
    /// What identifies it to a monitor, mail or script.
    public var key: Name?
    /// Whether two sites changed the same thing and nobody has since.
    public var isConflicted: Bool
    /// Its capture.
    public var created: Stamp
    /// Its last event.
    public var updated: Stamp
    /// What was written on it, in order, withdrawn ones included.
    public var comments: [Comment]
    /// What shows that something was done for it, in order, withdrawn pieces included.
    public var evidence: [Evidence]
    /// What was said about whether it may be done, in order, withdrawn and void words included.
    public var approvals: [Approval]

    /// The state.
    public var state: TicketState { standing.state }
    /// Who has it.
    public var assignee: Name? { standing.assignee }
    /// How it ended, if it is closed.
    public var outcome: Outcome? { standing.outcome }
}
