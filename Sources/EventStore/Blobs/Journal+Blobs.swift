internal import FileIO
internal import TicketModel

/// How a blob is found.
enum BlobCondition: Hashable {
    case intact
    case missing
    /// It is there, and is not what its name says; why, to follow its path.
    case altered(String)
}

extension Journal {
    /// Opens a blob; nil if it is not there.
    func openBlob(_ name: BlobName) throws(StoreError) -> OpenFile? {
        try directory.openRegular(name.path, as: .read, ownedBy: writer.uid)
    }

    /// Looks whether a blob is there, with so many bytes, and with the SHA-256 that it is named after.
    func examineBlob(_ digest: Digest, size: UInt64) throws(StoreError) -> BlobCondition {
        let file: OpenFile?
        do throws(StoreError) {
            file = try openBlob(BlobName(digest))
        } catch  where error.isForeign {
            return .altered("is not a file of its own: \(error.message)")
        }
        guard let file else { return .missing }
        // What a dishonest size or file could cost ends here.
        if let condition = Self.wrongSize(try storing { () throws(FileError) in try file.status() }.size, size) {
            return condition
        }
        let found = try storing { () throws(FileError) in try Digest.hashing(file) }
        guard found.digest == digest else { return .altered("has other bytes: their SHA-256 is \(found.digest)") }
        return .intact
    }

    /// A blob's bytes, checked to be those that its name says; throws `malformed` where it is missing or altered.
    func readBlob(_ digest: Digest, size: UInt64) throws(StoreError) -> [UInt8] {
        let path = "\(directory.path)/\(BlobName(digest).path)"
        guard let file = try openBlob(BlobName(digest)) else { throw Self.lost(path, .missing) }
        let found = try storing { () throws(FileError) in try file.status() }.size
        if let condition = Self.wrongSize(found, size) { throw Self.lost(path, condition) }
        let bytes = try storing { () throws(FileError) in try file.bytes(limit: found) }
        let hash = Digest(hashing: bytes)
        guard hash == digest else { throw Self.lost(path, .altered("has other bytes: their SHA-256 is \(hash)")) }
        return bytes
    }

    private static func wrongSize(_ found: Int, _ expected: UInt64) -> BlobCondition? {
        if found != expected { return .altered("has \(found) bytes, not \(expected)") }
        if found > TextBounds.evidence { return .altered("has \(found) bytes, more than evidence can have") }
        return nil
    }

    private static func lost(_ path: String, _ condition: BlobCondition) -> StoreError {
        let reason = if case .altered(let reason) = condition { reason } else { "is missing" }
        return StoreError(
            .malformed, "\(path) \(reason)",
            hint: "put it back from a backup; usher audit verify says what else is wrong")
    }
}
