import TicketDesk
import TicketModel

/// A moment as it is typed: `7d`, `2h`, `today`, `yesterday`, `tue`, `09:41`, `2026-11-09`, `2026-11-09T14:30`, or RFC 3339.
struct MomentArgument {
    /// Which end of a span the moment is, or its middle.
    enum Edge { case since, until, around }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// The moment; of a day alone its first as `since`, the next day's first as `until`, so that it counts whole, and noon
    /// as `around`. A weekday is the last one that is over.
    let moment: Timestamp
    /// The last moment that belongs to what was typed: of a day as `until`, its own last one.
    let last: Timestamp
    private let word: String
    /// The day that a weekday is.
    private let day: CivilDate?

    init(_ text: String, _ edge: Edge, now: Timestamp, utc isUTC: Bool) throws(DeskError) {
        let clock = WallClock(now: now, isUTC: isUTC)
        let day = Self.day(text, clock)
        guard
            let moment = Self.ago(text, now) ?? day.map({ Self.moment(of: $0, edge, clock) }) ?? Self.minute(
                text, clock)
                ?? Timestamp(rfc3339: text)
        else {
            throw DeskError(
                .usage, "\(text) is no time", hint: "write 7d, 2h, today, tue, 09:41, 2026-11-09 or 2026-11-09T14:30")
        }
        self.moment = moment
        self.day = day
        word = text
        last = day != nil && edge == .until ? moment.adding(milliseconds: -1) : moment
    }

    /// Throws a usage error if a span between two options starts after its end.
    static func demandOrder(since: MomentArgument?, until: MomentArgument?) throws(DeskError) {
        guard let since, let until else { return }
        do throws(ReversedRange) {
            try ReversedRange.refuse(since.moment, until.last, since.end("since"), until.end("until"), separator: " ")
        } catch {
            throw DeskError(
                .usage, error.message, hint: "write --since \(until.word) --until \(since.word)")
        }
    }

    private func end(_ option: String) -> ReversedRange.End {
        ReversedRange.End(
            "--\(option) \(word)", meaning: day.map(\.description).flatMap { $0 == word ? nil : $0 })
    }

    private static func ago(_ text: String, _ now: Timestamp) -> Timestamp? {
        milliseconds(text).map { now.adding(milliseconds: -$0) }
    }

    /// How long `90min`, `2h`, `7d`, `2w` or `1y` are.
    static func milliseconds(_ text: String) -> Int64? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let count = Int64(digits), count <= 1_000_000 else { return nil }
        let minute: Int64 = 60_000
        let unit: Int64? =
            switch text[digits.endIndex...] {
            case "min": minute
            case "h": 60 * minute
            case "d": 24 * 60 * minute
            case "w": 7 * 24 * 60 * minute
            case "y": 365 * 24 * 60 * minute
            default: nil
            }
        return unit.map { count * $0 }
    }

    private static func day(_ text: String, _ clock: WallClock) -> CivilDate? {
        switch text {
        case "today": clock.today
        case "yesterday": clock.today.adding(days: -1)
        default: CivilDate(text) ?? weekday(text, before: clock.today)
        }
    }

    private static func moment(of date: CivilDate, _ edge: Edge, _ clock: WallClock) -> Timestamp {
        switch edge {
        case .since: clock.moment(date, minutes: 0)
        case .until: clock.moment(date.adding(days: 1), minutes: 0)
        case .around: clock.moment(date, minutes: 12 * 60)
        }
    }

    private static func weekday(_ text: String, before today: CivilDate) -> CivilDate? {
        let word = text.lowercased()
        guard let day = weekdays.firstIndex(where: { $0 == word || $0.prefix(3) == word }) else { return nil }
        return today.adding(days: -((today.weekday + 5 - day) % 7 + 1))
    }

    private static func minute(_ text: String, _ clock: WallClock) -> Timestamp? {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard let time = parts.last, let date = parts.count == 1 ? clock.today : CivilDate(parts[0]), parts.count <= 2
        else { return nil }
        let numbers = time.split(separator: ":", omittingEmptySubsequences: false)
        guard numbers.count == 2, numbers.allSatisfy({ $0.count == 2 }), let hour = Int(numbers[0]),
            (0...23).contains(hour),
            let minute = Int(numbers[1]), (0...59).contains(minute)
        else { return nil }
        return clock.moment(date, minutes: hour * 60 + minute)
    }
}
