/// The pure function from events, in order, to the table: it never rejects one.
///
/// Scalars: the last wins, and a ticket is conflicted where a change says that it replaced another value than the one
/// that it met, until the next change of that scalar. Sets: added and removed. Comments: gathered. An edge that would
/// close a cycle is suppressed for good, and flagged in the same way. What is about an unknown ticket, or captures a
/// number a second time, changes nothing.
public struct TicketFold: Sendable {
    /// The tickets after the events so far.
    public private(set) var table: TicketTable

    /// A fold of no events.
    public init() {
        table = TicketTable()
    }

    /// A fold that goes on from a table.
    public init(from table: TicketTable) {
        self.table = table
    }

    /// Applies the next event; returns the rows that look different now, sorted, those of which only a derived column
    /// changed included.
    @discardableResult
    public mutating func apply(_ event: CommittedEvent) -> [Row] {
        let origin = table.intern(event)
        var pass = FoldPass(id: event.event.id, at: event.event.at, order: event.order, origin: origin)
        for operation in event.event.operations { operation.apply(to: &table, in: &pass) }
        table.generation += 1
        table.lastOrder = event.order
        return pass.changed.sortedSet
    }
}
