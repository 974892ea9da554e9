import Testing
import TicketModel

@Suite struct TimestampTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (1_796_029_500_250, "2026-11-30T09:05:00.250Z"),
        (951_827_696_000, "2000-02-29T12:34:56.000Z"),
    ])
    func `known moments`(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).rfc3339 == text)
        #expect(Timestamp(rfc3339: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        ("2026-11-30T09:05:00Z", 0), ("2026-11-30t10:05:00z", 3_600_000), ("2026-11-30T10:05:00+01:00", 0),
        ("2026-11-30T03:35:00-05:30", 0), ("2026-11-30T09:05:00.5Z", 500), ("2026-11-30T09:05:00.123456789Z", 123),
        ("2026-11-30T09:04:60Z", 0),
    ])
    func `other spellings`(text: String, difference: Int64) {
        #expect(Timestamp(rfc3339: text)?.milliseconds == 1_796_029_500_000 + difference)
    }

    @Test(arguments: [
        "", "2026-11-30", "2026-11-30 09:05:00Z", "2026-11-30T09:05:00", "2026-11-30T24:00:00Z", "2026-11-30T09:60:00Z",
        "2026-11-30T09:05:00.Z", "2026-11-30T09:05:00+0100", "2026-11-30T09:05:00Zx", "2026-11-30T09:05:61Z",
        "2026-11-30T09:05:00+24:00", "2026-02-30T09:05:00Z",
    ])
    func `what is no moment is refused`(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test func `every moment survives`() {
        var dice = Dice()
        for _ in 0..<2000 {
            let moment = Timestamp(milliseconds: .random(in: -62_167_219_200_000...253_402_300_799_999, using: &dice))
            #expect(Timestamp(rfc3339: moment.rfc3339) == moment)
        }
        for milliseconds in [Int64.min, .max] { #expect(!Timestamp(milliseconds: milliseconds).rfc3339.isEmpty) }
    }

    @Test(arguments: [(0, "2026-11-30"), (3600 * 15, "2026-12-01"), (-3600 * 10, "2026-11-29")])
    func `a day is where the clock is`(offset: Int, date: String) {
        let moment = Timestamp(milliseconds: 1_796_029_500_000)
        #expect(moment.date(secondsFromUTC: offset).description == date)
        let start = Timestamp(startOf: day(date), secondsFromUTC: offset)
        #expect(start.date(secondsFromUTC: offset) == day(date))
        #expect(start.adding(milliseconds: -1).date(secondsFromUTC: offset) == day(date).adding(days: -1))
    }
}
