/// A capture.
///
///     op        create
///     n         ticket number: an integer, or text if it was made at another site than `a`
///     title     text: one line
///     text      text: the description                  (left out if empty)
///     state     text: the initial standing             (left out if open)
///     for       text: the requester                    (left out if none)
///     pri       text: low, high, urgent                (left out if normal)
///     tags      list of texts, sorted                  (left out if empty)
///     hosts     list of texts, sorted                  (left out if empty)
///     due       text: YYYY-MM-DD                       (left out if none)
///     part      ticket number: the master              (left out if none)
///     needs     list of ticket numbers, sorted         (left out if empty)
///     key       text                                   (left out if none)
///     fields    record of texts                        (left out if empty)
public struct CreateTicket: OperationBody {
    /// The name under `op`.
    public static let name = "create"

    /// The new ticket's number.
    public let number: TicketNumber
    /// What it holds; its assignee is the standing's.
    public let draft: TicketDraft
    /// How it stands at first.
    public let standing: Standing

    /// The capture of `draft`, normalised; without a standing it is assigned to the draft's assignee, else open.
    public init(number: TicketNumber, draft: TicketDraft, standing: Standing? = nil) {
        let standing = standing ?? draft.assignee.map { .assigned(to: $0) } ?? .open
        var draft = draft.normalised
        draft.assignee = standing.assignee
        self.number = number
        self.draft = draft
        self.standing = standing
    }

    /// The ticket that it makes.
    public var tickets: [TicketNumber] { [number] }

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] {
        let closed = Standing.closed(.givenUp, assignee: standing.assignee)
        return [
            .transition(
                Transition(tickets: [number], verb: .close, to: closed, was: [standing], note: "captured by mistake"))
        ]
    }
}

extension CreateTicket {
    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        guard let number = try fields.optionalTicket("n") else {
            throw MalformedField(field: "n", reason: "is missing")
        }
        var draft = TicketDraft(title: try fields.text("title"))
        draft.description = try fields.optionalText("text") ?? ""
        draft.requester = try fields.optionalName("for")
        if let value = fields["pri"] { draft.priority = try Priority(value, of: "pri") }
        draft.tags = try fields.names("tags")
        draft.hosts = try fields.names("hosts")
        if let value = fields["due"] { draft.due = try CivilDate(value, of: "due") }
        draft.master = try fields.optionalTicket("part")
        draft.needs = try fields.tickets("needs")
        draft.key = try fields.optionalName("key")
        draft.fields = try fields.record("fields")
        var standing = Standing.open
        if let value = fields["state"] { standing = try Standing(value, of: "state") }
        self.init(number: number, draft: draft, standing: standing)
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields = FieldRecord(capacity: 8)
        fields.write("due", draft.due?.description)
        if !draft.fields.isEmpty { fields["fields"] = .record(draft.fields) }
        fields.write("for", draft.requester)
        fields.write("hosts", draft.hosts)
        fields.write("key", draft.key)
        fields["n"] = number.fieldValue
        fields.write("needs", draft.needs)
        fields.write("part", draft.master)
        if draft.priority != .normal { fields["pri"] = .text(draft.priority.word) }
        if standing != .open { fields["state"] = .text(standing.description) }
        fields.write("tags", draft.tags)
        fields.write("text", draft.description)
        fields["title"] = .text(draft.title)
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.title(draft.title)
        try Check.text(draft.description, "text")
        try Check.standing(standing, "state")
        try Check.name(draft.requester, "for")
        try Check.names(draft.tags, "tags")
        try Check.names(draft.hosts, "hosts")
        try Check.name(draft.key, "key")
        guard draft.needs.count <= TextBounds.tickets else {
            throw MalformedField(field: "needs", reason: "names more than \(TextBounds.tickets)")
        }
        try Check.fields(draft.fields, "fields")
    }
}

extension CreateTicket {
    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        guard let row = table.append(number, draft, standing, &pass) else { return }
        if let master = draft.master.flatMap({ table.row(of: $0) }), !table.setMaster(master, of: row, &pass) {
            table.flag(.master, at: row)
        }
        for need in draft.needs {
            guard let needed = table.row(of: need) else { continue }
            if !table.addNeed(needed, to: row, &pass) { table.flag(.needs, at: row) }
        }
    }
}
