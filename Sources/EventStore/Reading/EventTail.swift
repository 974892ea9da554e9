public import TicketModel

/// The store's events one after another, from the first on; goes on where it stopped as the journals grow.
public final class EventTail {
    private let set: JournalSet
    private let storeID: String
    private var merge: EventMerge
    /// The last event that was given out.
    private var last: (order: UInt64, writer: WriterID, sequence: UInt64)?

    init(_ set: JournalSet, storeID: String) {
        self.set = set
        self.storeID = storeID
        merge = EventMerge(set, storeID: storeID, checksLinks: false)
    }

    /// Gives what was written since the last time, the first time everything, each event once.
    public func read(_ body: (CommittedEvent) -> Void) throws(StoreError) {
        // Like a table's follower: a journal that is rewritten is read anew, but not for ever.
        for _ in 0..<3 {
            try merge.resume()
            if try readAll(body) { return }
            merge = EventMerge(set, storeID: storeID, checksLinks: false)
        }
    }

    /// False if what was read before is no longer what the journals say.
    private func readAll(_ body: (CommittedEvent) -> Void) throws(StoreError) -> Bool {
        while true {
            switch try merge.next() {
            case .end: return true
            case .rewritten: return false
            case .event(let index):
                let cursor = merge.cursors[index]
                if let head = cursor.head { give(cursor, (head.order, cursor.journal.writer, head.sequence), body) }
                cursor.advance()
            }
        }
    }

    /// Reading anew comes by what was given out already.
    private func give(
        _ cursor: JournalCursor, _ place: (order: UInt64, writer: WriterID, sequence: UInt64),
        _ body: (CommittedEvent) -> Void
    ) {
        if let last, !(last < place) { return }
        last = place
        if let event = cursor.headEvent { body(event) }
    }
}

extension EventStore {
    /// A reading of all events that can be gone on with whenever ``changeDescriptor`` tells of new ones.
    public func tail() -> EventTail { EventTail(set, storeID: format.uuid) }
}
