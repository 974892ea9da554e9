public import TicketModel

extension FilterClock {
    /// The wall clock of this machine's time zone at a moment.
    public init(here now: Timestamp) {
        let local = LocalTime(now)
        self.init(now: now, today: local.date, secondsFromUTC: local.offset)
    }
}
