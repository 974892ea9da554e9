/// How long ago something was, in few characters.
public enum Age {
    /// What a length of time is counted in.
    package enum Unit: UInt32 {
        case now, minutes, hours, days, weeks, years

        fileprivate var word: String {
            switch self {
            case .now: "now"
            case .minutes: "min"
            case .hours: "h"
            case .days: "d"
            case .weeks: "w"
            case .years: "y"
            }
        }
    }

    /// `now`, `6 min`, `2 h`, `8 d`, `3 w`, `2 y`: rounded down; what lies ahead is `now`.
    public static func text(_ milliseconds: Int64) -> String {
        let (count, unit) = parts(milliseconds)
        return unit == .now ? unit.word : "\(count) \(unit.word)"
    }

    /// How long `90min`, `2h`, `7d`, `2w` or `1y` are; nil for another text, and beyond a million.
    public static func milliseconds(_ text: some StringProtocol) -> Int64? {
        let digits = text.utf8.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        guard let count = DecimalDigits.value(digits), count <= 1_000_000 else { return nil }
        let scale: Int64? =
            switch text.dropFirst(digits.count) {
            case "min": 60_000
            case "h": 3_600_000
            case "d": Timestamp.millisecondsPerDay
            case "w": 7 * Timestamp.millisecondsPerDay
            case "y": 365 * Timestamp.millisecondsPerDay
            default: nil
            }
        return scale.map { Int64(count) * $0 }
    }

    /// What `text` is made of: equal parts are equal texts. A count is below 2^29.
    package static func parts(_ milliseconds: Int64) -> (count: UInt32, unit: Unit) {
        let minutes = milliseconds / 60_000
        let days = minutes / 1440
        let (count, unit): (Int64, Unit) =
            switch minutes {
            case ..<1: (0, .now)
            case ..<60: (minutes, .minutes)
            case ..<1440: (minutes / 60, .hours)
            default:
                switch days {
                case ..<14: (days, .days)
                case ..<365: (days / 7, .weeks)
                default: (days / 365, .years)
                }
            }
        return (UInt32(truncatingIfNeeded: count), unit)
    }
}
