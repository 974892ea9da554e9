internal import FileIO
public import TicketModel

/// A store of tickets: every login appends events to a journal of its own, and the tickets are what all of them add up to.
///
/// Reading never writes. What ``write(needing:_:)`` returned is on the disk. One thread at a time; several processes and
/// several instances share a store through its lock.
public final class EventStore {
    /// The path as given.
    public let path: String
    /// Whose journal is written.
    public let identity: Identity
    /// What the store says about itself.
    public let format: StoreFormat
    /// This machine's replica, whose numbers new tickets get.
    public let site: Site

    let environment: StoreEnvironment
    let root: OpenFile
    /// The directory that holds the sites' directories.
    let containers: OpenFile
    let set: JournalSet
    let lock: StoreLock
    /// Made when it is first asked for: a plain capture needs no table.
    private(set) lazy var follower = TableFollower(set, storeID: format.uuid, cache: cache)
    private(set) lazy var cache = SnapshotCache(store: format.uuid, environment: environment)

    var following: ChangeFollower?
    /// Hears now and then how much of the journals has been read, 0 to 1, while there is much to read.
    public var onReading: ((Double) -> Void)? {
        get { follower.onReading }
        set { follower.onReading = newValue }
    }

    /// Opens the store at a path, following symbolic links in it.
    ///
    /// Throws `noStore` where there is none, `notPermitted` where it may not be read, `malformed` where its format is unknown or damaged.
    public init(
        at path: String, identity: Identity, environment: StoreEnvironment = StoreEnvironment()
    ) throws(StoreError) {
        self.path = path
        self.identity = identity
        self.environment = environment
        root = try Self.openRoot(path, files: environment.files)
        format = try Self.readFormat(of: root)
        containers = try storing { [root] () throws(FileError) in
            try root.open(StoreLayout.journals, as: .directory)
        }
        let local = try storing { [root] () throws(FileError) in try root.open(StoreLayout.local, as: .directory) }
        site = try LocalSite.read(from: local)
        guard let lockFile = try local.openRegular(StoreLayout.lock, as: .read, ownedBy: nil) else {
            throw StoreError(
                .malformed, "\(local.path)/\(StoreLayout.lock) is missing", hint: "make an empty file there")
        }
        lock = StoreLock(file: lockFile, environment: environment)
        set = JournalSet(containers)
    }

    /// The tickets as of the last ``refresh()``, or the last write that needed the table.
    public var table: TicketTable { follower.table }

    /// What could not be read so far, and what should not be there.
    public var damage: [JournalDamage] { follower.damage }

    /// Reads what was written since the last time, the first time everything; returns the rows that changed since it was last called.
    ///
    /// The first call returns no rows: all are new.
    public func refresh() throws(StoreError) -> [Row] {
        try follower.catchUp()
        return follower.takeChangedRows()
    }
}

extension EventStore {
    private static func openRoot(_ path: String, files: any FileSystem) throws(StoreError) -> OpenFile {
        do throws(FileError) {
            return try OpenFile(root: path, system: files)
        } catch {
            if error.isMissing {
                throw StoreError(.noStore, "there is no store at \(path)", hint: "make one with usher init")
            }
            if error.isNoDirectory {
                throw StoreError(.noStore, "\(path) is a file, not a store", hint: "name a directory")
            }
            throw StoreError(error)
        }
    }

    private static func readFormat(of root: OpenFile) throws(StoreError) -> StoreFormat {
        guard let file = try root.openRegular(StoreFormat.fileName, as: .read, ownedBy: nil) else {
            throw StoreError(
                .noStore, "\(root.path) is not a store: it has no \(StoreFormat.fileName)",
                hint: "name another directory, or make one with usher init")
        }
        var format = try StoreFormat(decoding: try file.contents(upTo: StoreFormat.sizeLimit), path: file.path)
        if case .remote(let kind) = try storing({ () throws(FileError) in try root.volume() }) {
            format.readOnlyReason = "\(root.path) is on \(kind), where neither locks nor flushes can be relied on"
        }
        return format
    }
}
