public import FileIO

/// What a store needs of the machine; a test puts others in their place.
public struct StoreEnvironment {
    /// The system calls.
    public var files: any FileSystem
    /// Users and groups.
    public var accounts: any AccountDirectory
    /// The wall clock, in milliseconds since 1970 UTC.
    public var wallClock: () -> Int64
    /// A clock that never jumps, in nanoseconds, and a pause in microseconds: for waiting for the lock.
    public var steadyClock: () -> UInt64
    /// How long the lock is waited for, in nanoseconds of the steady clock.
    public var lockPatience: UInt64 = 10_000_000_000
    /// Waits, in microseconds.
    public var pause: (UInt32) -> Void
    /// Random bytes good for keys.
    public var randomBytes: (Int) throws(FileError) -> [UInt8]
    /// The directory of this person's caches, where snapshots are kept; nil for none.
    public var cacheDirectory: String?
    /// A segment is at most this long in bytes, unless one write's events are longer by themselves.
    var segmentLimit = 1 << 20

    /// The machine itself.
    public init(
        files: any FileSystem = LinuxFileSystem.shared, accounts: any AccountDirectory = SystemAccounts()
    ) {
        self.files = files
        self.accounts = accounts
        wallClock = Machine.wallClock
        steadyClock = Machine.steadyClock
        pause = { Machine.pause(microseconds: $0) }
        randomBytes = { (count) throws(FileError) in try Machine.randomBytes(count) }
    }
}
