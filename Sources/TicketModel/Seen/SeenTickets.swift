/// What one person has seen of a store's tickets: all that happened up to an event, and single tickets as they were later.
///
/// The order of events counts, no clock. Two of these, from two processes, merge to the same whichever comes first.
public struct SeenTickets: Hashable, Sendable {
    /// How many tickets are kept one by one. Beyond that half of them are forgotten, and what is older than those, and still
    /// unseen, counts as seen.
    public static let most = 4096

    /// The order of the last event before which everything has been seen, that one included.
    public private(set) var upTo: UInt64
    /// What was seen after that: tickets, each with the order of its last event then.
    public private(set) var later: [TicketNumber: UInt64] = [:]

    /// Everything seen, up to an event.
    public init(upTo order: UInt64) {
        upTo = order
    }

    /// Whether a ticket was seen as it is since the event with this order.
    public func hasSeen(_ ticket: TicketNumber, at order: UInt64) -> Bool {
        order <= upTo || later[ticket].map { order <= $0 } ?? false
    }

    /// A ticket has been seen as it is since the event with this order.
    public mutating func see(_ ticket: TicketNumber, at order: UInt64) {
        guard !hasSeen(ticket, at: order) else { return }
        later[ticket] = order
        if later.count > Self.most { seeAll(upTo: later.values.sorted()[later.count / 2]) }
    }

    /// Everything has been seen, up to an event.
    public mutating func seeAll(upTo order: UInt64) {
        guard order > upTo else { return }
        upTo = order
        later = later.filter { $0.value > order }
    }

    /// What another process saw has been seen too.
    public mutating func merge(_ other: SeenTickets) {
        seeAll(upTo: other.upTo)
        for (ticket, order) in other.later { see(ticket, at: order) }
    }

    /// Nothing has been seen after the last event that there is: the store may be an older copy, whose next events are
    /// others than those that were seen.
    public mutating func confine(to lastOrder: UInt64) {
        upTo = min(upTo, lastOrder)
        later = later.filter { $0.value <= lastOrder }
    }
}
