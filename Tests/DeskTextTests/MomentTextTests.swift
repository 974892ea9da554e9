import Testing
import TicketModel

@testable import DeskText

@Suite struct MomentTextTests {
    private let moments = MomentText(look: TextLook(isUTC: true, now: Sample.start))

    static let cases: [(at: String, brief: String, full: String)] = [
        ("2026-11-23T00:00:00Z", "00:00Z", "00:00Z"),
        ("2026-11-23T09:41:59Z", "09:41Z", "09:41Z"),
        ("2026-11-22T23:59:00Z", "22 Nov", "22 Nov 23:59Z"),
        ("2026-01-01T00:00:00Z", "1 Jan", "1 Jan 00:00Z"),
        ("2025-12-31T23:59:00Z", "2025-12-31", "2025-12-31 23:59Z"),
        ("2027-01-01T08:00:00Z", "2027-01-01", "2027-01-01 08:00Z"),
    ]

    @Test(arguments: cases) func theNearerTheLessIsSaid(_ moment: (at: String, brief: String, full: String)) throws {
        let at = try #require(Timestamp(rfc3339: moment.at))
        #expect(moments.brief(at) == moment.brief)
        #expect(moments.full(at) == moment.full)
    }
}
