extension Ticket {
    /// A ticket as said; all but its number, title and capture has a default.
    public init(
        number: TicketNumber, title: String, description: String = "", standing: Standing = .open,
        requester: Name? = nil, priority: Priority = .normal, tags: [Name] = [], hosts: [Name] = [],
        due: CivilDate? = nil, master: TicketNumber? = nil, needs: [TicketNumber] = [], key: Name? = nil,
        fields: FieldRecord = FieldRecord(), isConflicted: Bool = false, created: Stamp, updated: Stamp? = nil,
        comments: [Comment] = [], evidence: [Evidence] = [], approvals: [Approval] = []
    ) {
        self.init(
            number: number, title: title, description: description, standing: standing, requester: requester,
            priority: priority, tags: tags, hosts: hosts, due: due, master: master, needs: needs, related: [],
            duplicateOf: nil, requires: [], fields: fields, key: key, isConflicted: isConflicted, created: created,
            updated: updated ?? created, comments: comments, evidence: evidence, approvals: approvals)
    }
}
