internal import FileIO

/// What one person's front ends keep about a store, outside it: drafts, what has been seen, how the board was left.
///
///     <state>/usher/<store's UUID>/lock       flock(2) while one is written
///     <state>/usher/<store's UUID>/<name>     each replaced as a whole; `new` for the UUID of a store that is not made yet
///
/// Anybody may remove them: nothing is lost that the store promises to keep.
public struct PersonalFiles {
    private let directory: PrivateDirectory
    private static let lock = "lock"

    /// The files below a person's directory of state, about a store; without one, about the store yet to be made.
    public init(stateDirectory: String, store: EventStore?) {
        directory = PrivateDirectory(
            at: "\(stateDirectory)/usher/\(store?.format.uuid ?? "new")",
            files: store?.environment.files ?? LinuxFileSystem.shared)
    }

    /// The bytes of one; nil if it is not there, can't be read, or is longer than the limit.
    public func read(_ name: String, limit: Int) -> [UInt8]? {
        directory.read(name, limit: limit)
    }

    /// Does something while no other process of this person's does the same: reads what the last one wrote, and writes.
    ///
    /// Throws `busy` after a second of waiting, and what the body throws.
    public func exclusively<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
        for _ in 0..<1_000 {
            let lock: OpenFile?
            do throws(FileError) { lock = try directory.lock(Self.lock) } catch { throw StoreError(error) }
            if let lock {
                defer { lock.close() }
                return try body()
            }
            Machine.pause(microseconds: 1_000)
        }
        throw StoreError(.busy, "another process has a person's own files locked", hint: "try again when it has ended")
    }

    /// Puts one in the place of the old one, durably; to be done exclusively.
    ///
    /// Throws `inputOutput`, `readOnly` or `notPermitted` if that can't be done; the old one is then still there.
    public func replace(_ name: String, with bytes: [UInt8]) throws(StoreError) {
        do throws(FileError) { try directory.replace(name, with: bytes) } catch { throw StoreError(error) }
    }

    /// Removes one that is there.
    public func remove(_ name: String) {
        directory.remove(name)
    }

    /// The names of those that are there.
    public func names() -> [String] {
        directory.names().filter { $0 != Self.lock }
    }
}
