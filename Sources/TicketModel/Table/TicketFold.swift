/// The pure function from events, in order, to the table: it never rejects one.
///
/// Scalars: the last wins, and a ticket is conflicted where a change says that it replaced another value than the one
/// that it met, until the next change of that scalar. Sets: added and removed. Comments: gathered. An edge that would
/// close a cycle is suppressed for good, and flagged in the same way. What is about an unknown ticket, or captures a
/// number a second time, changes nothing.
public struct TicketFold: Sendable {
    /// The tickets after the events so far.
    public private(set) var table: TicketTable

    /// The means of the event before, which are mostly those of the next.
    private var means: Means?

    /// A fold of no events.
    public init() {
        table = TicketTable()
    }

    /// A fold that goes on from a table.
    public init(from table: TicketTable) {
        self.table = table
    }

    /// Applies the next event; returns the rows that look different now, sorted, those of which only a derived column
    /// changed included. `note` hears of each ticket that the event names, with its row if it has one.
    @discardableResult
    public mutating func apply(_ event: CommittedEvent, noting note: (TicketNumber, Row?) -> Void = { _, _ in })
        -> [Row]
    {
        let origin = table.intern(event, &means)
        var pass = FoldPass(
            id: event.event.id, at: event.event.at, order: event.order, origin: origin,
            isUndo: event.event.undoes != nil)
        for operation in event.event.operations { operation.apply(to: &table, in: &pass) }
        table.generation += 1
        table.lastOrder = event.order
        for operation in event.event.operations {
            for ticket in operation.tickets { note(ticket, table.row(of: ticket)) }
        }
        return pass.changed.sortedSet
    }
}
