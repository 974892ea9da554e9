internal import FileIO
internal import TicketModel

extension JournalCursor {
    enum Resumption {
        case done
        /// What stands there is not what was covered.
        case changed
        /// The journal ends before it.
        case shorter
    }

    /// Goes to where somebody stopped who read the journal before; it must not have been read yet.
    func resume(at cover: Cover) throws(StoreError) -> Resumption {
        guard let (file, isSealed, header) = try open(segment: cover.segment) else { return .shorter }
        let status = try storing { () throws(FileError) in try file.status() }
        guard status.size >= cover.offset else { return .shorter }
        guard let frame = try lastFrame(of: file, endingAt: cover.offset), frame.link == cover.link,
            frame.sequence == cover.sequence
        else { return .changed }
        segment = cover.segment
        self.file = file
        self.isSealed = isSealed
        inode = status.inode
        author = header.author
        if !isSealed, let mark = try journal.readMark(), mark.segment == cover.segment { vouched = mark.offset }
        stand(after: frame, at: cover.offset)
        return .done
    }

    private func open(segment number: Int) throws(StoreError) -> (OpenFile, isSealed: Bool, SegmentHeader)? {
        // It may be sealed between the two looks.
        for _ in 0..<2 {
            if let file = try journal.openSealed(number), let header = try journal.readHeader(of: file) {
                return (file, true, header)
            }
            if let file = try journal.openActive(), let header = try journal.readHeader(of: file),
                header.segment == number
            {
                return (file, false, header)
            }
        }
        return nil
    }

    private func lastFrame(of file: OpenFile, endingAt end: Int) throws(StoreError) -> Frame? {
        for window in [4096, Frame.size(payload: Frame.largestPayload)] {
            let start = max(0, end - window)
            let bytes = try storing { () throws(FileError) in try file.bytes(from: start, limit: end - start) }
            if let frame = bytes.withUnsafeBytes({ Frame.readLast(of: $0) }) { return frame }
        }
        return nil
    }
}
