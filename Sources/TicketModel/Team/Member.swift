/// What is known of a person or a service beside what tickets say.
///
/// Facts do not make a member: while the team is the store's Unix group, somebody in it can be away, or a lead, without
/// being listed by name.
public struct Member: Hashable, Sendable {
    /// The Unix login.
    public let login: Name
    /// Whether they are listed as one of the team.
    public var isListed = false
    /// Where mail to them goes.
    public var mail: String?
    /// When they are away.
    public var away: AwayPeriod?
    /// Whether they lead the team: once there is a lead, only leads change the team.
    public var isLead = false
    /// Whether they may approve: once there is an approver, only approvers do.
    public var isApprover = false
    /// Whether it is no person but a program that may write for others; it is given no tickets.
    public var isService = false

    /// Somebody of whom nothing is known.
    public init(_ login: Name) {
        self.login = login
    }

    /// Whether there is nothing to keep.
    public var isBlank: Bool { self == Member(login) }

    /// Until when they are away, if they are on this day.
    public func awayUntil(on day: CivilDate) -> CivilDate? {
        away.flatMap { $0.contains(day) ? $0.to : nil }
    }
}
