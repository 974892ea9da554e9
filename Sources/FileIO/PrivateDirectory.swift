/// A directory of one person's own, outside the store, of whole files that are replaced and never changed in place.
///
/// Nothing there may be trusted more than any other input, and anybody may remove it.
public final class PrivateDirectory {
    private let path: String
    private let files: any FileSystem

    /// The directory at an absolute path, which need not be there.
    public init(at path: String, files: any FileSystem) {
        self.path = path
        self.files = files
    }

    /// A file of it for reading; nil if it is not there, is no plain file, or belongs to somebody else than this user or root.
    public func open(_ name: String) -> OpenFile? {
        guard let directory = try? OpenFile(root: path, system: files),
            let file = try? directory.open(name, as: .read), let status = try? file.status(),
            status.kind == .file, status.owner == 0 || status.owner == Machine.effectiveUser
        else { return nil }
        return file
    }

    /// The bytes of a file; nil if it can't be opened or read, or is longer than the limit.
    public func read(_ name: String, limit: Int) -> [UInt8]? {
        guard let file = open(name), let bytes = try? file.bytes(limit: limit + 1), bytes.count <= limit else {
            return nil
        }
        return bytes
    }

    /// Puts a file in the place of the old one, which stays until the new one is whole and durable.
    public func replace(_ name: String, with bytes: [UInt8]) throws(FileError) {
        let directory = try make()
        let temporary = "\(name).new"
        // Mostly there is none, and one that can't be removed can't be made anew either, which is said.
        try? directory.remove(temporary)
        do throws(FileError) {
            let file = try directory.open(temporary, as: .create(mode: 0o600))
            try file.write(bytes, at: 0)
            try file.synchronize()
            try directory.rename(temporary, to: name, replacing: true)
        } catch {
            // The first error counts; what is left goes the next time.
            try? directory.remove(temporary)
            throw error
        }
    }

    /// Removes a file that is there.
    public func remove(_ name: String) {
        try? OpenFile(root: path, system: files).remove(name)
    }

    /// The names of its files, sorted by bytes; none where there is no directory.
    public func names() -> [String] {
        (try? OpenFile(root: path, system: files).names()) ?? []
    }

    /// What keeps others from doing the same at the same time, as long as it is open; nil if somebody is at it.
    public func lock(_ name: String) throws(FileError) -> OpenFile? {
        let directory = try make()
        let file: OpenFile
        do throws(FileError) {
            file = try directory.open(name, as: .create(mode: 0o600))
        } catch  where error.isExisting {
            file = try directory.open(name, as: .read)
        }
        return try file.lock() ? file : nil
    }

    /// The directory, made with those above it if it is not there.
    private func make() throws(FileError) -> OpenFile {
        do throws(FileError) {
            return try OpenFile(root: path, system: files)
        } catch  where error.isMissing {
            var made = ""
            for part in path.split(separator: "/") {
                made += "/\(part)"
                do throws(FileError) {
                    try files.makeRoot(made, mode: 0o700)
                } catch  where error.isExisting || error.isDenied || error.isReadOnly {}
            }
            return try OpenFile(root: path, system: files)
        }
    }
}
