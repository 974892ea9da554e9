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
            if let header = try readHeader(of: active) {
                return try tail(of: active, status, segment: header.segment)
            }
            let sealed = try lastSealedTail()
            return try damagedTail(of: active, status, after: sealed) ?? sealed
        }
        return try lastSealedTail()
    }

    /// Where the journal ended before its open segment was begun.
    func lastSealedTail() throws(StoreError) -> JournalTail? {
        for number in try sealedNumbers().reversed() {
            guard let file = try ignoringForeign({ () throws(StoreError) in try openSealed(number) }) else { continue }
            let status = try storing { () throws(FileError) in try file.status() }
            if try readHeader(of: file) != nil, let tail = try tail(of: file, status, segment: number) { return tail }
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

    private func tail(of file: OpenFile, _ status: FileStatus, segment: Int) throws(StoreError) -> JournalTail? {
        let mark = try readMark()
        let vouched = mark.map { $0.segment > segment ? status.size : $0.segment == segment ? $0.offset : 0 } ?? 0
        guard let last = try lastFrame(of: file, size: status.size, vouched: vouched) else { return nil }
        return JournalTail(
            segment: segment, end: last.end, point: last.point, file: file, inode: status.inode, size: status.size,
            mark: mark)
    }

    /// The end of an open segment whose header is damaged; nil if it was only begun.
    private func damagedTail(
        of file: OpenFile, _ status: FileStatus, after sealed: JournalTail?
    ) throws(StoreError) -> JournalTail? {
        let bytes = try storing { () throws(FileError) in try file.bytes(limit: status.size) }
        let last = bytes.withUnsafeBytes { bytes in
            SegmentScan(bytes).lastFrame(after: sealed?.point.sequence ?? 0)
                .map { frame in (frame.end, point(after: frame, in: bytes)) }
        }
        guard let (end, point) = last else { return nil }
        return JournalTail(
            segment: (sealed?.segment ?? 0) + 1, end: end, point: point, file: file, inode: status.inode,
            size: status.size, mark: try readMark())
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

    /// The last frame that counts, by walking back from the end; failing that, by searching the segment.
    private func lastFrame(
        of file: OpenFile, size: Int, vouched: Int
    ) throws(StoreError) -> (end: Int, point: ChainPoint)? {
        for window in [4096, Frame.size(payload: Frame.largestPayload)] {
            let start = max(0, size - window)
            let bytes = try storing { () throws(FileError) in try file.bytes(from: start, limit: size - start) }
            let found: ChainPoint? = bytes.withUnsafeBytes { bytes in
                guard let last = Frame.readLast(of: bytes), Self.isWhole(upTo: last, vouched - start, in: bytes) else {
                    return nil
                }
                return point(after: last, in: bytes)
            }
            if let found { return (size, found) }
            if start == 0 { break }
        }
        let bytes = try storing { () throws(FileError) in try file.bytes(limit: size) }
        return bytes.withUnsafeBytes { bytes in
            SegmentScan(bytes).lastFrame().map { frame in (frame.end, point(after: frame, in: bytes)) }
        }
    }

    /// Whether the events that were in doubt when the last frame was written are all there before it; what lies before
    /// `vouched` is.
    private static func isWhole(upTo last: Frame, _ vouched: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        var frame = last
        for _ in 0..<last.inDoubt where frame.kind != .header && frame.offset > vouched {
            guard let before = Frame.readLast(of: UnsafeRawBufferPointer(rebasing: bytes[..<frame.offset])),
                before.kind == .header || before.sequence + 1 == frame.sequence
            else { return false }
            frame = before
        }
        return true
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
