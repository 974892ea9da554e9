import Testing
import TicketModel

@testable import TicketDesk

@Suite struct LocalTimeTests {
    @Test(arguments: [
        (Int64(0), "1970-01-01", "00:00"), (1_795_422_060_000, "2026-11-23", "08:21"), (-1, "1969-12-31", "23:59"),
        (951_782_400_000, "2000-02-29", "00:00"),
    ])
    func readsTheClockInUTC(milliseconds: Int64, date: String, clock: String) {
        let time = LocalTime(Timestamp(milliseconds: milliseconds), utc: true)
        #expect(time.date.description == date)
        #expect(time.clock == clock)
        #expect(time.offset == 0)
    }

    @Test(arguments: [Int64.max, Int64.min]) func anyMomentHasATime(milliseconds: Int64) {
        _ = LocalTime(Timestamp(milliseconds: milliseconds))
        #expect((0...23).contains(LocalTime(Timestamp(milliseconds: milliseconds), utc: true).hour))
    }
}
