extension Operation {
    /// Reads an operation by the name under `op`; one that is not known is kept as it stands.
    public init(fields: FieldRecord) throws(MalformedField) {
        let name = try fields.text("op")
        switch name {
        case CreateTicket.name: self = .create(try CreateTicket(fields: fields))
        case Transition.name: self = .transition(try Transition(fields: fields))
        case AddComment.name: self = .comment(try AddComment(fields: fields))
        case Withdraw.name: self = .withdraw(try Withdraw(fields: fields))
        case Restore.name: self = .restore(try Restore(fields: fields))
        case SetTitle.name: self = .setTitle(try SetTitle(fields: fields))
        case SetDescription.name: self = .setDescription(try SetDescription(fields: fields))
        case SetPriority.name: self = .setPriority(try SetPriority(fields: fields))
        case SetDue.name: self = .setDue(try SetDue(fields: fields))
        case SetRequester.name: self = .setRequester(try SetRequester(fields: fields))
        case SetMaster.name: self = .setMaster(try SetMaster(fields: fields))
        case ChangeTags.name: self = .changeTags(try ChangeTags(fields: fields))
        case ChangeHosts.name: self = .changeHosts(try ChangeHosts(fields: fields))
        case ChangeNeeds.name: self = .changeNeeds(try ChangeNeeds(fields: fields))
        case SetFields.name: self = .setFields(try SetFields(fields: fields))
        case SetMember.name: self = .setMember(try SetMember(fields: fields))
        case SetView.name: self = .setView(try SetView(fields: fields))
        case ChangeRelated.name: self = .changeRelated(try ChangeRelated(fields: fields))
        case SetDuplicate.name: self = .setDuplicate(try SetDuplicate(fields: fields))
        case ChangeRequirements.name: self = .changeRequirements(try ChangeRequirements(fields: fields))
        case SetApproval.name: self = .setApproval(try SetApproval(fields: fields))
        case AddEvidence.name: self = .evidence(try AddEvidence(fields: fields))
        default: self = .unknown(try UnknownOperation(whole: fields))
        }
    }

    /// The operation's fields with its name.
    public var fields: FieldRecord {
        switch self {
        case .create(let body): return Self.fields(of: body)
        case .transition(let body): return Self.fields(of: body)
        case .comment(let body): return Self.fields(of: body)
        case .withdraw(let body): return Self.fields(of: body)
        case .restore(let body): return Self.fields(of: body)
        case .setTitle(let body): return Self.fields(of: body)
        case .setDescription(let body): return Self.fields(of: body)
        case .setPriority(let body): return Self.fields(of: body)
        case .setDue(let body): return Self.fields(of: body)
        case .setRequester(let body): return Self.fields(of: body)
        case .setMaster(let body): return Self.fields(of: body)
        case .changeTags(let body): return Self.fields(of: body)
        case .changeHosts(let body): return Self.fields(of: body)
        case .changeNeeds(let body): return Self.fields(of: body)
        case .setFields(let body): return Self.fields(of: body)
        case .setMember(let body): return Self.fields(of: body)
        case .setView(let body): return Self.fields(of: body)
        case .changeRelated(let body): return Self.fields(of: body)
        case .setDuplicate(let body): return Self.fields(of: body)
        case .changeRequirements(let body): return Self.fields(of: body)
        case .setApproval(let body): return Self.fields(of: body)
        case .evidence(let body): return Self.fields(of: body)
        case .unknown(let body):
            var fields = body.fields
            fields["op"] = .text(body.name)
            return fields
        }
    }

    private static func fields<Body: OperationBody>(of body: Body) -> FieldRecord {
        var fields = body.fields
        fields["op"] = .text(Body.name)
        return fields
    }

    /// Checks what must hold before the operation is written; throws what does not.
    public func validate() throws(MalformedField) {
        switch self {
        case .create(let body): try body.validate()
        case .transition(let body): try body.validate()
        case .comment(let body): try body.validate()
        case .withdraw(let body): try body.validate()
        case .restore(let body): try body.validate()
        case .setTitle(let body): try body.validate()
        case .setDescription(let body): try body.validate()
        case .setPriority(let body): try body.validate()
        case .setDue(let body): try body.validate()
        case .setRequester(let body): try body.validate()
        case .setMaster(let body): try body.validate()
        case .changeTags(let body): try body.validate()
        case .changeHosts(let body): try body.validate()
        case .changeNeeds(let body): try body.validate()
        case .setFields(let body): try body.validate()
        case .setMember(let body): try body.validate()
        case .setView(let body): try body.validate()
        case .changeRelated(let body): try body.validate()
        case .setDuplicate(let body): try body.validate()
        case .changeRequirements(let body): try body.validate()
        case .setApproval(let body): try body.validate()
        case .evidence(let body): try body.validate()
        case .unknown(let body): throw MalformedField(field: "op", reason: "is not known: \(body.name)")
        }
    }
}

extension Operation {
    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        switch self {
        case .create(let body): body.apply(to: &table, in: &pass)
        case .transition(let body): body.apply(to: &table, in: &pass)
        case .comment(let body): body.apply(to: &table, in: &pass)
        case .withdraw(let body): body.apply(to: &table, in: &pass)
        case .restore(let body): body.apply(to: &table, in: &pass)
        case .setTitle(let body): body.apply(to: &table, in: &pass)
        case .setDescription(let body): body.apply(to: &table, in: &pass)
        case .setPriority(let body): body.apply(to: &table, in: &pass)
        case .setDue(let body): body.apply(to: &table, in: &pass)
        case .setRequester(let body): body.apply(to: &table, in: &pass)
        case .setMaster(let body): body.apply(to: &table, in: &pass)
        case .changeTags(let body): body.apply(to: &table, in: &pass)
        case .changeHosts(let body): body.apply(to: &table, in: &pass)
        case .changeNeeds(let body): body.apply(to: &table, in: &pass)
        case .setFields(let body): body.apply(to: &table, in: &pass)
        case .setMember(let body): body.apply(to: &table, in: &pass)
        case .setView(let body): body.apply(to: &table, in: &pass)
        case .changeRelated(let body): body.apply(to: &table, in: &pass)
        case .setDuplicate(let body): body.apply(to: &table, in: &pass)
        case .changeRequirements(let body): body.apply(to: &table, in: &pass)
        case .setApproval(let body): body.apply(to: &table, in: &pass)
        case .evidence(let body): body.apply(to: &table, in: &pass)
        case .unknown: break
        }
    }
}
