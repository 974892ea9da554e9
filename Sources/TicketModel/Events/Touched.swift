/// A thing of a ticket, or of the team, that an operation changes: two changes of the same thing overtake each other.
public enum Touched: Hashable, Sendable {
    /// The ticket as a whole: its capture.
    case everything
    /// State, assignee and outcome.
    case standing
    /// A scalar, by the name of the operation that sets it.
    case scalar(String)
    /// Whether a set holds a member, by the name of the operation that changes the set.
    case member(String, of: String)
    /// What can be withdrawn, by the event that brought it.
    case brought(Withdrawable, by: EventID)

    /// What it is, for a person.
    public var words: String {
        switch self {
        case .everything: "the ticket"
        case .standing: "its state"
        case .scalar(let name):
            [
                SetDescription.name: "its description", SetRequester.name: "its requester",
                SetMaster.name: "its master", SetDue.name: "its due day",
            ][name] ?? "its \(name)"
        case .member(let member, let name):
            "\([ChangeTags.name: "tag", ChangeHosts.name: "host", SetFields.name: "field"][name] ?? name) \(member)"
        case .brought(let what, _): "its \(what.rawValue)"
        }
    }
}

extension Operation {
    /// What it changes of each ticket that it names, if the event `id` wrote it; nil for what is not known.
    public func touched(by id: EventID) -> Set<Touched>? {
        func members(_ words: [some CustomStringConvertible]) -> Set<Touched> {
            Set(words.map { .member($0.description, of: name) })
        }
        switch self {
        case .create: return [.everything]
        case .transition: return [.standing]
        case .comment: return [.brought(.comment, by: id)]
        case .setApproval: return [.brought(.approval, by: id)]
        case .evidence: return [.brought(.evidence, by: id)]
        case .withdraw(let body): return [.brought(body.what, by: body.event)]
        case .restore(let body): return [.brought(body.what, by: body.event)]
        case .setTitle, .setDescription, .setPriority, .setDue, .setRequester, .setMaster, .setDuplicate:
            return [.scalar(name)]
        case .changeTags(let body): return members(body.add + body.remove)
        case .changeHosts(let body): return members(body.add + body.remove)
        case .changeNeeds(let body): return members(body.add + body.remove)
        case .changeRelated(let body): return members(body.add + body.remove)
        case .changeRequirements(let body): return members((body.add.union(body.remove)).map(\.rawValue))
        case .setFields(let body): return members(body.set.entries.map { Name($0.key) } + body.clear)
        case .setMember, .setView: return []
        case .unknown: return nil
        }
    }
}

extension Event {
    /// What it changes of a ticket; nil if it does to it what this version does not know.
    public func touched(on ticket: TicketNumber) -> Set<Touched>? {
        var all: Set<Touched> = []
        for operation in operations where operation.tickets.contains(ticket) {
            guard let touched = operation.touched(by: id) else { return nil }
            all.formUnion(touched)
        }
        return all
    }
}
