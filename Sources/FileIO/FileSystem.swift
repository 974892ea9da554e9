/// The system calls of a store, one method each, so that a test can put one in their place that fails or dies at any of them.
///
/// Descriptors are plain numbers here; ``OpenFile`` owns them. A `path` below a directory never leaves it and never passes through a symbolic link.
public protocol FileSystem: AnyObject {
    /// Opens a directory by a path from outside the store, following symbolic links.
    func openRoot(_ path: String) throws(FileError) -> Int32
    /// Opens `name`, beneath `directory`, close-on-exec and without ever waiting for the other end of a pipe.
    func open(_ name: String, beneath directory: Int32, as access: Access) throws(FileError) -> Int32
    func close(_ descriptor: Int32)

    /// Returns the number of bytes read, 0 at the end; may be short.
    func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int
    /// Returns the number of bytes written; may be short.
    func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int
    /// fsync(2): data and everything needed to find it again.
    func synchronize(_ descriptor: Int32) throws(FileError)
    /// fdatasync(2); a descriptor opened for reading will do.
    func synchronizeData(_ descriptor: Int32) throws(FileError)
    func truncate(_ descriptor: Int32, to size: Int) throws(FileError)

    func status(of descriptor: Int32) throws(FileError) -> FileStatus
    func changeMode(of descriptor: Int32, to mode: UInt32) throws(FileError)
    /// Changes owner or group; nil leaves that one alone.
    func changeOwner(of descriptor: Int32, user: UInt32?, group: UInt32?) throws(FileError)
    /// flock(2), exclusive and without waiting; false if somebody else has it.
    func lock(_ descriptor: Int32) throws(FileError) -> Bool
    func unlock(_ descriptor: Int32) throws(FileError)
    func volume(of descriptor: Int32) throws(FileError) -> Volume

    func makeDirectory(_ name: String, in directory: Int32, mode: UInt32) throws(FileError)
    /// Makes a directory by a path from outside the store.
    func makeRoot(_ path: String, mode: UInt32) throws(FileError)
    /// Renames within one directory; with `replacing` false an existing `new` is an error.
    func rename(_ old: String, to new: String, in directory: Int32, replacing: Bool) throws(FileError)
    func remove(_ name: String, from directory: Int32, isDirectory: Bool) throws(FileError)
    /// The names in a directory, without `.` and `..`, sorted by bytes.
    func names(in directory: Int32) throws(FileError) -> [String]
}

/// What a file is opened for.
public enum Access: Hashable, Sendable {
    case read
    /// A directory, to list it and to reach what lies beneath.
    case directory
    case readWrite
    /// Makes the file; an error if there is one.
    case create(mode: UInt32)
}

/// What fstat(2) tells.
public struct FileStatus: Hashable, Sendable {
    /// What kind of file it is.
    public enum Kind: Sendable { case file, directory, other }

    /// What kind of file it is.
    public var kind: Kind
    /// The device that it lies on.
    public var device: UInt64
    /// Its number there.
    public var inode: UInt64
    /// Its owner's user id.
    public var owner: UInt32
    /// Its group's id.
    public var group: UInt32
    /// Permission bits with set-id and sticky, 0o0000–0o7777.
    public var mode: UInt32
    /// How many names it has.
    public var links: Int
    /// Its length in bytes.
    public var size: Int

    /// A status as said.
    public init(
        kind: Kind, device: UInt64, inode: UInt64, owner: UInt32, group: UInt32, mode: UInt32, links: Int, size: Int
    ) {
        self.kind = kind
        self.device = device
        self.inode = inode
        self.owner = owner
        self.group = group
        self.mode = mode
        self.links = links
        self.size = size
    }
}
