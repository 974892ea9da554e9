internal import FileIO
internal import TicketModel

/// Folds all journals into a ticket table, from a snapshot on if there is one, and goes on as they grow.
final class TableFollower {
    private let set: JournalSet
    private let storeID: String
    private let cache: SnapshotCache?
    private var merge: EventMerge
    private var fold = TicketFold()
    private(set) var places = EventPlaces()
    /// Who wrote, in the order of their first events: places count in it.
    private(set) var writers: [WriterID] = []
    /// The places in `writers` of the journals that are read.
    private var writerOfJournal: [Int?] = []
    /// Frames whose checksums hold and which still are no events.
    private(set) var malformed: [JournalDamage] = []
    /// Journals that end before what a snapshot has seen of them.
    private var rolledBack: [JournalDamage] = []
    /// The snapshot that was gone on from.
    private(set) var snapshot: Snapshot?
    /// Hears now and then how much has been read, 0 to 1, while everything is read for the first time.
    var onReading: ((Double) -> Void)?
    /// Rows changed since they were last taken.
    private var changed: Set<Row> = []
    private var hasStarted = false
    /// While everything is read for the first time.
    private var texts: ShortTexts?

    /// `cache`: nil to read everything from the journals.
    init(_ set: JournalSet, storeID: String, cache: SnapshotCache?) {
        self.set = set
        self.storeID = storeID
        self.cache = cache
        merge = EventMerge(set, storeID: storeID, checksLinks: false)
    }

    var table: TicketTable { fold.table }
    var damage: [JournalDamage] { merge.damage + malformed + rolledBack }
    /// How many events were read since the snapshot.
    var tailLength: UInt64 { table.generation - (snapshot?.table.generation ?? 0) }

    /// Reads whatever was added since the last time.
    func catchUp() throws(StoreError) {
        if !hasStarted {
            try startFromSnapshot()
            if snapshot == nil { texts = ShortTexts() }
        }
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

    /// What a snapshot of what has been read would hold; nil if something could not be read, for then nobody should
    /// rely on it.
    func content(asDelta: Bool) -> SnapshotContent? {
        let covers = merge.covers
        guard damage.isEmpty, places.isOfTickets, covers.count == writers.count else { return nil }
        let base = asDelta ? snapshot?.base.check : nil
        var image = asDelta ? table.changesWritten() : table.written()
        let more = asDelta ? places.changesWritten() : places.written()
        image.tables += more.tables
        return SnapshotContent(
            store: storeID, order: table.lastOrder, covers: covers.sorted { $0.writer < $1.writer }, writers: writers,
            image: image, base: base)
    }

    /// The events up to an order, as the snapshot that holds just them.
    func image(upTo order: UInt64) throws(StoreError) -> SnapshotImage? {
        try merge.resume()
        guard try foldAll(upTo: order), table.lastOrder == order else { return nil }
        guard let content = content(asDelta: false) else { return nil }
        return SnapshotImage(.memory(MadeBytes(content.encoded().bytes)))
    }

    /// False if what was folded before is no longer what the journals say.
    private func foldAll(upTo limit: UInt64 = .max) throws(StoreError) -> Bool {
        var order = table.lastOrder
        while order < limit {
            switch try merge.next() {
            case .end:
                hasStarted = true
                texts = nil
                return true
            case .rewritten: return false
            case .event(let index):
                let cursor = merge.cursors[index]
                order = cursor.head?.order ?? order
                foldHead(of: cursor, journal: index)
                cursor.advance()
                try tellOfReading()
            }
        }
        return true
    }

    private func tellOfReading() throws(StoreError) {
        guard let onReading, !hasStarted, table.generation % 16_384 == 0 else { return }
        onReading(try merge.fraction())
    }

    private func foldHead(of cursor: JournalCursor, journal: Int) {
        guard let head = cursor.head, let payload = cursor.payload, let author = cursor.author, head.kind == .event
        else { return }
        do throws(MalformedPayload) {
            let event = try Payload.event(payload, texts: &texts).event
            let committed = CommittedEvent(order: head.order, sequence: head.sequence, author: author, event: event)
            let place = EventPlace(
                writer: writerIndex(of: journal), segment: cursor.segment, offset: cursor.offset
            ).packed
            let rows = fold.apply(committed) { ticket, row in places.add(place, of: ticket, row: row) }
            if hasStarted { changed.formUnion(rows) }
        } catch {
            malformed.append(
                JournalDamage(
                    journal: cursor.journal.name, segment: cursor.segment, offset: cursor.offset, kind: .corrupt,
                    unreadableEvents: 1, detail: "event \(head.sequence) \(error.reason)"))
        }
    }

    private func writerIndex(of journal: Int) -> Int {
        while writerOfJournal.count <= journal { writerOfJournal.append(nil) }
        if let known = writerOfJournal[journal] { return known }
        let writer = merge.cursors[journal].journal.writer
        let index = writers.firstIndex(of: writer) ?? writers.count
        if index == writers.count { writers.append(writer) }
        writerOfJournal[journal] = index
        return index
    }

    private func startFromSnapshot() throws(StoreError) {
        guard let cache else { return }
        let (mending, storeID) = (Mending(containers: set.containers, cache: cache), storeID)
        guard let known = Snapshot(in: cache, mending: { mending.image(upTo: $0, storeID: storeID) }) else { return }
        try merge.resume()
        let (isDone, shorter) = try merge.resume(at: known.covers, order: known.order)
        rolledBack = shorter.map { cover in
            JournalDamage(
                journal: "\(cover.writer.site)/\(cover.writer.uid)", segment: cover.segment, offset: cover.offset,
                kind: .rolledBack, unreadableEvents: nil,
                detail: "it ends before event \(cover.sequence), which was durable")
        }
        guard isDone else {
            merge = EventMerge(self.set, storeID: storeID, checksLinks: false)
            return
        }
        snapshot = known
        fold = TicketFold(from: known.table)
        places = known.places
        writers = known.writers
    }

    private func startAnew() {
        merge = EventMerge(set, storeID: storeID, checksLinks: false)
        fold = TicketFold()
        places = EventPlaces()
        writers = []
        writerOfJournal = []
        malformed = []
        snapshot = nil
        // Every row counts as changed.
        hasStarted = true
    }
}

/// The journals' directory, to be read from the start by whichever thread meets a damaged snapshot, which goes.
///
/// Unchecked: neither is changed once it is made, and all that they are used for is to open further files by descriptor or path.
private struct Mending: @unchecked Sendable {
    let containers: OpenFile
    let cache: SnapshotCache

    func image(upTo order: UInt64, storeID: String) -> SnapshotImage? {
        cache.remove(SnapshotCache.base)
        let follower = TableFollower(JournalSet(containers), storeID: storeID, cache: nil)
        return (try? follower.image(upTo: order)) ?? nil
    }
}
