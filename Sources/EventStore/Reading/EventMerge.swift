internal import TicketModel

/// All journals' events in one order: by order, then site, then user id, then sequence.
final class EventMerge {
    enum Step {
        /// The head of this cursor is next; the caller advances it.
        case event(Int)
        case end
        /// What was already given out is no longer what the journals say: begin anew.
        case rewritten
    }

    private let set: JournalSet
    private let storeID: String
    private let checksLinks: Bool
    private(set) var cursors: [JournalCursor] = []
    /// The last event that was given out.
    private var last: (order: UInt64, writer: WriterID, sequence: UInt64)?
    /// The order before which something is missing for good.
    private var confirmedGap: UInt64?

    init(_ set: JournalSet, storeID: String, checksLinks: Bool) {
        self.set = set
        self.storeID = storeID
        self.checksLinks = checksLinks
        addCursors()
    }

    var damage: [JournalDamage] { cursors.flatMap(\.damage) + set.refused }

    /// Goes to where a snapshot stopped; false if that is not how the journals are now, with those that end too early.
    func resume(at covers: [Cover], order: UInt64) throws(StoreError) -> (isDone: Bool, shorter: [Cover]) {
        var isDone = true
        var shorter: [Cover] = []
        for cover in covers {
            guard let cursor = cursors.first(where: { $0.journal.writer == cover.writer }) else {
                shorter.append(cover)
                continue
            }
            switch try cursor.resume(at: cover) {
            case .done: continue
            case .changed: isDone = false
            case .shorter: shorter.append(cover)
            }
        }
        last = (order, WriterID(site: .first, uid: .max), .max)
        return (isDone && shorter.isEmpty, shorter)
    }

    /// How much of the journals has been read, counted in segments: 0 to 1.
    func fraction() throws(StoreError) -> Double {
        var (read, all) = (0, 0)
        for cursor in cursors {
            let count = (try cursor.journal.sealedNumbers().last ?? 0) + 1
            all += count
            read += min(cursor.segment, count)
        }
        return all > 0 ? Double(read) / Double(all) : 1
    }

    /// How far each journal that has events has been read.
    var covers: [Cover] { cursors.compactMap(\.cover) }

    /// To be called before reading again when time has passed.
    func resume() throws(StoreError) {
        try set.discover()
        for cursor in cursors { cursor.resume() }
        addCursors()
    }

    func next() throws(StoreError) -> Step {
        let expected = (last?.order ?? 0) + 1
        while true {
            var found: (index: Int, head: Frame, writer: WriterID)?
            for (index, cursor) in cursors.enumerated() {
                switch try cursor.peek() {
                case .end: continue
                case .rewritten: return .rewritten
                case .event: break
                }
                guard let head = cursor.head else { continue }
                let writer = cursor.journal.writer
                if let other = found, !((head.order, writer) < (other.head.order, other.writer)) { continue }
                found = (index, head, writer)
            }
            guard let (index, head, writer) = found else { return .end }
            if let last, (head.order, writer, head.sequence) < last { return .rewritten }
            // The missing one was written before this one: unless it is lost, it can be seen by now.
            if head.order > expected, confirmedGap != head.order {
                confirmedGap = head.order
                try resume()
                continue
            }
            return give(index, head)
        }
    }

    private func give(_ index: Int, _ head: Frame) -> Step {
        last = (head.order, cursors[index].journal.writer, head.sequence)
        return .event(index)
    }

    private func addCursors() {
        for journal in set.journals.dropFirst(cursors.count) {
            cursors.append(JournalCursor(journal, storeID: storeID, checksLinks: checksLinks))
        }
    }
}
