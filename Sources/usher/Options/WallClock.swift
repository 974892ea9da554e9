import Glibc
import TicketDesk
import TicketModel

/// From the wall clock to moments, by the rules of the machine's time zone.
struct WallClock {
    /// The day that it is.
    let today: CivilDate
    private let isUTC: Bool

    /// The moment that it is.
    static var now: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    init(now: Timestamp, isUTC: Bool) {
        self.isUTC = isUTC
        today = LocalTime(now, utc: isUTC).date
    }

    /// The moment at which the clock shows so many minutes after midnight; where it shows that twice, one of them.
    func moment(_ date: CivilDate, minutes: Int) -> Timestamp {
        func guess(_ offset: Int) -> Timestamp {
            Timestamp(startOf: date, secondsFromUTC: offset).adding(milliseconds: Int64(minutes) * 60_000)
        }
        // The offset at the moment in UTC is right but for some hours around a change of the clocks; then the second look is.
        let first = guess(LocalTime(guess(0), utc: isUTC).offset)
        return guess(LocalTime(first, utc: isUTC).offset)
    }
}
