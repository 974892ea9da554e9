public import TicketModel

extension EventStore {
    /// Everything that was done to a ticket, in order, as of the last ``refresh()``; the events are read from the journals.
    ///
    /// An event that can no longer be read is left out, and counted in ``damage`` by the next complete reading.
    public func history(of ticket: TicketNumber) throws(StoreError) -> [CommittedEvent] {
        try reading.history(of: ticket)
    }

    /// Gives all events, in order, one after another; stops when the body returns false.
    public func events(
        _ body: (CommittedEvent) throws(StoreError) -> Bool
    ) throws(StoreError) {
        let merge = EventMerge(set, storeID: format.uuid, checksLinks: false)
        try merge.resume()
        while case .event(let index) = try merge.next() {
            let cursor = merge.cursors[index]
            if let event = cursor.headEvent, try !body(event) { return }
            cursor.advance()
        }
    }
}

extension JournalCursor {
    /// The head with its payload decoded; nil for a redacted or malformed one.
    var headEvent: CommittedEvent? {
        guard let head, head.kind == .event, let payload, let author,
            let event = try? Payload.event(payload).event
        else { return nil }
        return CommittedEvent(order: head.order, sequence: head.sequence, author: author, event: event)
    }
}
