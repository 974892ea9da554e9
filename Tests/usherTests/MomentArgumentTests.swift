import Testing
import TicketDesk
import TicketModel

@testable import usher

@Suite struct MomentArgumentTests {
    /// 2026-11-23T09:41:00Z, a Monday.
    private let now = Timestamp(milliseconds: 1_795_426_860_000)

    static let cases: [(text: String, since: String, until: String)] = [
        ("2h", "2026-11-23T07:41:00Z", "2026-11-23T07:41:00Z"),
        ("90min", "2026-11-23T08:11:00Z", "2026-11-23T08:11:00Z"),
        ("7d", "2026-11-16T09:41:00Z", "2026-11-16T09:41:00Z"),
        ("2w", "2026-11-09T09:41:00Z", "2026-11-09T09:41:00Z"),
        ("today", "2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z"),
        ("yesterday", "2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z"),
        ("2026-11-09", "2026-11-09T00:00:00Z", "2026-11-10T00:00:00Z"),
        ("mon", "2026-11-16T00:00:00Z", "2026-11-17T00:00:00Z"),
        ("Tuesday", "2026-11-17T00:00:00Z", "2026-11-18T00:00:00Z"),
        ("sun", "2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z"),
        ("09:15", "2026-11-23T09:15:00Z", "2026-11-23T09:15:00Z"),
        ("2026-11-09T14:30", "2026-11-09T14:30:00Z", "2026-11-09T14:30:00Z"),
        ("2026-11-09T14:30:10Z", "2026-11-09T14:30:10Z", "2026-11-09T14:30:10Z"),
        ("2026-11-09T14:30:10+02:00", "2026-11-09T12:30:10Z", "2026-11-09T12:30:10Z"),
    ]

    @Test(arguments: cases) func aMomentIsRead(_ moment: (text: String, since: String, until: String)) throws {
        let since = try MomentArgument(moment.text, .since, now: now, utc: true).moment
        let until = try MomentArgument(moment.text, .until, now: now, utc: true).moment
        #expect(since == Timestamp(rfc3339: moment.since))
        #expect(until == Timestamp(rfc3339: moment.until))
    }

    @Test func aroundADayIsAroundItsNoon() throws {
        let noon = try MomentArgument("2026-11-09", .around, now: now, utc: true).moment
        #expect(noon == Timestamp(rfc3339: "2026-11-09T12:00:00Z"))
        let time = try MomentArgument("2026-11-09T14:30", .around, now: now, utc: true).moment
        #expect(time == Timestamp(rfc3339: "2026-11-09T14:30:00Z"))
    }

    @Test(arguments: ["", "soon", "7", "d", "25:00", "9:5", "2026-02-30", "-2h", "2026-11-09T", "T10:00", "1e3d", "٣d"])
    func whatIsNoTimeIsWrongUse(_ text: String) {
        let error = #expect(throws: DeskError.self) { try MomentArgument(text, .since, now: now, utc: true) }
        #expect(error?.exitCode == 64)
    }
}
