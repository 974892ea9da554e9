/// New facts about a person or service of the team.
///
///     op        member
///     login     text
///     to        record: member, lead, approver, service (true), mail (text), away (text)   (left out if none)
///     was       record: the facts before                                                   (left out if none)
public struct SetMember: OperationBody {
    /// The name under `op`.
    public static let name = "member"

    /// The facts now.
    public let to: Member
    /// The facts before.
    public let was: Member

    /// Of whom they are.
    public var login: Name { to.login }

    /// None: it is about the team.
    public var tickets: [TicketNumber] { [] }

    /// A change as said.
    public init(to: Member, was: Member) {
        self.to = to
        self.was = was
    }

    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        let login = Name(try fields.text("login"))
        to = try Member(login, record: try fields.record("to"))
        was = try Member(login, record: try fields.record("was"))
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields: FieldRecord = ["login": .text(login.text)]
        if !to.isBlank { fields["to"] = .record(to.record) }
        if !was.isBlank { fields["was"] = .record(was.record) }
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try to.validate()
        try was.validate()
        guard to.login == was.login else { throw MalformedField(field: "was", reason: "is about somebody else") }
    }

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] { [.setMember(SetMember(to: was, was: to))] }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        table.changeTeam { $0.set(to) }
    }
}
