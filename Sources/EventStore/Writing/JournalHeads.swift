internal import TicketModel

/// Where all journals end: what the next event follows.
struct JournalHeads {
    /// The highest order given out.
    var order: UInt64 = 0
    /// The stem of that event's link; 0 if there is no event yet.
    var stem: UInt64 = 0
    /// The highest serial given out at the site.
    var number: UInt64 = 0
    /// Others' journals whose last events may not be on the disk yet.
    var inDoubt: [(journal: Journal, tail: JournalTail)] = []
}

extension EventStore {
    /// Reads the last frame of every journal that changed; the lock is held, so nobody writes.
    func readHeads() throws(StoreError) -> JournalHeads {
        try set.discover()
        for refusal in set.refused where refusal.kind == .unreadable {
            throw StoreError(
                .notPermitted, "journal \(refusal.journal) cannot be read: \(refusal.detail)",
                hint: "without it the next number is not known")
        }
        var heads = JournalHeads()
        var last: (order: UInt64, writer: WriterID)?
        for journal in set.journals {
            guard let tail = try journal.readTail(reusing: journal.knownTail) else { continue }
            journal.knownTail = tail
            if tail.point.sequence > 0, last.map({ ($0.order, $0.writer) < (tail.point.order, journal.writer) }) ?? true
            {
                last = (tail.point.order, journal.writer)
                heads.order = tail.point.order
                heads.stem = tail.point.link.stem
            }
            if journal.writer.site == site { heads.number = max(heads.number, tail.point.number) }
            if journal.writer.uid != identity.uid || journal.writer.site != site, tail.isInDoubt {
                heads.inDoubt.append((journal, tail))
            }
        }
        guard heads.order + 1 < Frame.orderLimit else {
            throw StoreError(
                .malformed,
                "journal \(last.map { "\($0.writer.site)/\($0.writer.uid)" } ?? "") claims order \(heads.order)",
                hint: "no order beyond it can be given out; usher audit verify tells more")
        }
        return heads
    }
}
