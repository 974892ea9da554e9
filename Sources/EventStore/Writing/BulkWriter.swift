internal import FileIO
public import TicketModel

/// Takes many events at once, for imports and demo stores; they are written in chunks of about a MiB.
public final class BulkWriter {
    private let store: EventStore
    private var heads: JournalHeads
    private var own: OwnJournal
    private var frames: FrameWriter
    private var beginning: SegmentBeginning?
    private var point: ChainPoint
    private var highest: UInt64
    private(set) var failure: StoreError?
    /// How many events are on the disk.
    private(set) var written = 0
    private var waiting = 0
    private var encoder = PayloadEncoder()
    private var identifiers: EventIdentifiers

    init(_ store: EventStore, heads: JournalHeads, own: OwnJournal) {
        self.store = store
        self.heads = heads
        self.own = own
        frames = FrameWriter(after: own.link)
        point = own.point
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
    /// Throws `malformed` for content that is out of bounds, and whatever the disk says about the chunk that is full.
    @discardableResult
    public func append(_ content: EventContent, at time: Timestamp) throws(StoreError) -> EventID {
        if let failure { throw failure }
        do throws(StoreError) {
            return try add(content, at: time)
        } catch {
            failure = error
            throw error
        }
    }

    private func add(_ content: EventContent, at time: Timestamp) throws(StoreError) -> EventID {
        let event = try EventBatch.event(content, try identifiers.next(), at: time, identity: store.identity)
        let payload = encoder.encode(event, after: heads.stem)
        let size = Frame.size(payload: payload.count)
        guard payload.count <= Frame.largestPayload else { throw EventBatch.tooLarge }
        if mustFlush(before: size) { try flush() }
        if beginning == nil, waiting == 0, mustBegin(with: size) { try begin() }
        let inDoubt = own.inDoubt + UInt64(waiting)
        heads.order += 1
        point.sequence += 1
        point.order = heads.order
        point.number = highest
        frames.append(
            .event, sequence: point.sequence, order: point.order, number: highest, inDoubt: inDoubt, payload: payload)
        point.link = frames.link
        heads.stem = frames.link.stem
        waiting += 1
        return event.id
    }

    /// Whether a frame of this size no longer fits into the segment with those that wait.
    private func mustFlush(before size: Int) -> Bool {
        guard waiting > 0 else { return false }
        let more = frames.bytes.count + size
        if let beginning {
            return SegmentMagic.size + beginning.frame.bytes.count + more > store.environment.segmentLimit
        }
        return mustBegin(with: more)
    }

    private func mustBegin(with size: Int) -> Bool {
        own.mustBegin(with: size, by: store.identity, limit: store.environment.segmentLimit)
    }

    /// The next chunk begins a segment.
    private func begin() throws(StoreError) {
        try own.seal()
        let next = own.nextBeginning(store: store.format.uuid, identity: store.identity)
        frames = FrameWriter(after: next.follows)
        point = own.point
        beginning = next
    }

    /// Writes and flushes what has been added.
    func flush() throws(StoreError) {
        guard waiting > 0 else { return }
        if let beginning {
            try own.begin(with: beginning, frames: frames, after: point)
            self.beginning = nil
        } else {
            try own.append(frames, after: point)
        }
        let events = waiting
        waiting = 0
        frames.removeAll()
        do throws(FileError) {
            try own.flush()
        } catch {
            throw StoreError(
                .unknownOutcome, "\(error.path): \(error.reason)",
                hint: "the last \(events) events may or may not last; look at the disk")
        }
        own.becomeDurable()
        written += events
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
            if let failure = writer.failure { throw .store(failure) }
            throw .refused(error)
        }
        try failing(Refusal.self) { () throws(StoreError) in
            if let failure = writer.failure { throw failure }
            try writer.flush()
        }
        return writer.written
    }
}
