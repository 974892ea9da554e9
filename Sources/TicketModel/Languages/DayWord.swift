/// A day as people write it: `2026-11-30`, `today`, `tomorrow`, `yesterday`, `fri`, `friday`, `3d`, `2w`.
enum DayWord: Hashable, Sendable {
    case date(CivilDate)
    /// Days from today.
    case offset(Int)
    /// ISO 8601: 1 is Monday.
    case weekday(Int)

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let longestOffset = 36_500

    init?(_ text: some StringProtocol) {
        let word = text.lowercased()
        switch word {
        case "today": self = .offset(0)
        case "tomorrow": self = .offset(1)
        case "yesterday": self = .offset(-1)
        default:
            if let date = CivilDate(word) {
                self = .date(date)
            } else if let day = Self.weekdays.firstIndex(where: { $0 == word || $0.prefix(3) == word }) {
                self = .weekday(day + 1)
            } else if let unit = word.last, let scale = unit == "d" ? 1 : unit == "w" ? 7 : nil,
                let count = DecimalDigits.value(word.utf8.dropLast()), count <= Self.longestOffset / scale
            {
                self = .offset(count * scale)
            } else {
                return nil
            }
        }
    }

    /// The day meant on `today`, looking ahead: a weekday is the next one after today.
    func ahead(of today: CivilDate) -> CivilDate {
        switch self {
        case .date(let date): date
        case .offset(let days): today.adding(days: days)
        case .weekday(let weekday): today.adding(days: (weekday - today.weekday + 6) % 7 + 1)
        }
    }

    /// The day meant on `today`, looking back: a weekday is the last one, today included; a count of days is ago.
    func before(_ today: CivilDate) -> CivilDate {
        switch self {
        case .date(let date): date
        case .offset(let days): today.adding(days: -abs(days))
        case .weekday(let weekday): today.adding(days: -((today.weekday - weekday + 7) % 7))
        }
    }
}

extension CivilDate {
    /// The day that a word means, looking back from a day: `2026-11-30`, `today`, `tue` (the last one, that day included),
    /// `3d` and `2w` (ago); nil for a word that is no day.
    public init?(_ word: String, lookingBackFrom today: CivilDate) {
        guard let day = DayWord(word) else { return nil }
        self = day.before(today)
    }
}
