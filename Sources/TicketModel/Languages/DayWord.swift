/// A day as people write it: `2026-11-30`, `today`, `tomorrow`, `yesterday`, `fri`, `friday`, `17 nov`, `nov17`, `17 nov 2026`, `3d`,
/// `2w`.
enum DayWord: Hashable, Sendable {
    case date(CivilDate)
    /// Days from today.
    case offset(Int)
    /// ISO 8601: 1 is Monday.
    case weekday(Int)
    /// A day of whichever year is near.
    case dayOfYear(month: Int, day: Int)

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
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
            } else if let day = Self.place(of: word, in: Self.weekdays) {
                self = .weekday(day)
            } else if let unit = word.last, let scale = unit == "d" ? 1 : unit == "w" ? 7 : nil,
                let count = DecimalDigits.value(word.utf8.dropLast()), count <= Self.longestOffset / scale
            {
                self = .offset(count * scale)
            } else if let (month, day) = Self.monthAndDay(word) {
                self = .dayOfYear(month: month, day: day)
            } else if let space = word.lastIndex(of: " "), word.utf8.count - space.utf16Offset(in: word) == 5,
                let (month, day) = Self.monthAndDay(String(word[..<space])),
                let year = DecimalDigits.value(word[word.index(after: space)...].utf8),
                let date = CivilDate(year: year, month: month, day: day)
            {
                self = .date(date)
            } else {
                return nil
            }
        }
    }

    /// `17 nov`, `17nov`, `november 17`, `nov17`.
    private static func monthAndDay(_ word: String) -> (month: Int, day: Int)? {
        let isDigit = { (character: Character) in character.isASCII && character.isNumber }
        let (digits, name): (Substring, Substring)
        if word.first.map(isDigit) == true {
            digits = word.prefix(while: isDigit)
            name = word[digits.endIndex...].drop { $0 == " " }
        } else {
            name = word.prefix { $0.isLetter }
            digits = word[name.endIndex...].drop { $0 == " " }
        }
        guard digits.utf8.count <= 2, let day = DecimalDigits.value(digits.utf8),
            let month = place(of: String(name), in: months),
            // A leap year has all days that there are.
            CivilDate(year: 2000, month: month, day: day) != nil
        else { return nil }
        return (month, day)
    }

    /// From 1: of a name, or of its first three letters.
    private static func place(of word: String, in names: [String]) -> Int? {
        names.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
    }

    /// The day meant on `today`, looking ahead: a weekday is the next one after today.
    func ahead(of today: CivilDate) -> CivilDate {
        switch self {
        case .date(let date): date
        case .offset(let days): today.adding(days: days)
        case .weekday(let weekday): today.adding(days: (weekday - today.weekday + 6) % 7 + 1)
        case .dayOfYear(let month, let day):
            Self.days(month, day, from: today.year, by: 1).first { $0 >= today } ?? today
        }
    }

    /// The day meant on `today`, looking back: a weekday is the last one before today; a count of days is ago.
    func before(_ today: CivilDate) -> CivilDate {
        switch self {
        case .date(let date): date
        case .offset(let days): today.adding(days: -abs(days))
        case .weekday(let weekday): today.adding(days: -((today.weekday - weekday + 6) % 7 + 1))
        case .dayOfYear(let month, let day):
            Self.days(month, day, from: today.year, by: -1).first { $0 <= today } ?? today
        }
    }

    /// That day of a year and of those after or before it that have it: 29 February may be missing for eight years.
    private static func days(_ month: Int, _ day: Int, from year: Int, by step: Int) -> some Sequence<CivilDate> {
        (0...8).lazy.compactMap { CivilDate(year: year + step * $0, month: month, day: day) }
    }
}

extension CivilDate {
    /// The day that a word means, looking back from a day: `2026-11-30`, `today`, `tue` or `last tuesday` (before that day),
    /// `17 nov`, `3d` and `2w` (ago); nil for a word that is no day, or none that is past.
    public init?(_ word: String, lookingBackFrom today: CivilDate) {
        let text = word.lowercased()
        if text.hasPrefix("last "), let day = DayWord(text.dropFirst(5).drop { $0 == " " }), case .weekday = day {
            self = day.before(today)
        } else if text != "tomorrow", let day = DayWord(text) {
            self = day.before(today)
        } else {
            return nil
        }
    }
}
