internal import FileIO
internal import TicketModel

/// Reads a journal's events one after another, across its segments, and again when it has grown.
///
/// Damage stops it only until the next segment, whose header carries sequence and link.
final class JournalCursor {
    enum Step {
        /// `head` is the next event.
        case event
        /// There is nothing more for now.
        case end
        /// What was already read is no longer what stands there.
        case rewritten
    }

    let journal: Journal
    let storeID: String
    /// Whether every link is computed again.
    ///
    /// Otherwise only beyond the mark, and of what was added after the first reading: for the rest the checksums hold,
    /// each header repeats the link before it, and `verify` checks the links in between.
    let checksLinks: Bool
    /// In the open segment, what lies before this is durable by its owner's word.
    var vouched = 0
    let buffer = ReadBuffer()

    /// The next event's frame, in `buffer`; set by `peek`.
    private(set) var head: Frame?
    /// The last event that was taken.
    private(set) var last = ChainPoint.origin
    /// Where that event's frame ends; nil if it was never read.
    private var lastEnd: (segment: Int, offset: Int)?
    /// The segment that is being read; 0 before the first.
    var segment = 0
    /// Where the next frame is in it.
    var offset = 0
    var author: Author?
    var damage: [JournalDamage] = []

    /// The open file of the segment; nil between segments.
    var file: OpenFile?
    var inode: UInt64 = 0
    /// Nothing will be added to this segment.
    var isSealed = false
    /// The frame before `offset` in this segment, which the next one must follow.
    var chain = ChainPoint.origin
    /// Nothing more was there; not looked at again before `resume`.
    private var isAtEnd = false
    /// The last frame of the segment that was passed, the header included.
    private var standing: (offset: Int, link: Link)?

    init(_ journal: Journal, storeID: String, checksLinks: Bool) {
        self.journal = journal
        self.storeID = storeID
        self.checksLinks = checksLinks
    }

    /// The bytes of the head's payload, without padding; valid until the next call.
    var payload: UnsafeRawBufferPointer? {
        head.map { UnsafeRawBufferPointer(rebasing: buffer.bytes[$0.payload]) }
    }

    /// Makes the next event the head.
    func peek() throws(StoreError) -> Step {
        if isAtEnd { return .end }
        let step = try findHead()
        isAtEnd = step == .end
        return step
    }

    private func findHead() throws(StoreError) -> Step {
        while head == nil {
            guard let file else {
                guard try openNext() else { return .end }
                continue
            }
            switch try buffer.frame(at: offset, of: file) {
            case .frame(let frame):
                switch examine(frame) {
                case .good: head = frame
                case .known: pass(frame)
                case .bad(let reason):
                    guard try stillStands() else { return .rewritten }
                    guard try leave(.brokenChain, reason) else { return .end }
                }
            case .incomplete:
                let size = try storing { () throws(FileError) in try file.status() }.size
                if size < offset { return .rewritten }
                if isSealed, size == offset {
                    closeSegment()
                } else {
                    guard try leave(isSealed ? .corrupt : .badTail, "the segment ends inside a frame") else {
                        return .end
                    }
                }
            case .invalid:
                guard try stillStands() else { return .rewritten }
                guard try leave(.corrupt, "no frame, or one whose checksums fail") else { return .end }
            }
        }
        return .event
    }

    /// Takes the head.
    func advance() {
        guard let frame = head else { return }
        head = nil
        last = ChainPoint(frame)
        pass(frame)
        lastEnd = (segment, offset)
    }

    /// To be called when time has passed, to look for more.
    func resume() {
        isAtEnd = false
        vouched = 0
        // What was read may have been half written then.
        if head == nil { buffer.forget() }
    }

    private enum Verdict { case good, known, bad(String) }

    /// Whether a frame is the one to come here.
    private func examine(_ frame: Frame) -> Verdict {
        guard frame.kind != .header else { return .bad("a header inside a segment") }
        guard frame.version == Frame.version else { return .bad("a frame of version \(frame.version)") }
        guard frame.sequence == chain.sequence + 1 else {
            return .bad("event \(frame.sequence) follows event \(chain.sequence)")
        }
        guard frame.order > chain.order, frame.number >= chain.number else {
            return .bad("order or ticket number goes back at event \(frame.sequence)")
        }
        if checksLinks || (!isSealed && offset >= vouched) {
            guard expectedLink(of: frame) == frame.link else {
                return .bad("the link of event \(frame.sequence) does not follow")
            }
        }
        if frame.sequence <= last.sequence {
            return frame.sequence < last.sequence || frame.link == last.link
                ? .known : .bad("event \(frame.sequence) is not the one that was there before")
        }
        return .good
    }

    private func expectedLink(of frame: Frame) -> Link {
        frame.expectedLink(after: chain.link, in: buffer.bytes)
    }

    private func pass(_ frame: Frame) {
        standing = (offset, frame.link)
        chain = ChainPoint(frame)
        offset += frame.size
    }

    /// Whether the last frame that was passed is still there: a write that fails may be seen before it is taken back.
    private func stillStands() throws(StoreError) -> Bool {
        guard let file, let standing else { return true }
        buffer.forget()
        guard case .frame(let frame) = try buffer.frame(at: standing.offset, of: file) else { return false }
        return frame.link == standing.link
    }

    /// Leaves a segment that cannot be read on. An open one is left only if it has been sealed meanwhile.
    private func leave(_ kind: JournalDamage.Kind, _ reason: String) throws(StoreError) -> Bool {
        if !isSealed {
            guard try wasSealed() else { return false }
            // It may have grown between the last look and its sealing.
            isSealed = true
            buffer.forget()
            return true
        }
        damage.append(
            JournalDamage(
                journal: journal.name, segment: segment, offset: offset, kind: kind, unreadableEvents: nil,
                detail: reason))
        closeSegment()
        return true
    }

    func closeSegment() {
        file = nil
        standing = nil
        isSealed = false
        buffer.forget()
    }

    /// Goes on after a header, which says where the journal stands.
    func restart(after point: ChainPoint, header: Link) {
        chain = point
        standing = (SegmentMagic.size, header)
    }

    /// Goes on after an event that was read another time.
    func stand(after frame: Frame, at end: Int) {
        last = ChainPoint(frame)
        chain = last
        offset = end
        standing = (end - frame.size, frame.link)
        lastEnd = (segment, end)
    }

    /// How far it has read; nil if it has read nothing, or if what comes next was not taken.
    var cover: Cover? {
        guard head == nil, let lastEnd else { return nil }
        return Cover(
            writer: journal.writer, segment: lastEnd.segment, offset: lastEnd.offset, sequence: last.sequence,
            link: last.link)
    }

    /// Events up to this one are unreadable or void: the next comes after it.
    func skip(to point: ChainPoint) {
        last = point
        lastEnd = nil
    }
}
