internal import FileIO
internal import TicketModel

extension OwnJournal {
    /// Whether events whose first frame has this size begin a new segment.
    func mustBegin(with size: Int, by identity: Identity, limit: Int) -> Bool {
        file == nil || author.login != identity.login || author.host != identity.host
            || (end + size > limit && !isBare)
    }

    /// The header of the next segment, with its frame.
    func nextBeginning(store: String, identity: Identity) -> SegmentBeginning {
        let before = mustReplace ? pendingStart : point
        let header = SegmentHeader(
            store: store, writer: journal.writer, login: identity.login.text, host: identity.host,
            segment: segment + 1, first: before.sequence + 1, previous: before.link,
            replaces: mustReplace ? before.sequence + 1 : nil,
            follows: mustReplace && pendingFollows != before.link ? pendingFollows : nil)
        var frame = FrameWriter(after: before.link)
        frame.append(
            .header, sequence: header.first, order: before.order, number: before.number, payload: header.encoded)
        return SegmentBeginning(header: header, frame: frame, follows: mustReplace ? link : frame.link)
    }

    /// The same of a segment that follows one in which nothing is in doubt.
    static func beginning(
        of segment: Int, after last: ChainPoint, store: String, identity: Identity, writer: WriterID
    ) -> SegmentBeginning {
        let header = SegmentHeader(
            store: store, writer: writer, login: identity.login.text, host: identity.host, segment: segment,
            first: last.sequence + 1, previous: last.link, replaces: nil, follows: nil)
        var frame = FrameWriter(after: last.link)
        frame.append(.header, sequence: header.first, order: last.order, number: last.number, payload: header.encoded)
        return SegmentBeginning(header: header, frame: frame, follows: frame.link)
    }

    /// Whether the open segment has no event yet.
    private var isBare: Bool { link != point.link }

    /// Appends frames to the open segment with one write, from the mark on; after an error nothing is changed.
    mutating func append(_ frames: FrameWriter, after last: ChainPoint) throws(StoreError) {
        guard let file else { return }
        let bytes = rewritten.isEmpty ? frames.bytes : rewritten + frames.bytes
        do throws(FileError) {
            try file.write(bytes, at: durable)
        } catch {
            throw undo(error) { () throws(FileError) in
                try file.truncate(to: end)
                try file.synchronizeData()
            }
        }
        rewritten = bytes
        end += frames.bytes.count
        take(frames.bytes, last)
    }

    /// Begins the next segment with these frames, after the events in doubt that it replaces, if any.
    mutating func begin(
        with beginning: SegmentBeginning, frames: FrameWriter, after last: ChainPoint
    ) throws(StoreError) {
        var bytes = SegmentMagic.bytes + beginning.frame.bytes
        bytes.reserveCapacity(bytes.count + (mustReplace ? pending.count : 0) + frames.bytes.count)
        if mustReplace { bytes += pending }
        bytes += frames.bytes
        // Until it has its name it is not there, so a failure leaves nothing to take back.
        file = try storing { () throws(FileError) in
            try journal.make(SegmentName.active, mode: StoreLayout.Mode.activeSegment, holding: bytes)
        }
        // From here on the events are there, so nothing may fail: without the inode only a later rescue would.
        inode = (try? file?.status().inode) ?? 0
        segment = beginning.header.segment
        durable = 0
        end = bytes.count
        rewritten = bytes
        if !mustReplace {
            pending = []
            pendingStart = point
            pendingFollows = beginning.frame.link
        }
        mustReplace = false
        take(frames.bytes, last)
    }

    /// Flushes the open segment, so that the next may hold its seal, and takes its name from it.
    ///
    /// If the flush fails, or has failed (`isDoubtful`), what is in doubt goes into the next segment once more.
    mutating func seal(isDoubtful: Bool = false) throws(StoreError) {
        guard let file else { return }
        var isDoubtful = isDoubtful
        if !isDoubtful, !pending.isEmpty || durable == 0 {
            do throws(FileError) {
                try file.write(rewritten, at: durable)
                try file.synchronize()
                try journal.directory.synchronize()
            } catch {
                isDoubtful = true
            }
        }
        if isDoubtful {
            mustReplace = !pending.isEmpty
        } else {
            pending = []
            pendingStart = point
            pendingFollows = link
            journal.writeMark(Mark(segment: segment, offset: end, sequence: point.sequence))
        }
        try storing { () throws(FileError) in
            try journal.directory.rename(
                SegmentName.active, to: SegmentName.sealed(segment), replacing: false)
            try file.changeMode(to: StoreLayout.Mode.sealedSegment)
            // Before the next takes the old name: otherwise a power loss could keep that and forget this.
            try journal.directory.synchronize()
        }
        self.file = nil
    }

    private mutating func take(_ frames: [UInt8], _ last: ChainPoint) {
        // A large write is shared rather than copied.
        if pending.isEmpty { pending = frames } else { pending += frames }
        point = last
        link = last.link
    }

    /// Takes back a failed write. If even that fails, the events may be there or not.
    private func undo(_ error: FileError, by body: () throws(FileError) -> Void) -> StoreError {
        do throws(FileError) {
            try body()
            return StoreError(error)
        } catch let second {
            return StoreError(
                .unknownOutcome, "\(StoreError(error).message), and it could not be taken back (\(second.reason))",
                hint: "look whether it was written before you repeat it")
        }
    }
}

/// What a new segment begins with.
struct SegmentBeginning {
    var header: SegmentHeader
    var frame: FrameWriter
    /// The link that the first new event follows.
    var follows: Link

    /// How many bytes it has.
    var size: Int { SegmentMagic.size + frame.bytes.count }
}

extension Journal {
    /// Moves the mark forward. It is only a claim that saves flushes: if this fails, nothing is lost.
    func writeMark(_ mark: Mark) {
        _ = try? storing { () throws(FileError) in
            let bytes = mark.encoded
            let file: OpenFile
            do throws(FileError) {
                file = try directory.open(SegmentName.mark, as: .readWrite)
            } catch  where error.isMissing {
                _ = try make(SegmentName.mark, mode: StoreLayout.Mode.mark, holding: bytes)
                return
            }
            // Somebody else of the same login is at it: that one's mark will do.
            guard try file.lock() else { return }
            let old = try file.bytes(limit: Mark.sizeLimit)
            if let known = old.withUnsafeBytes({ Mark(decoding: $0) }),
                known.covers(segment: mark.segment, offset: mark.offset)
            {
                return
            }
            try file.write(bytes, at: 0)
            if old.count > bytes.count { try file.truncate(to: bytes.count) }
        }
    }
}
