internal import SystemPackage

/// An open file or directory, closed when the last reference goes or earlier by ``close()``.
public final class OpenFile {
    /// Makes the calls.
    public let system: any FileSystem
    /// The open descriptor; -1 once closed.
    public private(set) var descriptor: Int32
    /// The name for messages: the store's path and what lies below it.
    public let path: String

    private init(adopting descriptor: Int32, path: String, system: any FileSystem) {
        self.descriptor = descriptor
        self.path = path
        self.system = system
    }

    deinit { close() }

    /// Opens a directory from outside, following symbolic links.
    public convenience init(root path: String, system: any FileSystem) throws(FileError) {
        self.init(adopting: try system.openRoot(path), path: path, system: system)
    }

    /// Opens what lies beneath this directory, never through a symbolic link.
    public func open(_ name: String, as access: Access) throws(FileError) -> OpenFile {
        let path = "\(path)/\(name)"
        let opened = try naming(path) { () throws(FileError) in
            try system.open(name, beneath: descriptor, as: access)
        }
        return OpenFile(adopting: opened, path: path, system: system)
    }

    /// Does nothing the second time.
    public func close() {
        guard descriptor >= 0 else { return }
        system.close(descriptor)
        descriptor = -1
    }

    /// What fstat(2) tells.
    public func status() throws(FileError) -> FileStatus {
        try naming(path) { () throws(FileError) in try system.status(of: descriptor) }
    }

    /// Reads until the buffer is full or the file ends; returns the number of bytes.
    public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        var done = 0
        while done < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
            let count = try naming(path) { () throws(FileError) in
                try system.read(descriptor, into: rest, at: offset + done)
            }
            if count == 0 { break }
            done += count
        }
        return done
    }

    /// The bytes from `offset` to the end, or as many as `limit`.
    public func bytes(from offset: Int = 0, limit: Int) throws(FileError) -> [UInt8] {
        let size = min(max(0, try status().size - offset), limit)
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            do throws(FileError) {
                count = try read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes all of it with one call; a short write is an error, and what it left is the caller's to cut off.
    public func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
        let count = try naming(path) { () throws(FileError) in try system.write(descriptor, bytes, at: offset) }
        // What stopped a short write is only said to the next one, which is not made: nearly always there is no room.
        guard count == bytes.count else { throw FileError(.write, path, .noSpace) }
    }

    /// The same for an array.
    public func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
        let outcome: Result<Void, FileError> = bytes.withUnsafeBytes { buffer in
            Result { () throws(FileError) in try write(buffer, at: offset) }
        }
        try outcome.get()
    }

    /// Flushes the file and what is needed to find it again.
    public func synchronize() throws(FileError) {
        try naming(path) { () throws(FileError) in try system.synchronize(descriptor) }
    }

    /// Flushes the data, and the size if it grew.
    public func synchronizeData() throws(FileError) {
        try naming(path) { () throws(FileError) in try system.synchronizeData(descriptor) }
    }

    /// Cuts the file off, or fills it up with zeros.
    public func truncate(to size: Int) throws(FileError) {
        try naming(path) { () throws(FileError) in try system.truncate(descriptor, to: size) }
    }
}

extension OpenFile {
    /// Sets the permission bits, whatever the umask.
    public func changeMode(to mode: UInt32) throws(FileError) {
        try naming(path) { () throws(FileError) in try system.changeMode(of: descriptor, to: mode) }
    }

    /// Gives it to another user or group; nil leaves that one alone.
    public func changeOwner(user: UInt32? = nil, group: UInt32? = nil) throws(FileError) {
        try naming(path) { () throws(FileError) in
            try system.changeOwner(of: descriptor, user: user, group: group)
        }
    }

    /// Takes the advisory lock if it is free; false if it is not.
    public func lock() throws(FileError) -> Bool {
        try naming(path) { () throws(FileError) in try system.lock(descriptor) }
    }

    /// Gives the advisory lock back.
    public func unlock() throws(FileError) {
        try naming(path) { () throws(FileError) in try system.unlock(descriptor) }
    }

    /// The kind of file system that it lies on.
    public func volume() throws(FileError) -> Volume {
        try naming(path) { () throws(FileError) in try system.volume(of: descriptor) }
    }

    /// The names in this directory, sorted by bytes.
    public func names() throws(FileError) -> [String] {
        try naming(path) { () throws(FileError) in try system.names(in: descriptor) }
    }

    /// Makes a directory in this one.
    public func makeDirectory(_ name: String, mode: UInt32) throws(FileError) {
        try naming("\(path)/\(name)") { () throws(FileError) in
            try system.makeDirectory(name, in: descriptor, mode: mode)
        }
    }

    /// Renames within this directory.
    public func rename(_ old: String, to new: String, replacing: Bool) throws(FileError) {
        try naming("\(path)/\(old)") { () throws(FileError) in
            try system.rename(old, to: new, in: descriptor, replacing: replacing)
        }
    }

    /// Removes a name from this directory.
    public func remove(_ name: String, isDirectory: Bool = false) throws(FileError) {
        try naming("\(path)/\(name)") { () throws(FileError) in
            try system.remove(name, from: descriptor, isDirectory: isDirectory)
        }
    }

    /// Gives an error the name that a person knows the file by.
    private func naming<Result>(
        _ path: String, _ body: () throws(FileError) -> Result
    ) throws(FileError) -> Result {
        do throws(FileError) {
            return try body()
        } catch {
            throw FileError(error.call, path, error.reason)
        }
    }
}
