/// A day of the proleptic Gregorian calendar, without a time or a zone.
public struct CivilDate: Hashable, Sendable {
    /// Days since 1970-01-01.
    public let days: Int32

    /// The day so many days after 1970-01-01.
    public init(days: Int32) {
        self.days = days
    }

    /// The day with this year (0–9999), month and day, or nil if the calendar has none.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, in: year)
        else { return nil }
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years start in March.
        let marchYear = month > 2 ? year : year - 1
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        days = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// The day written `YYYY-MM-DD`, or nil.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = DecimalDigits.value(bytes[0..<4]), let month = DecimalDigits.value(bytes[5..<7]),
            let day = DecimalDigits.value(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day `count` days later (earlier if negative), at most the furthest that can be counted.
    public func adding(days count: Int) -> CivilDate {
        CivilDate(days: Int32(clamping: Int(days).addingSaturated(count)))
    }

    /// How many days a month of a year has.
    public static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilDate {
    /// The year, month 1–12 and day 1–31.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(days) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// The year.
    public var year: Int { components.year }
    /// The month, 1–12.
    public var month: Int { components.month }
    /// The day of the month, 1–31.
    public var day: Int { components.day }
    /// The day of the week, ISO 8601: 1 is Monday, 7 is Sunday.
    public var weekday: Int {
        let remainder = (Int(days) + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }
}

extension CivilDate: Comparable {
    /// Whether a day comes before another.
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.days < right.days
    }
}

extension CivilDate: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = components
        if 0...9999 ~= year {
            return String(unsafeUninitializedCapacity: 10) { bytes in
                _ = bytes.initialize(from: "0000-00-00".utf8)
                DecimalDigits.write(year, to: bytes, at: 0, width: 4)
                DecimalDigits.write(month, to: bytes, at: 5, width: 2)
                DecimalDigits.write(day, to: bytes, at: 8, width: 2)
                return 10
            }
        }
        return [(year, 4), (month, 2), (day, 2)].map { DecimalDigits.padded($0, to: $1) }.joined(separator: "-")
    }
}
