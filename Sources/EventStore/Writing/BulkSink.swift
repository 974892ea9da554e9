internal import FileIO
internal import TicketModel

/// An event that is to be written in bulk.
struct BulkEvent: Sendable {
    let fields: FieldRecord
    /// The highest serial given out once it is written.
    let number: UInt64
}

/// Encodes, chains and frames the events of a `BulkWriter`; once they are more than a chunk, a `BulkOutput` on a thread of its
/// own writes and flushes one chunk while the next is made.
///
/// Unchecked: whoever calls `add` and `finish` does so from one thread at a time, the writer's or the one that it started.
final class BulkSink: @unchecked Sendable {
    private let store: EventStore
    private let output: BulkOutput
    private let writer: WriterID
    private var thread: SerialThread?
    private var heads: JournalHeads
    private var frames: FrameWriter
    private var beginning: SegmentBeginning?
    private var point: ChainPoint
    private var waiting = 0
    private var encoder = PayloadEncoder()
    /// What is being filled, once a chunk is under way: from then on only this knows how the journal will stand.
    private var filling: (segment: Int, end: Int)?
    private static let depth = 2

    init(_ store: EventStore, heads: JournalHeads, own: OwnJournal) {
        self.store = store
        self.heads = heads
        output = BulkOutput(own)
        writer = own.journal.writer
        frames = FrameWriter(after: own.link)
        point = own.point
    }

    var failure: StoreError? { output.failure }
    /// How many events are on the disk; to be asked when it is finished.
    var written: Int { output.written }

    /// Adds events, unless something has failed.
    func add(_ events: [BulkEvent]) {
        output.stopping { () throws(StoreError) in
            for event in events { try add(event) }
        }
    }

    /// Writes and flushes what has been added, unless something has failed or it is to be forgotten; returns when all is done.
    func finish(forgetting: Bool = false) {
        if !forgetting { writeOut() }
        thread?.end()
        thread = nil
    }

    private func add(_ event: BulkEvent) throws(StoreError) {
        let payload = encoder.encode(event.fields, after: heads.stem)
        let size = Frame.size(payload: payload.count)
        guard payload.count <= Frame.largestPayload else { throw EventBatch.tooLarge }
        if mustFlush(before: size) {
            if thread == nil { thread = SerialThread(depth: Self.depth) }
            writeOut()
        }
        if beginning == nil, waiting == 0, mustBegin(with: size) { try begin() }
        // Whatever was written before has been flushed by the time that this is.
        let inDoubt = (filling == nil ? output.own.inDoubt : 0) + UInt64(waiting)
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
        return beginning.map { $0.size + more > limit } ?? mustBegin(with: more)
    }

    private var limit: Int { store.environment.segmentLimit }

    private func mustBegin(with size: Int) -> Bool {
        if let filling { return filling.end + size > limit }
        return output.own.mustBegin(with: size, by: store.identity, limit: limit)
    }

    /// The next chunk begins a segment.
    private func begin() throws(StoreError) {
        if let filling {
            beginning = OwnJournal.beginning(
                of: filling.segment + 1, after: point, store: store.format.uuid, identity: store.identity,
                writer: writer)
        } else {
            try output.seal()
            beginning = output.own.nextBeginning(store: store.format.uuid, identity: store.identity)
            point = output.own.point
        }
        if let beginning { frames = FrameWriter(after: beginning.follows, capacity: limit) }
    }

    private func writeOut() {
        guard waiting > 0 else { return }
        let chunk = BulkChunk(
            beginning: beginning, sealsBefore: filling != nil, frames: frames, last: point, events: waiting)
        if let beginning {
            let repeated = filling == nil && output.own.mustReplace ? output.own.pending.count : 0
            filling = (beginning.header.segment, beginning.size + repeated + frames.bytes.count)
        } else {
            let before = filling ?? (output.own.segment, output.own.end)
            filling = (before.segment, before.end + frames.bytes.count)
        }
        beginning = nil
        waiting = 0
        frames = FrameWriter(after: frames.link, capacity: limit)
        let output = output
        if let thread { thread.run { output.write(chunk) } } else { output.write(chunk) }
    }
}
