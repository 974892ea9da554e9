internal import CFileIO
internal import Glibc
internal import SystemPackage

extension LinuxFileSystem {
    /// mkdirat(2).
    public func makeDirectory(_ name: String, in directory: Int32, mode: UInt32) throws(FileError) {
        _ = try retrying(.mkdir, name) { mkdirat(directory, name, mode) }
    }

    /// mkdir(2).
    public func makeRoot(_ path: String, mode: UInt32) throws(FileError) {
        _ = try retrying(.mkdir, path) { mkdir(path, mode) }
    }

    /// renameat2(2).
    public func rename(_ old: String, to new: String, in directory: Int32, replacing: Bool) throws(FileError) {
        _ = try retrying(.rename, old) {
            replacing ? renameat(directory, old, directory, new) : cfileio_rename_new(directory, old, new)
        }
    }

    /// unlinkat(2).
    public func remove(_ name: String, from directory: Int32, isDirectory: Bool) throws(FileError) {
        _ = try retrying(.unlink, name) { unlinkat(directory, name, isDirectory ? AT_REMOVEDIR : 0) }
    }

    /// readdir(3) until the end.
    public func names(in directory: Int32) throws(FileError) -> [String] {
        // A descriptor of its own: fdopendir takes it over, and the position of the caller's stays where it was.
        let own = try retrying(.getdents, "") { openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard let stream = fdopendir(own) else {
            let reason = Errno(rawValue: errno)
            close(own)
            throw FileError(.getdents, "", reason)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw FileError(.getdents, "", Errno(rawValue: errno)) }
                break
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
