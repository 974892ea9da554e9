public import TicketModel

/// The timeline as it stands: where one looks, and what was found there.
struct TimelinePane: Sendable {
    /// How far one may look to either side, from near to far, in milliseconds.
    static let reaches: [Int64] = {
        let (minute, hour, day): (Int64, Int64, Int64) = (60_000, 3_600_000, Timestamp.millisecondsPerDay)
        return [15 * minute, 30 * minute, hour, 3 * hour, 6 * hour, 12 * hour, day, 3 * day, 7 * day, 14 * day]
            + [28, 91, 182, 365, 730, 1_825, 3_650].map { $0 * day }
    }()
    /// Of more tickets than that nobody reads the last.
    static let mostTickets = 200

    var at: Timestamp
    /// The place of the reach among those that there are.
    var reach = 7
    /// The selected ticket's place.
    var index = 0
    var scroll = 0
    /// What was asked for last.
    var request: TimelineRequest?
    /// When that was, as long as it has not been answered.
    var askedAt: Timestamp?
    /// What was found, perhaps still of the request before.
    var timeline: Timeline?

    /// After so many milliseconds it is said that it is being read.
    static let patience: Int64 = 300

    /// When that is to be said; nil if it is not, or already is.
    func saysReading(after now: Timestamp) -> Int64? {
        askedAt.flatMap { $0.milliseconds + Self.patience > now.milliseconds ? $0.milliseconds + Self.patience : nil }
    }

    /// Whether it is to be said: at once, where there is nothing else to be seen.
    func saysReading(at now: Timestamp) -> Bool {
        askedAt != nil && (timeline == nil || saysReading(after: now) == nil)
    }

    var window: TimelineWindow { TimelineWindow(at: at, reach: Self.reaches[reach]) }

    var tickets: [TimelineTicket] { timeline?.tickets ?? [] }

    var selected: TimelineTicket? { tickets.indices.contains(index) ? tickets[index] : nil }
}

/// What to look for: all that a timeline depends on.
public struct TimelineRequest: Equatable, Sendable {
    /// Where to look.
    public let window: TimelineWindow
    /// Into how many stretches the window is parted.
    public let stretches: Int
    /// Which tickets are meant; nil for all.
    public let filter: Filter?
    /// Rises with what is written to the store while the window reaches into the present.
    let generation: UInt64
}
