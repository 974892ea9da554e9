internal import FileIO
public import TicketModel

/// Takes many events at once, for imports and demo stores; they are written in chunks of about a MiB.
///
/// Events are made here and framed by a `BulkSink`, which if there are many has a thread of its own, and another that writes.
public final class BulkWriter {
    private let store: EventStore
    private let sink: BulkSink
    private var thread: SerialThread?
    private var identifiers: EventIdentifiers
    private var highest: UInt64
    private var batch: [BulkEvent] = []
    /// What the thread has, so that it is freed here, where it was made: memory that goes from thread to thread is slow.
    private var handedOver: [[BulkEvent]] = []
    private(set) var failure: StoreError?

    private static let batchSize = 1024
    private static let depth = 4

    init(_ store: EventStore, heads: JournalHeads, own: OwnJournal) {
        self.store = store
        sink = BulkSink(store, heads: heads, own: own)
        highest = heads.number
        identifiers = EventIdentifiers(store.environment, atOnce: 256)
    }

    /// The next unused number; nil when a site's 2⁴⁰−1 numbers are used up.
    public func takeNumber() -> TicketNumber? {
        guard let number = TicketNumber(site: store.site, serial: highest + 1) else { return nil }
        highest += 1
        return number
    }

    /// Adds an event with a time of its own; returns its identifier.
    ///
    /// Throws `malformed` for content that is out of bounds, and whatever the disk has said about events before it.
    @discardableResult
    public func append(_ content: EventContent, at time: Timestamp) throws(StoreError) -> EventID {
        if let failure { throw failure }
        do throws(StoreError) {
            let event = try EventBatch.event(content, try identifiers.next(), at: time, identity: store.identity)
            batch.append(BulkEvent(fields: event.fields, number: highest))
            if batch.count == Self.batchSize { try handOver() }
            return event.id
        } catch {
            failure = error
            throw error
        }
    }

    private func handOver() throws(StoreError) {
        if let failure = sink.failure { throw failure }
        if thread == nil { thread = SerialThread(depth: Self.depth) }
        let (sink, batch) = (sink, batch)
        self.batch = []
        self.batch.reserveCapacity(Self.batchSize)
        if let thread {
            thread.run { sink.add(batch) }
            handedOver.append(batch)
            if handedOver.count > Self.depth + 1 { handedOver.removeFirst() }
        } else {
            sink.add(batch)
        }
    }

    /// Lets what was handed over be done, and forgets the rest.
    func abandon() {
        endThread()
        sink.finish(forgetting: true)
    }

    private func endThread() {
        thread?.end()
        thread = nil
    }

    /// Writes and flushes what has been added, unless something has failed; returns how many events are on the disk.
    func finish() throws(StoreError) -> Int {
        endThread()
        if failure == nil { sink.add(batch) }
        sink.finish(forgetting: failure != nil)
        if let failure = failure ?? sink.failure { throw failure }
        return sink.written
    }
}

extension EventStore {
    /// Writes many events under one lock, each with its own time; returns their number.
    ///
    /// Not all or none: what was written before an error stays. Everybody else waits until the body returns.
    public func writeBulk<Refusal: Error>(
        _ body: (BulkWriter) throws(Refusal) -> Void
    ) throws(WriteFailure<Refusal>) -> Int {
        let writer = try failing(Refusal.self) { () throws(StoreError) in
            try demandWritable()
            try lock.take()
            do throws(StoreError) {
                let heads = try readHeads()
                for (journal, tail) in heads.inDoubt { try flush(journal, upTo: tail) }
                return BulkWriter(self, heads: heads, own: try openOwn())
            } catch {
                lock.release()
                throw error
            }
        }
        defer { lock.release() }
        do throws(Refusal) {
            try body(writer)
        } catch {
            writer.abandon()
            if let failure = writer.failure { throw .store(failure) }
            throw .refused(error)
        }
        return try failing(Refusal.self) { () throws(StoreError) in try writer.finish() }
    }
}
