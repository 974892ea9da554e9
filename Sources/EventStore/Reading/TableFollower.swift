internal import FileIO
internal import TicketModel

/// Folds all journals into a ticket table, and goes on as they grow.
final class TableFollower {
    private let set: JournalSet
    private let storeID: String
    private var merge: EventMerge
    private var fold = TicketFold()
    private(set) var places = PlaceIndex()
    /// Frames whose checksums hold and which still are no events.
    private(set) var malformed: [JournalDamage] = []
    /// Rows changed since they were last taken.
    private var changed: Set<Row> = []
    private var hasStarted = false

    init(_ set: JournalSet, storeID: String) {
        self.set = set
        self.storeID = storeID
        merge = EventMerge(set, storeID: storeID, checksLinks: false)
    }

    var table: TicketTable { fold.table }
    var damage: [JournalDamage] { merge.damage + malformed }

    /// Reads whatever was added since the last time.
    func catchUp() throws(StoreError) {
        // A journal that is rewritten while it is being read is read anew; somebody who does it all the time is left behind.
        for _ in 0..<3 {
            try merge.resume()
            if try foldAll() { return }
            startAnew()
        }
    }

    func takeChangedRows() -> [Row] {
        defer { changed.removeAll() }
        return changed.sorted()
    }

    /// False if what was folded before is no longer what the journals say.
    private func foldAll() throws(StoreError) -> Bool {
        while true {
            switch try merge.next() {
            case .end:
                hasStarted = true
                return true
            case .rewritten: return false
            case .event(let index):
                let cursor = merge.cursors[index]
                foldHead(of: cursor, journal: index)
                cursor.advance()
            }
        }
    }

    private func foldHead(of cursor: JournalCursor, journal: Int) {
        guard let head = cursor.head, let payload = cursor.payload, let author = cursor.author, head.kind == .event
        else { return }
        do throws(MalformedPayload) {
            let event = try Payload.event(payload).event
            let committed = CommittedEvent(order: head.order, sequence: head.sequence, author: author, event: event)
            let rows = fold.apply(committed)
            if hasStarted { changed.formUnion(rows) }
            let place = PlaceIndex.Place(
                journal: UInt32(journal), segment: UInt32(cursor.segment), offset: UInt32(cursor.offset))
            for operation in event.operations {
                for ticket in operation.tickets { places.add(place, of: ticket, row: fold.table.row(of: ticket)) }
            }
        } catch {
            malformed.append(
                JournalDamage(
                    journal: cursor.journal.name, segment: cursor.segment, offset: cursor.offset, kind: .corrupt,
                    unreadableEvents: 1, detail: "event \(head.sequence) \(error.reason)"))
        }
    }

    private func startAnew() {
        merge = EventMerge(set, storeID: storeID, checksLinks: false)
        fold = TicketFold()
        places = PlaceIndex()
        malformed = []
        // Every row counts as changed.
        hasStarted = true
    }
}
