internal import CFileIO
internal import Glibc
internal import SystemPackage

extension LinuxFileSystem {
    /// fstat(2).
    public func status(of descriptor: Int32) throws(FileError) -> FileStatus {
        var status = stat()
        _ = try retrying(.stat, "") { fstat(descriptor, &status) }
        let kind: FileStatus.Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .directory
            default: .other
            }
        return FileStatus(
            kind: kind, device: UInt64(status.st_dev), inode: UInt64(status.st_ino), owner: status.st_uid,
            group: status.st_gid, mode: status.st_mode & 0o7777, links: Int(status.st_nlink), size: Int(status.st_size))
    }

    /// fchmod(2).
    public func changeMode(of descriptor: Int32, to mode: UInt32) throws(FileError) {
        _ = try retrying(.chmod, "") { fchmod(descriptor, mode) }
    }

    /// fchown(2).
    public func changeOwner(of descriptor: Int32, user: UInt32?, group: UInt32?) throws(FileError) {
        // All ones: leave it alone.
        _ = try retrying(.chown, "") { fchown(descriptor, user ?? .max, group ?? .max) }
    }

    /// flock(2), without waiting.
    public func lock(_ descriptor: Int32) throws(FileError) -> Bool {
        do {
            _ = try retrying(.flock, "") { flock(descriptor, LOCK_EX | LOCK_NB) }
            return true
        } catch  where error.reason == .wouldBlock {
            return false
        }
    }

    /// flock(2) with LOCK_UN.
    public func unlock(_ descriptor: Int32) throws(FileError) {
        _ = try retrying(.flock, "") { flock(descriptor, LOCK_UN) }
    }

    /// fstatfs(2).
    public func volume(of descriptor: Int32) throws(FileError) -> Volume {
        var magic: UInt32 = 0
        _ = try retrying(.statfs, "") { cfileio_volume_type(descriptor, &magic) }
        return Volume(magic: magic)
    }
}
