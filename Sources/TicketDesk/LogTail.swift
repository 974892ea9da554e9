import EventStore
public import TicketModel

/// A query's events, and then those that come.
public final class LogTail {
    private let query: LogQuery
    private let store: EventStore
    private let tail: EventTail
    /// Readable when there may be something new to read: for `poll(2)`.
    public let descriptor: Int32

    init(_ query: LogQuery, _ store: EventStore) throws(DeskError) {
        self.query = query
        self.store = store
        // Before the first reading, so that nothing is written unseen between them.
        descriptor = try desk { () throws(StoreError) in try store.changeDescriptor }
        tail = store.tail()
    }

    /// What was written since the last time, in order; the first time all that there is, or the last `limit` of it.
    /// Throws `noStore` where the store was moved away, for nothing would come any more.
    public func next(atMost limit: Int = .max) throws(DeskError) -> [CommittedEvent] {
        var events: [CommittedEvent] = []
        try desk { () throws(StoreError) in
            _ = try store.drainChanges()
            try tail.read { event in
                guard limit > 0, query.matches(event) else { return }
                // Not one by one: moving the rest up costs as much as there is of it.
                if events.count / 2 >= limit { events.removeFirst(events.count - limit) }
                events.append(event)
            }
        }
        if events.count > limit { events.removeFirst(events.count - limit) }
        if events.isEmpty, !store.isInPlace {
            throw DeskError(
                .noStore, "the store has been moved or removed: \(store.path)", hint: "follow it where it is now")
        }
        return events
    }
}

extension TicketDesk {
    /// Everything that a query asks for, and then whatever comes of it.
    public func follow(_ query: LogQuery) throws(DeskError) -> LogTail {
        guard let store else {
            throw DeskError(.noStore, "there is no store at \(storePath)", hint: "make one with usher init")
        }
        return try LogTail(query, store)
    }
}
