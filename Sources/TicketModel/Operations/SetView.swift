/// A view kept under a name, changed or forgotten.
///
///     op        view
///     name      text
///     to        record: filter (text), lanes (text, left out if none)   (left out if it is forgotten)
///     was       record: the view before                                 (left out if there was none)
public struct SetView: OperationBody {
    /// The name under `op`.
    public static let name = "view"

    /// The view's name.
    public let view: Name
    /// The view now; nil if it is forgotten.
    public let to: SavedView?
    /// The view before; nil if there was none.
    public let was: SavedView?

    /// None: it is about the team.
    public var tickets: [TicketNumber] { [] }

    /// A change as said.
    public init(view: Name, to: SavedView?, was: SavedView?) {
        self.view = view
        self.to = to
        self.was = was
    }

    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        let name = Name(try fields.text("name"))
        view = name
        to = fields["to"] == nil ? nil : try SavedView(name, record: try fields.record("to"))
        was = fields["was"] == nil ? nil : try SavedView(name, record: try fields.record("was"))
        try Check.viewName(name, "name")
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields: FieldRecord = ["name": .text(view.text)]
        if let to { fields["to"] = .record(to.record) }
        if let was { fields["was"] = .record(was.record) }
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.viewName(view, "name")
        try to?.validate()
        try was?.validate()
        guard to?.name ?? view == view, was?.name ?? view == view else {
            throw MalformedField(field: "name", reason: "is that of another view")
        }
        guard to != nil || was != nil else { throw MalformedField(field: "to", reason: "changes nothing") }
    }

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] { [.setView(SetView(view: view, to: was, was: to))] }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        table.changeTeam { team in
            if let to { team.set(to) } else { team.removeView(view) }
        }
    }
}
