internal import FileIO
internal import TicketModel

extension OwnJournal {
    /// Examines one's own journal; the lock is held.
    ///
    /// A torn tail is put into quarantine and cut off. Damage is an error: nothing more is written to such a segment.
    static func examine(_ journal: Journal) throws(StoreError) -> OwnJournal {
        var own = OwnJournal(journal: journal)
        let mark = try journal.readMark()
        if let active = try journal.openActive(as: .readWrite), try own.examineActive(active, mark: mark) { return own }
        try own.examineSealed(mark: mark)
        return own
    }

    /// False if the open segment was only begun and is gone now.
    private mutating func examineActive(_ file: OpenFile, mark: Mark?) throws(StoreError) -> Bool {
        let status = try storing { () throws(FileError) in try file.status() }
        guard let header = try journal.readHeader(of: file) else {
            return try discard(file, size: status.size, mark: mark)
        }
        if let mark, mark.segment > header.segment {
            throw Self.corrupt(
                file, at: 0, "segment \(mark.segment) was durable, and this is segment \(header.segment)")
        }
        self.file = file
        inode = status.inode
        author = header.author
        segment = header.segment
        durable = mark?.segment == segment ? mark?.offset ?? 0 : 0
        end = status.size
        guard end >= durable else { throw Self.corrupt(file, at: end, "it was durable up to byte \(durable)") }
        try read(file)
        return true
    }

    /// Reads the last frame and everything in doubt.
    private mutating func read(_ file: OpenFile) throws(StoreError) {
        let start = durable == end || durable == 0 ? max(0, min(durable, end - 4096)) : max(0, durable - 4096)
        if start > 0, readWindow(try bytes(of: file, from: start), at: start) { return }
        // The frame before the mark is longer than the window, or something is wrong: look at everything.
        let bytes = try bytes(of: file, from: 0)
        let scan = bytes.withUnsafeBytes { SegmentScan($0) }
        if let bad = scan.firstBad {
            guard bad >= durable else { throw Self.corrupt(file, at: bad, "it was durable up to byte \(durable)") }
            guard scan.isTorn() else { throw Self.corrupt(file, at: bad, "good events follow") }
            try cutOff(bytes[bad...], of: file, at: bad)
            end = bad
        }
        guard durable == 0 || durable == end || scan.leading.contains(where: { $0.end == durable }) else {
            throw Self.corrupt(file, at: durable, "no event ends where the mark says")
        }
        take(Array(bytes[..<end]), at: 0, frames: scan.leading)
    }

    /// False if the window does not begin a frame before the mark, or anything in it is not as it must be.
    private mutating func readWindow(_ bytes: [UInt8], at start: Int) -> Bool {
        bytes.withUnsafeBytes { all in
            let before = UnsafeRawBufferPointer(rebasing: all[..<(durable - start)])
            guard let known = Frame.readLast(of: before) else { return false }
            let scan = SegmentScan(all, from: known.end)
            guard scan.firstBad == nil else { return false }
            take(bytes, at: start, frames: [known] + scan.leading)
            return true
        }
    }

    /// Takes over good frames that end where the segment does; those beyond the mark are in doubt.
    private mutating func take(_ bytes: [UInt8], at start: Int, frames: [Frame]) {
        bytes.withUnsafeBytes { all in
            var chain = ChainPoint.origin
            var follows = Link.origin
            pendingStart = .origin
            for frame in frames {
                if frame.end + start <= durable || frame.kind == .header {
                    chain = journal.point(after: frame, in: all)
                    follows = frame.link
                    if frame.kind == .header, let header = Self.header(frame, in: all), header.replaces != nil {
                        follows = header.follows ?? header.previous
                    }
                    pendingStart = chain
                    pendingFollows = follows
                } else {
                    pending.append(contentsOf: all[frame.offset..<frame.end])
                    chain = ChainPoint(frame)
                    follows = frame.link
                }
            }
            point = chain
            link = follows
            rewritten = Array(all[max(0, durable - start)..<(end - start)])
        }
    }

    private static func header(_ frame: Frame, in bytes: UnsafeRawBufferPointer) -> SegmentHeader? {
        SegmentHeader(decoding: UnsafeRawBufferPointer(rebasing: bytes[frame.payload]))
    }

    /// There is no open segment: what the last sealed one holds beyond the mark is in doubt.
    private mutating func examineSealed(mark: Mark?) throws(StoreError) {
        guard let number = try journal.sealedNumbers().last, let file = try journal.openSealed(number) else {
            if let mark { throw Self.missing(journal, mark) }
            return
        }
        if let mark, mark.segment > number { throw Self.missing(journal, mark) }
        let bytes = try bytes(of: file, from: 0)
        let scan = bytes.withUnsafeBytes { SegmentScan($0) }
        let mode = try storing { () throws(FileError) in try file.status() }.mode
        if mode != StoreLayout.Mode.sealedSegment {
            // Its sealing was interrupted.
            try storing { () throws(FileError) in try file.changeMode(to: StoreLayout.Mode.sealedSegment) }
        }
        segment = number
        durable = mark?.segment == number ? mark?.offset ?? 0 : 0
        end = scan.firstBad ?? bytes.count
        if let bad = scan.firstBad {
            guard scan.isTorn(), bad >= durable else { throw Self.corrupt(file, at: bad, "it is sealed") }
        }
        guard end >= durable else { throw Self.corrupt(file, at: end, "it was durable up to byte \(durable)") }
        take(bytes, at: 0, frames: scan.leading)
        mustReplace = !pending.isEmpty || scan.firstBad != nil
    }

    private func bytes(of file: OpenFile, from start: Int) throws(StoreError) -> [UInt8] {
        try storing { () throws(FileError) in try file.bytes(from: start, limit: .max) }
    }

    private static func missing(_ journal: Journal, _ mark: Mark) -> StoreError {
        StoreError(
            .malformed, "journal \(journal.name) ends before segment \(mark.segment), which was durable",
            hint: "usher doctor tells more; a backup may have it")
    }

    static func corrupt(_ file: OpenFile, at offset: Int, _ reason: String) -> StoreError {
        StoreError(
            .malformed, "\(file.path) is damaged at byte \(offset) (\(reason)): nothing more is written to it",
            hint: "usher doctor tells more")
    }
}
