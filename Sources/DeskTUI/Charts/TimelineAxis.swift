import TicketDesk
import TicketModel

/// The words under the picture: hours, days or months, whichever leaves room for all.
struct TimelineAxis {
    private enum Unit: Equatable {
        /// Every so many.
        case hour(Int)
        case day, month
    }

    /// Each with the stretch at whose beginning it stands.
    let labels: [(stretch: Int, text: String)]

    /// `seen`: how many of the stretches are drawn, all unless told otherwise.
    init(of window: TimelineWindow, stretches: Int, seen: Int? = nil, local: (Timestamp) -> LocalTime) {
        let room = 9
        let column = 2 * window.reach / Int64(max(1, stretches))
        let least = column * Int64(room)
        let unit: Unit =
            switch least {
            case ...(12 * 3_600_000): .hour([1, 2, 3, 6].first { Int64($0) * 3_600_000 >= least } ?? 12)
            case ..<(12 * Timestamp.millisecondsPerDay): .day
            default: .month
            }
        var labels: [(stretch: Int, text: String)] = []
        var free = 0
        let times = window.boundaries(of: stretches).map { local($0) }
        let seen = min(stretches, seen ?? stretches)
        for stretch in 0..<seen where stretch >= free && stretch + 5 <= seen {
            let before = stretch > 0 ? times[stretch - 1] : local(window.from.adding(milliseconds: -column))
            guard Self.begins(unit, before, times[stretch]) else { continue }
            // An hour says nothing without its day.
            let isNewDay = unit != .month && before.date != times[stretch].date
            let text = Self.text(isNewDay ? .day : unit, times[stretch])
            labels.append((stretch, text))
            free = stretch + room
        }
        self.labels = labels
    }

    private static func begins(_ unit: Unit, _ before: LocalTime, _ time: LocalTime) -> Bool {
        switch unit {
        case .hour(let step): (before.hour != time.hour || before.date != time.date) && time.hour % step == 0
        case .day: before.date != time.date
        case .month: before.date.month != time.date.month || before.date.year != time.date.year
        }
    }

    private static func text(_ unit: Unit, _ time: LocalTime) -> String {
        switch unit {
        case .hour: "\(time.hour < 10 ? "0" : "")\(time.hour):00"
        case .day: "\(CardText.weekday(time.date)) \(time.date.day)"
        case .month: time.date.month == 1 ? "\(time.date.year)" : DateText.months[time.date.month - 1]
        }
    }
}

/// Days and moments as the pictures write them.
enum DateText {
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `9 Nov 2026 14:00`
    static func full(_ time: LocalTime) -> String { "\(day(time.date)) \(time.date.year) \(time.clock)" }

    /// `9 Nov`
    static func day(_ date: CivilDate) -> String { "\(date.day) \(months[max(0, min(11, date.month - 1))])" }

    /// `14:00` on that day, else `9 Nov 14:00`.
    static func brief(_ time: LocalTime, on day: CivilDate) -> String {
        time.date == day ? time.clock : "\(Self.day(time.date)) \(time.clock)"
    }
}
