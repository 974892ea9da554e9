/// What was worked on around a moment.
public struct Timeline: Sendable {
    /// Where one looked.
    public let window: TimelineWindow
    /// How much was done in each of the stretches that the window is parted into: changes of tickets, an event that
    /// changes three counting three times.
    public let counts: [Int]
    /// Whether the counts are of the tickets asked for only, and not of all.
    public let countsAreFiltered: Bool
    /// The tickets, nearest first.
    public let tickets: [TimelineTicket]
    /// How many there are, of which `tickets` may hold but the nearest.
    public let total: Int
    /// Whether there was more in the window than was looked at, so that there may be further tickets.
    public let isCut: Bool

    /// A timeline as said.
    public init(
        window: TimelineWindow, counts: [Int], countsAreFiltered: Bool = false, tickets: [TimelineTicket],
        total: Int, isCut: Bool = false
    ) {
        self.window = window
        self.counts = counts
        self.countsAreFiltered = countsAreFiltered
        self.tickets = tickets
        self.total = total
        self.isCut = isCut
    }
}
