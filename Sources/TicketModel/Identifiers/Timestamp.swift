/// A moment of the wall clock, in milliseconds: shown to people, never ordered by.
public struct Timestamp: Hashable, BitwiseCopyable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// The moment so many milliseconds after 1970-01-01T00:00:00Z.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// How many milliseconds a day has.
    public static let millisecondsPerDay: Int64 = 86_400_000

    /// The day in UTC, or at an offset of so many seconds east of it.
    public func date(secondsFromUTC offset: Int = 0) -> CivilDate {
        let local = milliseconds.addingSaturated(Int64(offset).multipliedSaturated(by: 1000))
        return CivilDate(days: Int32(clamping: Self.floor(local, Self.millisecondsPerDay)))
    }

    /// The first moment of `date`, in UTC or at an offset of so many seconds east of it.
    public init(startOf date: CivilDate, secondsFromUTC offset: Int = 0) {
        let start = Int64(date.days) * Self.millisecondsPerDay
        milliseconds = start.addingSaturated(Int64(offset).multipliedSaturated(by: -1000))
    }

    /// The moment so many milliseconds later, at most the furthest that can be counted.
    public func adding(milliseconds count: Int64) -> Timestamp {
        Timestamp(milliseconds: milliseconds.addingSaturated(count))
    }

    static func floor(_ value: Int64, _ unit: Int64) -> Int64 {
        let quotient = value / unit
        return value % unit < 0 ? quotient - 1 : quotient
    }
}

extension Timestamp: Comparable {
    /// Whether a moment comes before another.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Timestamp: CustomStringConvertible {
    /// The moment in RFC 3339.
    public var description: String { rfc3339 }
}
