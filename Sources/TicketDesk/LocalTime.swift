import Glibc
public import TicketModel

/// A moment on the wall clock of this machine's time zone, or of UTC.
public struct LocalTime: Hashable, Sendable {
    /// The calendar day.
    public let date: CivilDate
    /// 0–23.
    public let hour: Int
    /// 0–59.
    public let minute: Int
    /// 0–60, a leap second included.
    public let second: Int
    /// Seconds east of UTC.
    public let offset: Int

    /// The wall clock at a moment, by libc's rules for `TZ` and `/etc/localtime`.
    public init(_ moment: Timestamp, utc: Bool = false) {
        // A moment outside of what libc can break down (year 2^31) shows as the nearest that it can.
        let bound: Int64 = 60_000_000_000_000
        var seconds = time_t(min(max(moment.milliseconds / 1000, -bound), bound))
        if moment.milliseconds % 1000 < 0 { seconds -= 1 }
        var parts = tm()
        if utc { gmtime_r(&seconds, &parts) } else { localtime_r(&seconds, &parts) }
        hour = Int(parts.tm_hour)
        minute = Int(parts.tm_min)
        second = Int(parts.tm_sec)
        offset = parts.tm_gmtoff
        date =
            CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            ?? moment.date(secondsFromUTC: offset)
    }

    /// `09:41`.
    public var clock: String {
        "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
