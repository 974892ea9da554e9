public import EventStore
public import TicketModel

/// The ticket desk over one store: the only door through which a front end reads and changes tickets.
///
/// One thread uses it. Every change goes through `perform`, which checks the rules, writes one event and returns when that is
/// durable.
public final class TicketDesk {
    /// Where the store is, or will be.
    public let storePath: String
    /// The front end that asks: recorded with every change.
    public let via: Via
    /// The Unix user behind this process, and the person behind that.
    public let identity: Identity
    /// The store; nil until the first capture makes it.
    var store: EventStore?
    /// The tickets as of the last look: `refresh`, `poll` or a change of one's own that needed to look.
    public internal(set) lazy var table = TicketTable()
    /// Rows that changed since the last `poll`, each once.
    var unpolled: Set<Row> = []
    var hasLooked = false
    var snapshots: SnapshotKeeper?
    /// Milliseconds since 1970; a test sets its own.
    package var wallClock = StoreEnvironment().wallClock
    /// Finds out where this person's state lies that is to last, by the XDG specification; asked when that is first needed.
    public var findStateDirectory: () -> String? = { nil }
    package lazy var stateDirectory: String? = findStateDirectory()
    var knownGroup: [Name]?

    /// Opens the store at a path.
    ///
    /// Throws `noStore` where there is none, `notPermitted` or `inputOutput` where it can't be read.
    /// With a keeper, snapshots are read and brought up to date.
    public convenience init(at path: String, via: Via, snapshots: SnapshotKeeper? = nil) throws(DeskError) {
        let identity = try desk { () throws(StoreError) in try Identity.current() }
        let store = try Self.open(path, via, identity, snapshots)
        self.init(store: store, at: path, via: via, identity: identity)
        self.snapshots = snapshots
    }

    /// A desk without a store yet, for a board that offers to begin: the first capture makes the store.
    public convenience init(unbornAt path: String, via: Via, snapshots: SnapshotKeeper? = nil) throws(DeskError) {
        let identity = try desk { () throws(StoreError) in try Identity.current() }
        self.init(store: nil, at: path, via: via, identity: identity)
        self.snapshots = snapshots
    }

    /// A desk for somebody else than the process's user: for tests, and for services once they exist.
    package init(store: EventStore?, at path: String, via: Via, identity: Identity) {
        self.store = store
        storePath = path
        self.via = via
        self.identity = identity
    }

    /// Makes a store: for a Unix group, or for oneself alone.
    ///
    /// Throws `usage` if something is there already or the group is unknown, `notPermitted` or `inputOutput` if it can't be made.
    public static func create(
        at path: String, team group: String? = nil, via: Via = .cli
    ) throws(DeskError) -> TicketDesk {
        try create(at: path, options: StoreOptions(teamGroup: group), via: via, snapshots: nil)
    }

    /// Whether the store is what `create` would make for that group, or for oneself alone.
    public func isMade(for group: String?) throws(DeskError) -> Bool {
        guard let store, !isDemo else { return false }
        return try desk { () throws(StoreError) in try store.isShared(with: group) }
    }

    static func create(
        at path: String, options: StoreOptions, via: Via, snapshots: SnapshotKeeper?
    ) throws(DeskError) -> TicketDesk {
        let identity = try desk { () throws(StoreError) in try Identity.current() }
        try desk { () throws(StoreError) in try EventStore.create(at: path, options: options, identity: identity) }
        return try TicketDesk(at: path, via: via, snapshots: snapshots)
    }

    static func open(
        _ path: String, _ via: Via, _ identity: Identity, _ snapshots: SnapshotKeeper?
    ) throws(DeskError) -> EventStore {
        var environment = StoreEnvironment()
        environment.cacheDirectory = snapshots?.cacheDirectory
        // Somebody sits at the board: it says sooner who is in the way, and stays usable.
        if via == .tui { environment.lockPatience = 2_000_000_000 }
        return try desk { () throws(StoreError) in
            try EventStore(at: path, identity: identity, environment: environment)
        }
    }

    /// Whether the store has yet to be made.
    public var isUnborn: Bool { store == nil }

    /// Whether it is a throw-away store, in which authors are claims.
    public var isDemo: Bool { store?.format.isDemo ?? false }

    /// What is wrong with the place of the store, each for a person to read.
    public var warnings: [String] {
        guard let format = store?.format else { return [] }
        return format.warnings + [format.readOnlyReason].compactMap(\.self)
    }

    /// Who asks: the person, also behind sudo.
    public var me: Name { identity.realLogin ?? identity.login }

    /// The machine, without its domain.
    public var host: String { identity.host }

    /// The store's name for a title: the last part of its path.
    public var storeName: String {
        storePath.split(separator: "/").last.map { String($0) } ?? storePath
    }

    /// The wall clock.
    public func now() -> Timestamp { Timestamp(milliseconds: wallClock()) }

    /// The calendar day here.
    public func today() -> CivilDate { LocalTime(now()).date }

    /// The store's Unix group, those whose primary group it is included; alone, its owner.
    var group: [Name] {
        if let knownGroup { return knownGroup }
        guard let store else { return [] }
        let listed = (try? store.members()) ?? []
        knownGroup = listed
        return listed
    }
}

/// Runs a store's operation and tells its errors as the desk's.
func desk<Result>(_ body: () throws(StoreError) -> Result) throws(DeskError) -> Result {
    do throws(StoreError) {
        return try body()
    } catch {
        throw DeskError(error)
    }
}
