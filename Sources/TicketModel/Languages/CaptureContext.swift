/// What the capture line must know to tell a token from a word of the title.
public struct CaptureContext: Sendable {
    /// Who captures: `to:me`.
    public var me: Name
    /// Whether somebody is a member of the team.
    public var isMember: @Sendable (Name) -> Bool
    /// Whether there is a ticket of this number.
    public var isTicket: @Sendable (TicketNumber) -> Bool
    private let day: @Sendable () -> CivilDate
    /// The day from which `tomorrow` is counted.
    public var today: CivilDate { day() }

    /// A context as said.
    public init(
        me: Name, today: CivilDate, isMember: @escaping @Sendable (Name) -> Bool,
        isTicket: @escaping @Sendable (TicketNumber) -> Bool
    ) {
        self.init(me: me, day: { today }, isMember: isMember, isTicket: isTicket)
    }

    /// A context that looks at the calendar only if a line names a day.
    public init(
        me: Name, day: @escaping @Sendable () -> CivilDate, isMember: @escaping @Sendable (Name) -> Bool,
        isTicket: @escaping @Sendable (TicketNumber) -> Bool
    ) {
        self.me = me
        self.day = day
        self.isMember = isMember
        self.isTicket = isTicket
    }
}
