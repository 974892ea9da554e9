internal import FileIO
internal import TicketModel

extension JournalCursor {
    /// Opens the segment after the current one; false if there is none yet.
    func openNext() throws(StoreError) -> Bool {
        let number = segment + 1
        // Between the two looks the open segment may be sealed, at most once in any likely time; three is a rule to end by.
        for _ in 0..<3 {
            var isRefused = false
            if let file = try look(&isRefused, { () throws(StoreError) in try journal.openSealed(number) }) {
                return try enter(file, number: number, isSealed: true)
            }
            guard let file = try lookForActive() else { break }
            guard let header = try header(of: file) else { return false }
            if header.segment == number { return try enter(file, number: number, isSealed: false) }
            if header.segment < number { return false }
        }
        // The one that should come is gone. Go on with what comes after it.
        if let next = try journal.sealedNumbers().first(where: { $0 > number }) {
            note(.missingSegment, segment: number, "not there, though segment \(next) is")
            segment = next - 1
            return true
        }
        guard let file = try lookForActive(), let header = try header(of: file), header.segment > number else {
            return false
        }
        note(.missingSegment, segment: number, "not there, though segment \(header.segment) is")
        return try enter(file, number: header.segment, isSealed: false)
    }

    /// Whether the open segment that is being read has been sealed since it was opened.
    func wasSealed() throws(StoreError) -> Bool {
        var isRefused = false
        let active = try look(&isRefused) { () throws(StoreError) in try journal.openActive() }
        guard let active else { return !isRefused }
        return try storing { () throws(FileError) in try active.status() }.inode != inode
    }

    private func lookForActive() throws(StoreError) -> OpenFile? {
        var isRefused = false
        return try look(&isRefused) { () throws(StoreError) in try journal.openActive() }
    }

    /// Opens a segment; one that may not be read, or is not its owner's, is noted and taken for missing.
    private func look(
        _ isRefused: inout Bool, _ open: () throws(StoreError) -> OpenFile?
    ) throws(StoreError) -> OpenFile? {
        do throws(StoreError) {
            return try open()
        } catch {
            guard error.code == .notPermitted else { throw error }
            isRefused = true
            note(error.isForeign ? .refused : .unreadable, segment: 0, error.message)
            return nil
        }
    }

    /// Starts with a segment; a damaged one is noted and passed over.
    private func enter(_ file: OpenFile, number: Int, isSealed: Bool) throws(StoreError) -> Bool {
        segment = number
        guard let (frame, header) = try headerFrame(of: file) else {
            note(.badHeader, segment: number, "its header is damaged")
            return true
        }
        guard header.store == storeID, header.writer == journal.writer, header.segment == number,
            header.first == frame.sequence
        else {
            note(.badHeader, segment: number, "its header says that it belongs elsewhere")
            return true
        }
        check(header, frame)
        self.file = file
        self.isSealed = isSealed
        inode = try storing { () throws(FileError) in try file.status() }.inode
        offset = SegmentMagic.size + frame.size
        vouched = 0
        if !isSealed, let mark = try journal.readMark(), mark.segment == number { vouched = mark.offset }
        author = header.author
        return true
    }

    /// Compares what a header says with what was read before it, and goes on from what it says.
    private func check(_ header: SegmentHeader, _ frame: Frame) {
        let expected = frame.expectedLink(after: header.previous, in: buffer.bytes)
        if expected != frame.link {
            note(.brokenChain, segment: header.segment, "the header's link does not follow")
        }
        // After a rescue the events keep the links that they had: the chain passes the header by.
        let link = header.replaces == nil ? frame.link : header.follows ?? header.previous
        let before = ChainPoint(sequence: header.first - 1, order: frame.order, number: frame.number, link: link)
        restart(after: before, header: frame.link)
        if header.first == last.sequence + 1 {
            if header.previous != last.link, last.sequence > 0 || header.previous != .origin {
                note(.brokenChain, segment: header.segment, "its events do not follow those before it")
            }
        } else if header.first > last.sequence + 1 {
            note(
                .corrupt, segment: header.segment, "events before it cannot be read",
                events: header.first - last.sequence - 1)
            skip(
                to: ChainPoint(
                    sequence: header.first - 1, order: frame.order, number: frame.number, link: header.previous))
        } else if header.replaces == nil {
            note(.brokenChain, segment: header.segment, "it begins with an event that was there before")
        }
        if header.replaces != nil, header.first <= last.sequence + 1 {
            // What the earlier segment holds beyond this point is void: whatever ended it was no damage.
            damage.removeAll { $0.segment == header.segment - 1 && $0.kind == .corrupt }
        }
    }

    private func header(of file: OpenFile) throws(StoreError) -> SegmentHeader? {
        try headerFrame(of: file)?.header
    }

    private func headerFrame(of file: OpenFile) throws(StoreError) -> (frame: Frame, header: SegmentHeader)? {
        buffer.forget()
        guard try buffer.beginsSegment(file),
            case .frame(let frame) = try buffer.frame(at: SegmentMagic.size, of: file),
            frame.kind == .header,
            let header = SegmentHeader(decoding: UnsafeRawBufferPointer(rebasing: buffer.bytes[frame.payload]))
        else { return nil }
        return (frame, header)
    }

    private func note(
        _ kind: JournalDamage.Kind, segment: Int, _ detail: String, events: UInt64? = nil
    ) {
        let new = JournalDamage(
            journal: journal.name, segment: segment, offset: 0, kind: kind, unreadableEvents: events, detail: detail)
        if !damage.contains(new) { damage.append(new) }
    }
}
