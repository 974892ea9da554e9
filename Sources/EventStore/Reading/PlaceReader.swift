internal import FileIO
internal import TicketModel

/// Reads single events where they are known to stand, keeping the last segment open.
struct PlaceReader {
    private struct Open {
        var journal: UInt32
        var segment: UInt32
        var file: OpenFile
        var author: Author
    }

    private var open: Open?
    private let buffer = ReadBuffer()

    /// Nil if no good event stands there any more.
    mutating func event(at place: PlaceIndex.Place, in journal: Journal) throws(StoreError) -> CommittedEvent? {
        if open?.journal != place.journal || open?.segment != place.segment {
            open = try openSegment(place, in: journal)
            buffer.forget()
        }
        guard let open, case .frame(let frame) = try buffer.frame(at: Int(place.offset), of: open.file),
            frame.kind == .event,
            let event = try? Payload.event(UnsafeRawBufferPointer(rebasing: buffer.bytes[frame.payload])).event
        else { return nil }
        return CommittedEvent(order: frame.order, sequence: frame.sequence, author: open.author, event: event)
    }

    private func openSegment(_ place: PlaceIndex.Place, in journal: Journal) throws(StoreError) -> Open? {
        // It may be sealed between the two looks.
        for _ in 0..<2 {
            for file in [try journal.openSealed(Int(place.segment)), try journal.openActive()] {
                if let file, let header = try journal.readHeader(of: file), header.segment == Int(place.segment) {
                    return Open(
                        journal: place.journal, segment: place.segment, file: file, author: header.author)
                }
            }
        }
        return nil
    }
}
