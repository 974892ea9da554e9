import TicketDesk
import TicketModel

/// Moments as people write them: the less the nearer.
struct MomentText {
    private let isUTC: Bool
    /// The day that it is there.
    let today: CivilDate

    init(look: TextLook) {
        isUTC = look.isUTC
        today = LocalTime(look.now, utc: look.isUTC).date
    }

    /// Today `09:41`, this year `12 Nov`, else `2025-11-12`.
    func brief(_ moment: Timestamp) -> String {
        let local = LocalTime(moment, utc: isUTC)
        return local.date == today ? clock(local) : day(local.date)
    }

    /// Today `09:41`, this year `12 Nov 09:41`, else `2025-11-12 09:41`.
    func full(_ moment: Timestamp) -> String {
        let local = LocalTime(moment, utc: isUTC)
        return local.date == today ? clock(local) : "\(day(local.date)) \(clock(local))"
    }

    /// This year `12 Nov`, else `2025-11-12`.
    func day(_ date: CivilDate) -> String {
        guard date.year == today.year else { return date.description }
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(date.day) \(months[date.month - 1])"
    }

    private func clock(_ local: LocalTime) -> String {
        isUTC ? "\(local.clock)Z" : local.clock
    }
}
