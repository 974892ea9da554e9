public import TicketModel

/// The store's history as `log` gives it.
public struct LogText {
    private var look: TextLook
    private var columns: HistoryColumns
    private let ticket: TicketNumber?
    private var table: TicketTable

    /// A log of these events, with the tickets' titles from a table; of one ticket's share in each only, if one is given.
    public init(of events: [CommittedEvent], table: TicketTable, look: TextLook, ticket: TicketNumber? = nil) {
        self.look = look
        self.table = table
        self.ticket = ticket
        columns = HistoryColumns(of: events, look: look)
    }

    /// Goes on with what has happened since, at a later moment; columns that were wide stay so.
    public mutating func goOn(with events: [CommittedEvent], table: TicketTable, now: Timestamp) {
        self.table = table
        look.now = now
        columns = HistoryColumns(of: events, look: look, atLeast: columns)
    }

    /// The lines of one event: one for each ticket that it concerns, and for what it did to the team.
    public func lines(of event: CommittedEvent) -> [UInt8] {
        var buffer = TextBuffer(look: look)
        var seen: Set<TicketNumber> = []
        for number in event.event.operations.flatMap(\.tickets) where seen.insert(number).inserted {
            guard ticket == nil || ticket == number else { continue }
            let title = ticket == nil ? table.row(of: number).map { table.title($0) } : nil
            for entry in HistoryEntry.entries(of: event, about: number) {
                buffer.addEntry(entry, columns, ticket: ticket == nil ? number : nil, title: title)
            }
        }
        if ticket == nil {
            for entry in HistoryEntry.entriesWithoutTicket(of: event) { buffer.addEntry(entry, columns, ticket: .none) }
        }
        return buffer.takeBytes()
    }
}
