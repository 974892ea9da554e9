internal import FileIO
public import TicketModel

extension EventStore {
    /// Throws unless this user can write to the store; makes the user's journal if there is none.
    public func demandOwnJournal() throws(StoreError) {
        _ = try ownJournal()
    }

    /// Keeps bytes in one's own journal, so that an event can name them; when it returns, they will last.
    ///
    /// After an error nothing has changed. At most `TextBounds.evidence` bytes.
    public func keepBlob(_ bytes: [UInt8]) throws(StoreError) -> Digest {
        guard bytes.count <= TextBounds.evidence else {
            throw StoreError(
                .malformed, "\(bytes.count) bytes are more than can be kept",
                hint: "at most \(TextBounds.evidence >> 20) MiB: compress it, or keep a part")
        }
        let digest = Digest(hashing: bytes)
        try ownJournal().keepBlob(bytes, as: digest)
        return digest
    }

    /// Bytes that an event of a writer names, of which there are so many; they are checked.
    ///
    /// Throws `malformed` where they are missing or altered, and `notPermitted` where they can't be read.
    public func blob(_ digest: Digest, size: UInt64, of writer: WriterID) throws(StoreError) -> [UInt8] {
        if set.journal(of: writer) == nil { try set.discover() }
        guard let journal = set.journal(of: writer) else {
            throw StoreError(
                .malformed, "journal \(writer.site)/\(writer.uid) is missing", hint: "put it back from a backup")
        }
        return try journal.readBlob(digest, size: size)
    }

    private func ownJournal() throws(StoreError) -> Journal {
        try demandWritable()
        let writer = WriterID(site: site, uid: identity.uid)
        if set.journal(of: writer) == nil { try set.discover() }
        if let journal = set.journal(of: writer) { return journal }
        try lock.take()
        defer { lock.release() }
        return try openOwn().journal
    }
}
