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
    private static let lock = "lock"

    private let path: String
    private let store: String
    private let files: any FileSystem

    /// The cache of a store; nil where there is no place for one.
    init?(store: String, environment: StoreEnvironment) {
        guard let cache = environment.cacheDirectory else { return nil }
        path = "\(cache)/usher/\(store)"
        self.store = store
        files = environment.files
    }

    /// A file of it, if it is there and can be believed; a damaged one is as good as none.
    func read(_ name: String) -> SnapshotImage? {
        guard let directory = try? OpenFile(root: path, system: files),
            let file = try? directory.open(name, as: .read), let status = try? file.status(),
            status.kind == .file, status.owner == 0 || status.owner == Machine.effectiveUser,
            let mapped = try? MappedFile(file), let image = SnapshotImage(.file(mapped)), image.store == store
        else { return nil }
        return image
    }

    /// Puts a file in the place of the old one, which stays until the new one is whole and durable.
    func replace(_ name: String, with bytes: [UInt8]) throws(FileError) {
        let directory = try openDirectory()
        let temporary = "\(name).new"
        _ = try? remove(temporary, from: directory)
        do throws(FileError) {
            let file = try directory.open(temporary, as: .create(mode: 0o600))
            try file.write(bytes, at: 0)
            try file.synchronize()
            try directory.rename(temporary, to: name, replacing: true)
        } catch {
            _ = try? remove(temporary, from: directory)
            throw error
        }
    }

    /// Removes a file that is there.
    func remove(_ name: String) {
        guard let directory = try? OpenFile(root: path, system: files) else { return }
        _ = try? remove(name, from: directory)
    }

    private func remove(_ name: String, from directory: OpenFile) throws(FileError) {
        try directory.remove(name)
    }

    /// What keeps others from writing at the same time, as long as it is open; nil if somebody is at it.
    func takeLock() throws(FileError) -> OpenFile? {
        let directory = try openDirectory()
        let file: OpenFile
        do throws(FileError) {
            file = try directory.open(Self.lock, as: .create(mode: 0o600))
        } catch  where error.isExisting {
            file = try directory.open(Self.lock, as: .read)
        }
        return try file.lock() ? file : nil
    }

    /// The directory, made with those above it if it is not there.
    private func openDirectory() throws(FileError) -> OpenFile {
        do throws(FileError) {
            return try OpenFile(root: path, system: files)
        } catch  where error.isMissing {
            var made = ""
            for part in path.split(separator: "/") {
                made += "/\(part)"
                do throws(FileError) {
                    try files.makeRoot(made, mode: 0o700)
                } catch  where error.isExisting || error.isDenied || error.isReadOnly {}
            }
            return try OpenFile(root: path, system: files)
        }
    }
}
