internal import FileIO
internal import Synchronization
internal import TicketModel

/// An event that is to be written in bulk.
struct BulkEvent: Sendable {
    let fields: FieldRecord
    /// The highest serial given out once it is written.
    let number: UInt64
}

/// Chains, frames, writes and flushes the events of a `BulkWriter`.
///
/// Unchecked: whoever calls `add` and `flush` does so from one thread at a time, the writer's or the one that it started.
final class BulkSink: @unchecked Sendable {
    private let store: EventStore
    private var heads: JournalHeads
    private var own: OwnJournal
    private var frames: FrameWriter
    private var beginning: SegmentBeginning?
    private var point: ChainPoint
    private var waiting = 0
    private var encoder = PayloadEncoder()
    /// How many events are on the disk.
    private(set) var written = 0
    /// What stopped it, for any thread to see.
    private let stopped = Mutex<StoreError?>(nil)

    init(_ store: EventStore, heads: JournalHeads, own: OwnJournal) {
        self.store = store
        self.heads = heads
        self.own = own
        frames = FrameWriter(after: own.link)
        point = own.point
    }

    var failure: StoreError? { stopped.withLock { $0 } }

    /// Adds events, unless something has failed.
    func add(_ events: [BulkEvent]) {
        stopping { () throws(StoreError) in
            for event in events { try add(event) }
        }
    }

    /// Writes and flushes what has been added, unless something has failed.
    func flush() {
        stopping { () throws(StoreError) in try writeOut() }
    }

    private func stopping(_ body: () throws(StoreError) -> Void) {
        guard failure == nil else { return }
        do throws(StoreError) {
            try body()
        } catch {
            stopped.withLock { $0 = error }
        }
    }

    private func add(_ event: BulkEvent) throws(StoreError) {
        let payload = encoder.encode(event.fields, after: heads.stem)
        let size = Frame.size(payload: payload.count)
        guard payload.count <= Frame.largestPayload else { throw EventBatch.tooLarge }
        if mustFlush(before: size) { try writeOut() }
        if beginning == nil, waiting == 0, mustBegin(with: size) { try begin() }
        let inDoubt = own.inDoubt + UInt64(waiting)
        heads.order += 1
        point.sequence += 1
        point.order = heads.order
        point.number = event.number
        frames.append(
            .event, sequence: point.sequence, order: point.order, number: event.number, inDoubt: inDoubt,
            payload: payload)
        point.link = frames.link
        heads.stem = frames.link.stem
        waiting += 1
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

    private func writeOut() throws(StoreError) {
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
