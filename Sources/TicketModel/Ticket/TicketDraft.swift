/// What a ticket is to hold when it is captured; only the title has no default.
public struct TicketDraft: Hashable, Sendable {
    /// The title: one line.
    public var title: String
    /// The description, Markdown.
    public var description: String
    /// Who gets it, if anybody.
    public var assignee: Name?
    /// For whom it is.
    public var requester: Name?
    /// The priority.
    public var priority: Priority
    /// The tags; a set.
    public var tags: [Name]
    /// The hosts that it concerns; a set.
    public var hosts: [Name]
    /// The day by which it is wanted.
    public var due: CivilDate?
    /// The master ticket of which it is a part.
    public var master: TicketNumber?
    /// The tickets that must be finished before it; a set.
    public var needs: [TicketNumber]
    /// What identifies it to a monitor, mail or script that must not capture it twice.
    public var key: Name?
    /// Free `key=value` fields, the values texts.
    public var fields: FieldRecord

    /// A draft as said.
    public init(
        title: String, description: String = "", assignee: Name? = nil, requester: Name? = nil,
        priority: Priority = .normal, tags: [Name] = [], hosts: [Name] = [], due: CivilDate? = nil,
        master: TicketNumber? = nil, needs: [TicketNumber] = [], key: Name? = nil, fields: FieldRecord = FieldRecord()
    ) {
        self.title = title
        self.description = description
        self.assignee = assignee
        self.requester = requester
        self.priority = priority
        self.tags = tags
        self.hosts = hosts
        self.due = due
        self.master = master
        self.needs = needs
        self.key = key
        self.fields = fields
    }
}
