internal import FileIO
public import TicketModel

extension EventStore {
    /// Decides and writes under the store's lock, flushes after it, and returns what is then on the disk.
    ///
    /// The decision is made on what all others have written. It returns the events to be written, all or none; if it returns
    /// none, or throws, nothing is written. It must be quick: everybody else waits. Throws `busy` where the lock is waited for in vain,
    /// `unknownOutcome` if the events may or may not last, `malformed` for content that is out of bounds; after any other
    /// error nothing is changed.
    public func write<Refusal: Error>(
        needing extent: ReadExtent, _ decide: (inout WriteContext) throws(Refusal) -> [EventContent]
    ) throws(WriteFailure<Refusal>) -> [CommittedEvent] {
        try failing(Refusal.self) { () throws(StoreError) in
            try demandWritable()
            // Most of the reading is done before the lock is taken.
            if extent == .table { try follower.catchUp() }
            try lock.take()
        }
        guard let written = try writeLocked(needing: extent, decide) else { return [] }
        try failing(Refusal.self) { () throws(StoreError) in try settle(written) }
        return written.events
    }

    /// What is done under the lock, which is given back in any case.
    private func writeLocked<Refusal: Error>(
        needing extent: ReadExtent, _ decide: (inout WriteContext) throws(Refusal) -> [EventContent]
    ) throws(WriteFailure<Refusal>) -> Written? {
        defer { lock.release() }
        let heads = try failing(Refusal.self) { () throws(StoreError) in
            if extent == .table { try follower.catchUp() }
            return try readHeads()
        }
        var context = WriteContext(
            table: extent == .table ? follower.table : nil, now: Timestamp(milliseconds: environment.wallClock()),
            site: site, highest: heads.number)
        let contents: [EventContent]
        do throws(Refusal) {
            contents = try decide(&context)
        } catch {
            throw .refused(error)
        }
        if contents.isEmpty { return nil }
        return try failing(Refusal.self) { () throws(StoreError) in
            var batch = EventBatch(
                identity: identity, environment: environment, heads: heads, number: context.highest)
            for content in contents { try batch.add(content, at: context.now) }
            return try append(batch, heads)
        }
    }

    /// Writes a batch into one's own journal; the lock is held.
    private func append(_ batch: EventBatch, _ heads: JournalHeads) throws(StoreError) -> Written {
        var own = try openOwn()
        let size = Frame.size(payload: batch.firstSize)
        if own.mustBegin(with: size, by: identity, limit: environment.segmentLimit) {
            try own.seal()
            let beginning = own.nextBeginning(store: format.uuid, identity: identity)
            let encoded = batch.encoded(
                after: own.point, inDoubt: own.inDoubt, link: beginning.follows, author: beginning.header.author)
            try own.begin(with: beginning, frames: encoded.frames, after: encoded.last)
            return Written(events: encoded.events, own: own, others: heads.inDoubt)
        }
        let encoded = batch.encoded(
            after: own.point, inDoubt: own.inDoubt, link: own.link, author: own.author)
        try own.append(encoded.frames, after: encoded.last)
        return Written(events: encoded.events, own: own, others: heads.inDoubt)
    }

    func demandWritable() throws(StoreError) {
        if let reason = format.readOnlyReason {
            throw StoreError(.readOnly, reason, hint: "write on the machine that has it on a local disk")
        }
    }

    /// Runs what only the store can fail in.
    func failing<Result, Refusal: Error>(
        _: Refusal.Type, _ body: () throws(StoreError) -> Result
    ) throws(WriteFailure<Refusal>) -> Result {
        do throws(StoreError) {
            return try body()
        } catch {
            throw .store(error)
        }
    }
}

/// Events that were written and are not flushed yet.
struct Written {
    var events: [CommittedEvent]
    var own: OwnJournal
    /// The other journals that were read beyond their marks: what is written now depends on them.
    var others: [(journal: Journal, tail: JournalTail)]
}
