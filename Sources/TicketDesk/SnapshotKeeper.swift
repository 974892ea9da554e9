internal import Processes

/// Where a person's snapshots are kept, and how they are brought up to date while nobody waits for it.
public struct SnapshotKeeper {
    /// The directory of that person's caches.
    public let cacheDirectory: String
    private let program: String
    private let arguments: [String]
    private var child = Detached()

    /// The program and its arguments bring the snapshot up to date, by ``TicketDesk/writeSnapshot()``.
    public init(cacheDirectory: String, program: String, arguments: [String]) {
        self.cacheDirectory = cacheDirectory
        self.program = program
        self.arguments = arguments
    }

    mutating func start() {
        child.start(program, arguments)
    }
}
