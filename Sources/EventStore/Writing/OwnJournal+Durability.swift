internal import FileIO
internal import TicketModel

extension OwnJournal {
    /// Flushes what was written; the lock is not held, so that concurrent writers share the disk's flush.
    func flush() throws(FileError) {
        guard let file else { return }
        if durable == 0 {
            // A new file, whose name must last too.
            try file.synchronize()
            try journal.directory.synchronize()
        } else {
            try file.synchronizeData()
        }
    }

    /// Takes note that `flush` has returned, and moves the mark.
    mutating func becomeDurable() {
        durable = end
        rewritten = []
        pending = []
        pendingStart = point
        pendingFollows = link
        journal.writeMark(flushed)
    }

    /// How far the journal is durable once `flush` has returned.
    var flushed: Mark { Mark(segment: segment, offset: end, sequence: point.sequence) }
}
