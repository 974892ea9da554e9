import Testing
import TicketModel

@Suite struct CivilDateTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2026-11-30", 20_787, 1),
        ("2024-12-31", 20_088, 2), ("0000-03-01", -719_468, 3), ("9999-12-31", 2_932_896, 5),
        ("1900-03-01", -25_508, 4),
        ("0000-01-01", -719_528, 6),
    ])
    func `known dates`(text: String, days: Int32, weekday: Int) throws {
        let date = try #require(CivilDate(text))
        #expect(date.days == days)
        #expect(date.weekday == weekday)
        #expect(date.description == text)
        #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
    }

    @Test(arguments: [
        "", "2026-11-31", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "26-01-01",
        "2026/01/01",
        "2026-1-1", "2026-01-011", "٢٠٢٦-01-01", "-026-01-01",
    ])
    func `what is no date is refused`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func `each day follows the one before`() throws {
        var date = try #require(CivilDate("1896-01-01"))
        var (year, month, day) = date.components
        while year < 2105 {
            date = date.adding(days: 1)
            day += 1
            if day > CivilDate.length(ofMonth: month, in: year) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
            #expect(date.components == (year, month, day))
        }
    }

    @Test func `the furthest days don't trap`() {
        for days in [Int32.min, .max] {
            let date = CivilDate(days: days)
            #expect((1...7).contains(date.weekday))
            #expect(!date.description.isEmpty)
            #expect(date.adding(days: .max).days == .max)
            #expect(date.adding(days: .min).days == .min)
        }
    }
}
