import Testing
import TicketModel

@Suite struct ReversedRangeTests {
    /// Noon of Monday, 2026-11-23, two hours east of UTC.
    private static let clock = FilterClock(
        now: Timestamp(rfc3339: "2026-11-23T10:00:00Z") ?? Timestamp(milliseconds: 0),
        today: CivilDate("2026-11-23") ?? CivilDate(days: 0), secondsFromUTC: 7200)

    @Test(arguments: [
        ("created:tue..wed", nil), ("created:wed..tue", "tue..wed"), ("created:mon..mon", nil),
        ("created:mon..sun", nil), ("created:sun..mon", "mon..sun"),
        ("updated:7d..2d", nil), ("updated:2d..7d", "7d..2d"), ("updated:2d..2d", nil),
        ("created:2026-11-01..2026-11-09", nil), ("created:2026-11-02..2026-11-01", "2026-11-01..2026-11-02"),
        // Twelve hours ago is the start of today; one minute before is not in it any more.
        ("created:today..12h", nil), ("created:today..721min", "721min..today"), ("created:1h..today", nil),
        ("created:2h..yesterday", "yesterday..2h"),
        // Days to come: next Friday is before next Tuesday a week later, not before tomorrow.
        ("due:tue..fri", nil), ("due:fri..tue", "tue..fri"), ("due:3d..1w", nil), ("due:1w..3d", "3d..1w"),
        ("due:none,fri..today", "today..fri"), ("pri:low..high", nil), ("pri:high..high", nil),
        ("pri:high..low", "low..high"), ("pri:..low,urgent..", nil), ("created:..tue updated:7d.. due:..fri", nil),
        ("not:created:2d..7d", "7d..2d"), ("priority:urgent..normal", "normal..urgent"),
    ])
    func `a range does not start after its end`(text: String, swapped: String?) throws {
        guard let swapped else {
            _ = try Filter(parsing: text) { Self.clock }
            return
        }
        let error = try #require(#expect(throws: FilterError.self) { try Filter(parsing: text) { Self.clock } })
        #expect(error.suggestion == swapped)
        let typed = String(Array(text)[error.range])
        #expect(typed.split(separator: ".").reversed().joined(separator: "..") == swapped)
        // What is suggested is one.
        _ = try Filter(parsing: text.replacing(typed, with: swapped)) { Self.clock }
    }

    @Test func `it is said which end is which, and which day a word is`() throws {
        let error = try #require(
            #expect(throws: FilterError.self) { try Filter(parsing: "x created:wed..2026-11-17") { Self.clock } })
        #expect(
            error.description == """
                created: the start, wed (2026-11-18), lies after the end, 2026-11-17: did you mean 2026-11-17..wed?
                """)
        #expect(error.range == 10..<25)
    }

    @Test func `a view that was saved on another day is no error`() throws {
        #expect(try Filter(parsing: "created:2d..7d pri:high..low").terms.count == 2)
    }

    @Test func `nobody is away until before the first day`() throws {
        let today = Self.clock.today
        #expect(try AwayPeriod("today..fri", today: today)?.description == "2026-11-23..2026-11-27")
        #expect(try AwayPeriod("..fri", today: today)?.to.description == "2026-11-27")
        #expect(try AwayPeriod("soon..fri", today: today) == nil)
        let error = #expect(throws: ReversedRange.self) { try AwayPeriod("fri..tue", today: today) }
        #expect(error?.swapped == "tue..fri")
        let open = #expect(throws: ReversedRange.self) { try AwayPeriod("..2026-11-22", today: today) }
        #expect(open?.message == "the start, today (2026-11-23), lies after the end, 2026-11-22")
    }
}
