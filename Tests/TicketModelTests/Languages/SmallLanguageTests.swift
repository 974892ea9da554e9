import Testing

@testable import TicketModel

@Suite struct SmallLanguageTests {
    static let ages: [(Int64, String)] = [
        (-5, "now"), (0, "now"), (59_999, "now"), (60_000, "1 min"), (360_000, "6 min"), (3_599_999, "59 min"),
        (3_600_000, "1 h"), (7_200_000, "2 h"), (86_399_999, "23 h"), (86_400_000, "1 d"), (691_200_000, "8 d"),
        (1_209_600_000, "2 w"), (1_814_400_000, "3 w"), (31_449_600_000, "52 w"), (31_536_000_000, "1 y"),
        (69_120_000_000, "2 y"), (Int64.max, "292471208 y"), (Int64.min, "now"),
    ]

    @Test(arguments: ages)
    func `an age in few characters`(milliseconds: Int64, text: String) {
        #expect(Age.text(milliseconds) == text)
    }

    /// On Wednesday, 25 November 2026.
    @Test(arguments: [
        ("wed", "2026-12-02", "2026-11-18"), ("tue", "2026-12-01", "2026-11-24"), ("3d", "2026-11-28", "2026-11-22"),
        ("17 nov", "2027-11-17", "2026-11-17"), ("nov25", "2026-11-25", "2026-11-25"),
        ("December 1", "2026-12-01", "2025-12-01"), ("29feb", "2028-02-29", "2024-02-29"),
        ("1 jan 2030", "2030-01-01", "2030-01-01"), ("today", "2026-11-25", "2026-11-25"),
    ])
    func `a day is the next or the last that is meant`(word: String, ahead: String, before: String) throws {
        let today = try #require(CivilDate("2026-11-25"))
        let day = try #require(DayWord(word))
        #expect(day.ahead(of: today).description == ahead)
        #expect(day.before(today).description == before)
        #expect(CivilDate(word, lookingBackFrom: today)?.description == before)
    }

    @Test(arguments: ["tomorrow", "last", "last 3d", "30feb", "0 nov", "nov", "17", "100 nov", "17  2026", "17 nov 1"])
    func `what is no day that is past is none`(word: String) throws {
        #expect(CivilDate(word, lookingBackFrom: try #require(CivilDate("2026-11-25"))) == nil)
    }

    @Test(arguments: [
        ("opne", "open"), ("OPEN", "open"), ("asigned", "assigned"), ("clsd", "closed"), ("xyzzy", nil), ("", nil),
        ("o", nil),
        ("resolvd", "resolved"), ("in progress", "in-progress"),
    ])
    func `the nearest word is found`(word: String, expected: String?) {
        #expect(nearest(to: word, among: TicketState.allCases.map(\.word)) == expected)
    }

    @Test func `of equally near words the first is taken, and long ones cost nothing`() {
        #expect(nearest(to: "cat", among: ["cut", "car", "cat"]) == "cat")
        #expect(nearest(to: "cap", among: ["cut", "car", "cat"]) == "car")
        #expect(nearest(to: String(repeating: "x", count: 100_000), among: ["open"]) == nil)
    }

    @Test(arguments: [
        ("vpn", true), ("v2", true), ("größe", true), ("a-b_c.d/e", true), ("x", false), ("", false), ("2fa", false),
        ("-vpn", false), ("vpn-", false), ("a b", false), ("a+b", false), ("a@b", false), ("a\u{202E}b", false),
        ("a\u{1B}b", false),
    ])
    func `a tag looks like one`(word: String, isTag: Bool) {
        #expect(CaptureWord.isTag(word) == isTag)
    }
}
