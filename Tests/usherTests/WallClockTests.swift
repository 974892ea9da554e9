import Glibc
import Testing
import TicketModel

@testable import usher

/// The only suite that reads the machine's time zone, and so may set it.
@Suite struct WallClockTests {
    init() {
        setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1)
        tzset()
    }

    /// A day and a time on the wall in central Europe, and the moment.
    static let cases: [(day: String, minutes: Int, moment: String)] = [
        ("2026-01-15", 0, "2026-01-14T23:00:00Z"),
        ("2026-07-15", 0, "2026-07-14T22:00:00Z"),
        // The night of the change to summer time, before and after it.
        ("2026-03-29", 90, "2026-03-29T00:30:00Z"),
        ("2026-03-29", 210, "2026-03-29T01:30:00Z"),
        // And back.
        ("2026-10-25", 0, "2026-10-24T22:00:00Z"),
        ("2026-10-25", 210, "2026-10-25T02:30:00Z"),
    ]

    @Test(arguments: cases) func theClocksOwnRulesCount(_ point: (day: String, minutes: Int, moment: String)) throws {
        let clock = WallClock(now: Timestamp(milliseconds: 0), isUTC: false)
        let day = try #require(CivilDate(point.day))
        #expect(clock.moment(day, minutes: point.minutes) == Timestamp(rfc3339: point.moment))
    }
}
