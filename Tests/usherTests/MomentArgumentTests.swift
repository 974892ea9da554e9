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
        ("17 Nov", "2026-11-17T00:00:00Z", "2026-11-18T00:00:00Z"),
        ("nov17", "2026-11-17T00:00:00Z", "2026-11-18T00:00:00Z"),
        ("17 Nov 2024", "2024-11-17T00:00:00Z", "2024-11-18T00:00:00Z"),
        ("24 nov", "2025-11-24T00:00:00Z", "2025-11-25T00:00:00Z"),
        ("last tuesday", "2026-11-17T00:00:00Z", "2026-11-18T00:00:00Z"),
        ("tue 14:30", "2026-11-17T14:30:00Z", "2026-11-17T14:30:00Z"),
        ("17 nov 09:15", "2026-11-17T09:15:00Z", "2026-11-17T09:15:00Z"),
        ("2026-11-09 14:30", "2026-11-09T14:30:00Z", "2026-11-09T14:30:00Z"),
        ("2026-11-09T14:30:10Z", "2026-11-09T14:30:10Z", "2026-11-09T14:30:10Z"),
        ("2026-11-09T14:30:10+02:00", "2026-11-09T12:30:10Z", "2026-11-09T12:30:10Z"),
    ]

    @Test(arguments: cases) func aMomentIsRead(_ moment: (text: String, since: String, until: String)) throws {
        let since = try MomentArgument(moment.text, .since, now: now, utc: true).moment
        let until = try MomentArgument(moment.text, .until, now: now, utc: true).moment
        #expect(since == Timestamp(rfc3339: moment.since))
        #expect(until == Timestamp(rfc3339: moment.until))
    }

    @Test(arguments: [
        ("tue", "wed", true), ("7d", "2d", true), ("2d", "2d", true), ("today", "today", true),
        ("yesterday", "2h", true), ("2026-11-09", "2026-11-09T00:00", true), ("2d", "7d", false),
        ("today", "yesterday", false), ("today", "10h", false), ("wed", "tue", false),
        ("2026-11-10", "2026-11-09", false), ("2026-11-09T14:31", "2026-11-09T14:30", false),
    ])
    func aSpanDoesNotStartAfterItsEnd(since: String, until: String, isOne: Bool) throws {
        let since = try MomentArgument(since, .since, now: now, utc: true)
        let until = try MomentArgument(until, .until, now: now, utc: true)
        let isInOrder = (try? MomentArgument.demandOrder(since: since, until: until)) != nil
        #expect(isInOrder == isOne)
        try MomentArgument.demandOrder(since: since, until: nil)
        try MomentArgument.demandOrder(since: nil, until: until)
    }

    @Test func theRightWayRoundIsSuggested() throws {
        let since = try MomentArgument("wed", .since, now: now, utc: true)
        let until = try MomentArgument("2026-11-17", .until, now: now, utc: true)
        let error = #expect(throws: DeskError.self) { try MomentArgument.demandOrder(since: since, until: until) }
        #expect(error?.message == "the start, --since wed (2026-11-18), lies after the end, --until 2026-11-17")
        #expect(error?.hint == "write --since 2026-11-17 --until wed")
        #expect(error?.exitCode == 64)
    }

    @Test func aroundADayIsAroundItsNoon() throws {
        let noon = try MomentArgument("2026-11-09", .around, now: now, utc: true).moment
        #expect(noon == Timestamp(rfc3339: "2026-11-09T12:00:00Z"))
        let time = try MomentArgument("2026-11-09T14:30", .around, now: now, utc: true).moment
        #expect(time == Timestamp(rfc3339: "2026-11-09T14:30:00Z"))
    }

    @Test(arguments: [
        "", "soon", "7", "d", "25:00", "9:5", "2026-02-30", "-2h", "2026-11-09T", "T10:00", "1e3d", "٣d", "tomorrow",
        "last",
        "last 3d", "31 feb", "nov", "17", "٣ nov", " 14:30", "17 nov 26", "31 nov 2026",
    ])
    func whatIsNoTimeIsWrongUse(_ text: String) {
        let error = #expect(throws: DeskError.self) { try MomentArgument(text, .since, now: now, utc: true) }
        #expect(error?.exitCode == 64)
    }
}
