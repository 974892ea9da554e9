public import SystemPackage

/// A system call that failed: which one, on what, and why.
public struct FileError: Error, Hashable, Sendable {
    /// The system call.
    public let call: SystemCall
    /// As a person would name it: the store's path and what lies below it.
    public let path: String
    /// What it said.
    public let reason: Errno

    /// An error as said.
    public init(_ call: SystemCall, _ path: String, _ reason: Errno) {
        self.call = call
        self.path = path
        self.reason = reason
    }
}

extension FileError: CustomStringConvertible {
    /// Path, call and reason on one line.
    public var description: String { "\(path): \(call.rawValue): \(reason)" }
}

extension FileError {
    /// The error of a name that is taken.
    public static func exists(_ path: String) -> FileError { FileError(.open, path, .fileExists) }

    /// The name does not exist.
    public var isMissing: Bool { reason == .noSuchFileOrDirectory }
    /// The name exists already.
    public var isExisting: Bool { reason == .fileExists }
    /// A directory was expected.
    public var isNoDirectory: Bool { reason == .notDirectory }
    /// The path leaves its directory, or leads through a symbolic link.
    public var isCrossing: Bool { reason == .tooManySymbolicLinkLevels || reason == .improperLink }
    /// The file system takes no writes.
    public var isReadOnly: Bool { reason == .readOnlyFileSystem }
    /// The operating system forbids it.
    public var isDenied: Bool { reason == .permissionDenied || reason == .notPermitted }
    /// There is no room: on the disk, in the quota, or below the file size limit.
    public var isOutOfSpace: Bool { reason == .noSpace || reason == .diskQuotaExceeded || reason == .fileTooLarge }
}

/// The system calls that a store makes, by their names in section 2 of the manual.
public enum SystemCall: String, Hashable, Sendable, CaseIterable {
    case open, openat2, close, read, write, sync, datasync, truncate, rename, unlink, mkdir, chmod, chown, flock
    case stat, statfs, getdents, inotify, getrandom, mmap
}
