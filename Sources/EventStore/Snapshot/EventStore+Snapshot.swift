internal import FileIO
public import TicketModel

/// When snapshots are due, and how large they get.
enum SnapshotPolicy {
    /// The writer of every so manyth event sees to it that the snapshot follows.
    static let interval: UInt64 = 256
    /// A base this small is written anew rather than given a delta.
    static let smallBase = 256 * 1024
    /// A delta beyond this part of its base, or this size, makes a new base due.
    static let largestPart = 8
    static let largestDelta = 4 << 20
}

extension EventStore {
    /// Whether so many events have been read from the journals that a snapshot should be written.
    public var isSnapshotDue: Bool {
        cache != nil && follower.tailLength >= SnapshotPolicy.interval && follower.damage.isEmpty
    }

    /// Whether reading the tickets means reading several segments' events: many thousands, and there is no snapshot.
    public var takesTimeToRead: Bool {
        if cache?.read(SnapshotCache.base) != nil { return false }
        try? set.discover()
        return set.journals.contains { ((try? $0.sealedNumbers()) ?? []).count > 4 }
    }

    /// Whether these events, just written, are among them those whose writer sees to the snapshot.
    public func bringsSnapshot(_ events: [CommittedEvent]) -> Bool {
        guard cache != nil, let first = events.first, let last = events.last else { return false }
        return last.order / SnapshotPolicy.interval > (first.order - 1) / SnapshotPolicy.interval
    }

    /// Brings the reader's own snapshot up to what the journals say now; false if there was nothing to do, or somebody
    /// else is at it, or what could not be read makes it unfit.
    ///
    /// A snapshot is a cache: nothing is lost if this fails.
    public func writeSnapshot() throws(StoreError) -> Bool {
        guard let cache, let writing = try storing({ () throws(FileError) in try cache.takeLock() }) else {
            return false
        }
        defer { writing.close() }
        try follower.catchUp()
        try catchUpLocked()
        let known = follower.snapshot
        if table.count == 0 || known?.order == table.lastOrder { return false }
        let takesDelta = known.map { $0.base.size >= SnapshotPolicy.smallBase } ?? false
        guard let content = follower.content(asDelta: takesDelta) else { return false }
        try flush(content.covers)
        try storing { () throws(FileError) in try write(content, to: cache) }
        return true
    }

    /// Under the lock nobody is in the middle of a write that may be taken back.
    private func catchUpLocked() throws(StoreError) {
        try lock.take()
        defer { lock.release() }
        try follower.catchUp()
    }

    /// What a snapshot covers must last at least as long as the snapshot.
    private func flush(_ covers: [Cover]) throws(StoreError) {
        for cover in covers {
            guard let journal = set.journal(of: cover.writer), let tail = try journal.readTail() else { continue }
            try flush(journal, upTo: tail)
        }
    }

    private func write(_ content: SnapshotContent, to cache: SnapshotCache) throws(FileError) {
        if content.base != nil, let base = follower.snapshot?.base {
            let delta = content.encoded().bytes
            if delta.count <= min(base.size / SnapshotPolicy.largestPart, SnapshotPolicy.largestDelta) {
                return try cache.replace(SnapshotCache.delta, with: delta)
            }
        }
        guard let whole = content.base == nil ? content : follower.content(asDelta: false) else { return }
        try cache.replace(SnapshotCache.base, with: whole.encoded().bytes)
        cache.remove(SnapshotCache.delta)
    }
}
