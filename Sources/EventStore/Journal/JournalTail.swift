internal import FileIO
internal import TicketModel

/// Where a journal ends, learnt from its last frame alone.
struct JournalTail {
    var segment: Int
    /// The end of the last good frame.
    var end: Int
    /// After the last event, whichever segment it is in.
    var point: ChainPoint
    /// The open segment; nil if there is none.
    var file: OpenFile?
    var inode: UInt64
    var size: Int
    /// The owner's claim, as of when this was read.
    var mark: Mark?

    /// Whether the last event may not be on the disk yet.
    var isInDoubt: Bool { mark.map { !$0.covers(segment: segment, offset: end) } ?? true }
}

extension Journal {
    /// Reads the journal's end; nil if the journal holds nothing.
    ///
    /// The price is one small read, whatever the journal's length, unless the last frame is damaged: then the last segment is searched.
    func readTail(reusing known: JournalTail? = nil) throws(StoreError) -> JournalTail? {
        if let active = try ignoringForeign({ () throws(StoreError) in try openActive() }) {
            let status = try storing { () throws(FileError) in try active.status() }
            if var known, known.file != nil, known.inode == status.inode, known.size == status.size,
                known.end == known.size
            {
                if known.isInDoubt { known.mark = try readMark() }
                return known
            }
            if let tail = try tail(of: active, status) { return tail }
        }
        // No open segment, or one that was only begun: the last sealed one counts.
        for number in try sealedNumbers().reversed() {
            guard let file = try ignoringForeign({ () throws(StoreError) in try openSealed(number) }) else { continue }
            let status = try storing { () throws(FileError) in try file.status() }
            if let tail = try tail(of: file, status) { return tail }
        }
        return nil
    }

    private func ignoringForeign(_ open: () throws(StoreError) -> OpenFile?) throws(StoreError) -> OpenFile? {
        do throws(StoreError) {
            return try open()
        } catch {
            if error.isForeign { return nil }
            throw error
        }
    }

    /// Nil if the file holds no good header.
    private func tail(of file: OpenFile, _ status: FileStatus) throws(StoreError) -> JournalTail? {
        guard let last = try lastFrame(of: file, size: status.size) else { return nil }
        // The segment's number stands in its header only; the mark knows it nearly always.
        let mark = try readMark()
        var tail = JournalTail(
            segment: 0, end: last.end, point: last.point, file: file, inode: status.inode, size: status.size, mark: mark
        )
        guard let header = try readHeader(of: file) else { return nil }
        tail.segment = header.segment
        return tail
    }

    /// The header at the beginning of a segment; nil if it is damaged or belongs elsewhere.
    func readHeader(of file: OpenFile) throws(StoreError) -> SegmentHeader? {
        let bytes = try storing { () throws(FileError) in try file.bytes(limit: 4096) }
        return bytes.withUnsafeBytes { bytes in
            guard SegmentMagic.begins(bytes), case .frame(let frame) = Frame.read(at: SegmentMagic.size, of: bytes),
                frame.kind == .header,
                let header = SegmentHeader(decoding: UnsafeRawBufferPointer(rebasing: bytes[frame.payload])),
                header.writer == writer
            else { return nil }
            return header
        }
    }

    /// The last good frame of a segment, by walking back from its end; failing that, by searching it.
    private func lastFrame(of file: OpenFile, size: Int) throws(StoreError) -> (end: Int, point: ChainPoint)? {
        for window in [4096, Frame.size(payload: Frame.largestPayload)] {
            let start = max(0, size - window)
            let bytes = try storing { () throws(FileError) in try file.bytes(from: start, limit: size - start) }
            let found = bytes.withUnsafeBytes { bytes in
                Frame.readLast(of: bytes).map { frame in (size, point(after: frame, in: bytes)) }
            }
            if let found { return found }
            if start == 0 { break }
        }
        let bytes = try storing { () throws(FileError) in try file.bytes(limit: size) }
        return bytes.withUnsafeBytes { bytes in
            SegmentScan(bytes).lastFrame.map { frame in (frame.end, point(after: frame, in: bytes)) }
        }
    }

    /// The state after a frame; a header stands for the event before it.
    func point(after frame: Frame, in bytes: UnsafeRawBufferPointer) -> ChainPoint {
        guard frame.kind == .header else { return ChainPoint(frame) }
        let header = SegmentHeader(decoding: UnsafeRawBufferPointer(rebasing: bytes[frame.payload]))
        return ChainPoint(
            sequence: max(1, frame.sequence) - 1, order: frame.order, number: frame.number,
            link: header?.previous ?? .origin)
    }
}
