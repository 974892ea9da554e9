internal import FileIO
internal import Synchronization
internal import TicketModel

/// Frames that are written with one write and flushed before the next.
struct BulkChunk: Sendable {
    /// What the frames begin a segment with, if they do.
    var beginning: SegmentBeginning?
    /// Whether the segment before it is still open.
    var sealsBefore: Bool
    var frames: FrameWriter
    /// After the last of them.
    var last: ChainPoint
    var events: Int
}

/// Writes and flushes the chunks of a bulk.
///
/// Unchecked: whoever calls `write` does so from one thread at a time, and nobody looks at the journal while chunks are under way.
final class BulkOutput: @unchecked Sendable {
    private(set) var own: OwnJournal
    /// How many events are on the disk.
    private(set) var written = 0
    /// What stopped it, for any thread to see.
    private let stopped = Mutex<StoreError?>(nil)

    init(_ own: OwnJournal) {
        self.own = own
    }

    var failure: StoreError? { stopped.withLock { $0 } }

    /// Does something that may fail, unless something has failed.
    func stopping(_ body: () throws(StoreError) -> Void) {
        guard failure == nil else { return }
        do throws(StoreError) {
            try body()
        } catch {
            stopped.withLock { $0 = error }
        }
    }

    /// Seals the open segment; its events in doubt, if any, are to be repeated in the next.
    func seal() throws(StoreError) { try own.seal() }

    func write(_ chunk: BulkChunk) {
        stopping { () throws(StoreError) in
            if let beginning = chunk.beginning {
                if chunk.sealsBefore {
                    try own.seal()
                    // All before it was flushed, so nothing can be in doubt: what begins here does not repeat it.
                    guard !own.mustReplace else { throw Self.doubt("the segment before", chunk.events) }
                }
                try own.begin(with: beginning, frames: chunk.frames, after: chunk.last)
            } else {
                try own.append(chunk.frames, after: chunk.last)
            }
            do throws(FileError) {
                try own.flush()
            } catch {
                throw Self.doubt("\(error.path): \(error.reason)", chunk.events)
            }
            own.becomeDurable()
            written += chunk.events
        }
    }

    private static func doubt(_ what: String, _ events: Int) -> StoreError {
        StoreError(
            .unknownOutcome, what, hint: "the last \(events) events may or may not last; look at the disk")
    }
}
