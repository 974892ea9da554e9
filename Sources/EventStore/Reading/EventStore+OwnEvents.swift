internal import FileIO
public import TicketModel

extension EventStore {
    /// One's own events from the latest backwards, until the body returns false: reads no further back than it must, and
    /// nothing of others. What can't be read is passed over.
    public func ownEvents(
        _ body: (CommittedEvent) throws(StoreError) -> Bool
    ) throws(StoreError) {
        try set.discover()
        guard let journal = set.journal(of: WriterID(site: site, uid: identity.uid)) else { return }
        var before = UInt64.max
        // Sealing gives the open segment a number, which comes up as the highest.
        if let active = try journal.openActive(),
            try !Self.backwards(active, of: journal, before: &before, body)
        {
            return
        }
        for number in try journal.sealedNumbers().reversed() {
            guard let file = try journal.openSealed(number) else { continue }
            if try !Self.backwards(file, of: journal, before: &before, body) { return }
        }
    }

    /// Gives a segment's events before a sequence; what a rescue copied into a later segment was given from there.
    private static func backwards(
        _ file: OpenFile, of journal: Journal, before: inout UInt64,
        _ body: (CommittedEvent) throws(StoreError) -> Bool
    ) throws(StoreError) -> Bool {
        guard let header = try journal.readHeader(of: file) else { return true }
        let size = try storing { () throws(FileError) in try file.status() }.size
        let bytes = try storing { () throws(FileError) in try file.bytes(limit: size) }
        var end = bytes.count
        if !bytes.withUnsafeBytes({ Frame.readLast(of: $0) != nil }) {
            end = bytes.withUnsafeBytes { SegmentScan($0).leading.last?.end ?? 0 }
        }
        while end > SegmentMagic.size {
            let read: (frame: Frame, event: Event?)? = bytes.withUnsafeBytes { bytes in
                guard let frame = Frame.readLast(of: UnsafeRawBufferPointer(rebasing: bytes[..<end])) else {
                    return nil
                }
                guard frame.kind == .event else { return (frame, nil) }
                let payload = UnsafeRawBufferPointer(rebasing: bytes[frame.payload])
                return (frame, try? Payload.event(payload).event)
            }
            guard let (frame, event) = read, frame.kind != .header else { return true }
            end = frame.offset
            guard frame.sequence < before else { continue }
            before = frame.sequence
            guard let event else { continue }
            let committed = CommittedEvent(
                order: frame.order, sequence: frame.sequence, author: header.author, event: event)
            if try !body(committed) { return false }
        }
        return true
    }
}
