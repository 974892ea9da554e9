public import TicketModel

/// What is to be different about somebody of the team; what is nil stays.
public struct MemberEdit: Hashable, Sendable {
    /// Of whom.
    public let login: Name
    /// Whether they are listed as one of the team.
    public var isListed: Bool?
    /// Where mail to them goes; an empty one takes it away.
    public var mail: String?
    /// When they are away.
    public var away: AwayPeriod?
    /// Whether they are back, whatever was said of their being away.
    public var isBack = false
    /// Whether they lead the team.
    public var isLead: Bool?
    /// Whether they may approve.
    public var isApprover: Bool?
    /// Whether it is a program that may write for others.
    public var isService: Bool?

    /// An edit that changes nothing yet.
    public init(_ login: Name) {
        self.login = login
    }

    /// Whether it is of a kind that everybody may do about themselves: to be away, to be back, to have another address.
    var isPersonal: Bool { isListed == nil && isLead == nil && isApprover == nil && isService == nil }

    func applied(to member: Member) -> Member {
        var member = member
        if let isListed {
            member.isListed = isListed
            // Whoever leaves leaves all of it.
            if !isListed { member = Member(login) }
        }
        if let mail { member.mail = mail.isEmpty ? nil : mail }
        if let away { member.away = away }
        if isBack { member.away = nil }
        if let isLead { member.isLead = isLead }
        if let isApprover { member.isApprover = isApprover }
        if let isService { member.isService = isService }
        return member
    }
}
