/// One of the things that an event can do.
public enum Operation: Hashable, Sendable {
    /// A capture.
    case create(CreateTicket)
    /// A change of state and assignee.
    case transition(Transition)
    /// A comment.
    case comment(AddComment)
    /// A comment, evidence or an approval taken back.
    case withdraw(Withdraw)
    /// One of these that counts again.
    case restore(Restore)
    /// A new title.
    case setTitle(SetTitle)
    /// A new description.
    case setDescription(SetDescription)
    /// A new priority.
    case setPriority(SetPriority)
    /// A new due day.
    case setDue(SetDue)
    /// A new requester.
    case setRequester(SetRequester)
    /// A new master ticket.
    case setMaster(SetMaster)
    /// Tags given and taken away.
    case changeTags(ChangeTags)
    /// Hosts given and taken away.
    case changeHosts(ChangeHosts)
    /// Needs added and removed.
    case changeNeeds(ChangeNeeds)
    /// Free fields set and cleared.
    case setFields(SetFields)
    /// New facts about somebody of the team.
    case setMember(SetMember)
    /// A view kept or forgotten.
    case setView(SetView)
    /// Related tickets added and removed.
    case changeRelated(ChangeRelated)
    /// Another ticket that it is a duplicate of.
    case setDuplicate(SetDuplicate)
    /// What it must have before it is resolved, added and removed.
    case changeRequirements(ChangeRequirements)
    /// A request for an approval, an approval, a rejection.
    case setApproval(SetApproval)
    /// Evidence.
    case evidence(AddEvidence)
    /// What this version does not know.
    case unknown(UnknownOperation)

    /// What the operation can do, whichever it is; nil for one that is not known.
    var body: (any OperationBody)? {
        switch self {
        case .create(let body): body
        case .transition(let body): body
        case .comment(let body): body
        case .withdraw(let body): body
        case .restore(let body): body
        case .setTitle(let body): body
        case .setDescription(let body): body
        case .setPriority(let body): body
        case .setDue(let body): body
        case .setRequester(let body): body
        case .setMaster(let body): body
        case .changeTags(let body): body
        case .changeHosts(let body): body
        case .changeNeeds(let body): body
        case .setFields(let body): body
        case .setMember(let body): body
        case .setView(let body): body
        case .changeRelated(let body): body
        case .setDuplicate(let body): body
        case .changeRequirements(let body): body
        case .setApproval(let body): body
        case .evidence(let body): body
        case .unknown: nil
        }
    }

    /// The name under `op`.
    public var name: String {
        if case .unknown(let body) = self { return body.name }
        return body.map { type(of: $0).name } ?? ""
    }

    /// The tickets that it is about.
    public var tickets: [TicketNumber] {
        switch self {
        case .create(let body): [body.number]
        case .transition(let body): body.tickets
        case .unknown(let body): body.tickets
        default: body?.tickets ?? []
        }
    }

    /// The operations that take it back, if it was written by the event `id` and nothing has changed since; none for
    /// a withdrawal or what is not known.
    public func inverse(of id: EventID) -> [Operation] {
        body?.inverse(of: id) ?? []
    }
}

extension Operation {
    /// What it brings that can be withdrawn later.
    var brings: Withdrawable? {
        switch self {
        case .comment: .comment
        case .evidence: .evidence
        case .setApproval: .approval
        default: nil
        }
    }
}
