public import TicketModel

/// What a writer decides of an event; the store adds identifier, time, place and author.
public struct EventContent: Hashable, Sendable {
    /// The front end.
    public var via: Via
    /// The person for whom a service, demo or import writes: a claim.
    public var onBehalfOf: Name?
    /// The event that this one takes back.
    public var undoes: EventID?
    /// What is done, in order; not empty.
    public var operations: [Operation]

    /// Content as said.
    public init(via: Via, onBehalfOf: Name? = nil, undoes: EventID? = nil, operations: [Operation]) {
        self.via = via
        self.onBehalfOf = onBehalfOf
        self.undoes = undoes
        self.operations = operations
    }
}

/// How much a decision must know of the store.
public enum ReadExtent: Hashable, Sendable {
    /// Only where each journal ends: enough for a number. The price is that of the number of journals.
    case heads
    /// Every ticket as it is now.
    case table
}

/// What a decision is made on, under the store's lock: nobody else writes meanwhile.
public struct WriteContext {
    /// The tickets as they are now; without any unless the table was asked for.
    public var table: TicketTable { known ?? TicketTable() }
    /// The time that the events will bear.
    public let now: Timestamp
    let site: Site
    private let known: TicketTable?
    /// The highest serial given out so far.
    private(set) var highest: UInt64

    init(table: TicketTable?, now: Timestamp, site: Site, highest: UInt64) {
        known = table
        self.now = now
        self.site = site
        self.highest = highest
    }

    /// The next unused number; it stays unused if nothing is written. Nil when a site's 2⁴⁰−1 numbers are used up.
    public mutating func takeNumber() -> TicketNumber? {
        guard let number = TicketNumber(site: site, serial: highest + 1) else { return nil }
        highest += 1
        return number
    }
}
