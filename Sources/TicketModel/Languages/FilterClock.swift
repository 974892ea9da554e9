/// What the words of a filter for days and moments mean where it is typed.
public struct FilterClock: Hashable, Sendable {
    /// The moment that it is.
    public var now: Timestamp
    /// The calendar day.
    public var today: CivilDate
    /// Seconds east of UTC at which days begin.
    public var secondsFromUTC: Int

    /// A clock as said.
    public init(now: Timestamp, today: CivilDate, secondsFromUTC: Int = 0) {
        self.now = now
        self.today = today
        self.secondsFromUTC = secondsFromUTC
    }
}
