internal import FileIO
internal import TicketModel

/// A reader's own snapshots of one store: two files in a directory of that person's, which anybody may remove.
///
///     <cache>/usher/<store's UUID>/
///         base.snapshot     everything up to some event
///         delta.snapshot    what changed since, up to a later one
///         lock              flock(2) while one is written
final class SnapshotCache {
    static let base = "base.snapshot"
    static let delta = "delta.snapshot"

    private let store: String
    private let directory: PrivateDirectory

    /// The cache of a store; nil where there is no place for one.
    init?(store: String, environment: StoreEnvironment) {
        guard let cache = environment.cacheDirectory else { return nil }
        directory = PrivateDirectory(at: "\(cache)/usher/\(store)", files: environment.files)
        self.store = store
    }

    /// A file of it, if it is there and can be believed; a damaged one is as good as none.
    func read(_ name: String) -> SnapshotImage? {
        guard let file = directory.open(name), let mapped = try? MappedFile(file),
            let image = SnapshotImage(.file(mapped)), image.store == store
        else { return nil }
        return image
    }

    /// Puts a file in the place of the old one, which stays until the new one is whole and durable.
    func replace(_ name: String, with bytes: [UInt8]) throws(FileError) {
        try directory.replace(name, with: bytes)
    }

    /// Removes a file that is there.
    func remove(_ name: String) {
        directory.remove(name)
    }

    /// What keeps others from writing at the same time, as long as it is open; nil if somebody is at it.
    func takeLock() throws(FileError) -> OpenFile? {
        try directory.lock("lock")
    }
}
