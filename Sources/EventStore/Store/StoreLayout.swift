internal import FileIO

/// The names and modes of what a store consists of.
enum StoreLayout {
    static let journals = "journals"
    static let local = "local"
    static let lock = "lock"
    static let site = "site.plist"
    static let trust = "trust"
    static let allowedSigners = "allowed_signers"

    enum Mode {
        static let teamContainer: UInt32 = 0o3770
        static let privateContainer: UInt32 = 0o2700
        static let openDirectory: UInt32 = 0o755
        static let journal: UInt32 = 0o2750
        static let activeSegment: UInt32 = 0o640
        static let sealedSegment: UInt32 = 0o440
        static let blob: UInt32 = 0o440
        static let mark: UInt32 = 0o640
        static let lock: UInt32 = 0o440
        static let format: UInt32 = 0o444
    }
}

extension OpenFile {
    /// Opens a regular file with one link that belongs to `owner`, if one is demanded; nil if there is none.
    func openRegular(_ name: String, as access: Access, ownedBy owner: UInt32?) throws(StoreError) -> OpenFile? {
        let file: OpenFile
        do throws(FileError) {
            file = try open(name, as: access)
        } catch {
            if error.isMissing { return nil }
            throw StoreError(error)
        }
        let status = try storing { () throws(FileError) in try file.status() }
        try OpenFile.demandRegular(status, path: file.path, owner: owner)
        return file
    }

    static func demandRegular(_ status: FileStatus, path: String, owner: UInt32?) throws(StoreError) {
        guard status.kind == .file, status.links == 1 else {
            throw foreign("\(path) is not a regular file with one link", hint: "somebody put it there: remove it")
        }
        if let owner, status.owner != owner {
            throw foreign(
                "\(path) belongs to user \(status.owner), not to user \(owner)",
                hint: "somebody put it there: remove it, or give it back with chown")
        }
    }

    private static func foreign(_ message: String, hint: String) -> StoreError {
        var error = StoreError(.notPermitted, message, hint: hint)
        error.isForeign = true
        return error
    }

    /// The bytes of a small file; an error beyond the limit.
    func contents(upTo limit: Int) throws(StoreError) -> [UInt8] {
        let bytes = try storing { () throws(FileError) in try self.bytes(limit: limit + 1) }
        guard bytes.count <= limit else {
            throw StoreError(.malformed, "\(path) is larger than \(limit) bytes", hint: "put it back from a backup")
        }
        return bytes
    }
}
