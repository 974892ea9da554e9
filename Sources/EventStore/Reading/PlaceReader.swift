internal import FileIO
internal import TicketModel

/// Reads single events where they are known to stand, keeping the last segment open.
struct PlaceReader {
    private struct Open {
        var writer: Int
        var segment: Int
        var file: OpenFile
        var author: Author
    }

    private var open: Open?
    private let buffer = ReadBuffer(forSingleFrames: true)

    /// Nil if no good event stands there any more.
    mutating func event(at place: EventPlace, in journal: Journal) throws(StoreError) -> CommittedEvent? {
        if open?.writer != place.writer || open?.segment != place.segment {
            open = try openSegment(place, in: journal)
            buffer.forget()
        }
        guard let open, case .frame(let frame) = try buffer.frame(at: place.offset, of: open.file),
            frame.kind == .event,
            let event = try? Payload.event(UnsafeRawBufferPointer(rebasing: buffer.bytes[frame.payload])).event
        else { return nil }
        return CommittedEvent(order: frame.order, sequence: frame.sequence, author: open.author, event: event)
    }

    private func openSegment(_ place: EventPlace, in journal: Journal) throws(StoreError) -> Open? {
        // It may be sealed between the two looks.
        for _ in 0..<2 {
            for file in [try journal.openSealed(place.segment), try journal.openActive()] {
                if let file, let header = try journal.readHeader(of: file), header.segment == place.segment {
                    return Open(
                        writer: place.writer, segment: place.segment, file: file, author: header.author)
                }
            }
        }
        return nil
    }
}
