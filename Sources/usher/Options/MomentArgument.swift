import TicketDesk
import TicketModel

/// A moment as it is typed: `2h`, a day as everywhere (`7d`, `yesterday`, `tue`, `17 nov`, `2026-11-09`), `09:41`, both
/// (`tue 09:41`, `2026-11-09T14:30`), or RFC 3339.
struct MomentArgument {
    /// Which end of a span the moment is, or its middle.
    enum Edge { case since, until, around }

    /// The moment; of a day alone its first as `since`, the next day's first as `until`, so that it counts whole, and noon
    /// as `around`.
    let moment: Timestamp
    /// The last moment that belongs to what was typed: of a day as `until`, its own last one.
    let last: Timestamp
    private let word: String
    /// The day that it is, if it is one.
    private let day: CivilDate?

    init(_ text: String, _ edge: Edge, now: Timestamp, utc isUTC: Bool) throws(DeskError) {
        let clock = WallClock(now: now, isUTC: isUTC)
        let ago = Age.milliseconds(text).map { now.adding(milliseconds: -$0) }
        let day = ago == nil ? CivilDate(text, lookingBackFrom: clock.today) : nil
        guard
            let moment = ago ?? day.map({ Self.moment(of: $0, edge, clock) }) ?? Self.minute(
                text, clock)
                ?? Timestamp(rfc3339: text)
        else {
            throw DeskError(
                .usage, "\(text) is no time",
                hint: "write 7d, 2h, today, tue, '17 nov', 09:41, 2026-11-09 or 2026-11-09T14:30")
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

    private static func moment(of date: CivilDate, _ edge: Edge, _ clock: WallClock) -> Timestamp {
        switch edge {
        case .since: clock.moment(date, minutes: 0)
        case .until: clock.moment(date.adding(days: 1), minutes: 0)
        case .around: clock.moment(date, minutes: 12 * 60)
        }
    }

    private static func minute(_ text: String, _ clock: WallClock) -> Timestamp? {
        let place = text.lastIndex { $0 == "T" || $0 == " " }
        let date = place.map { CivilDate(String(text[..<$0]), lookingBackFrom: clock.today) } ?? clock.today
        let time = place.map { text[text.index(after: $0)...] } ?? text[...]
        let numbers = time.split(separator: ":", omittingEmptySubsequences: false)
        guard let date, numbers.count == 2, numbers.allSatisfy({ $0.count == 2 }), let hour = Int(numbers[0]),
            (0...23).contains(hour),
            let minute = Int(numbers[1]), (0...59).contains(minute)
        else { return nil }
        return clock.moment(date, minutes: hour * 60 + minute)
    }
}
