internal import FileIO
internal import TicketModel

// A blob is made under another name, flushed, renamed, and its name flushed: under its own it is never there in part. The
// other name is locked while somebody is at it; one that is not was left by a process that died, and goes.

extension Journal {
    /// Keeps bytes as a blob; when it returns, they will last. What is there already is looked at, and not believed.
    func keepBlob(_ bytes: [UInt8], as digest: Digest) throws(StoreError) {
        let name = BlobName(digest)
        let blobs = try storing { () throws(FileError) in try blobDirectory(BlobName.directory, in: directory) }
        let fold = try storing { () throws(FileError) in try blobDirectory(name.fold, in: blobs) }
        switch try examineBlob(digest, size: UInt64(bytes.count)) {
        case .intact: break
        case .missing: try storing { () throws(FileError) in try make(name, holding: bytes, in: fold) }
        case .altered:
            try storing { () throws(FileError) in
                try setAside(name, in: fold)
                try make(name, holding: bytes, in: fold)
            }
        }
        // Also where it was there: whoever made it may have died before this.
        try storing { () throws(FileError) in
            try fold.synchronize()
            try blobs.synchronize()
            try directory.synchronize()
        }
    }

    private func make(_ name: BlobName, holding bytes: [UInt8], in fold: OpenFile) throws(FileError) {
        try removeLeftovers(in: fold)
        let (file, temporary) = try makeTemporary(name, in: fold)
        do throws(FileError) {
            // By the piece, for a system may write less than it is asked to.
            let piece = 1 << 20
            for offset in stride(from: 0, to: bytes.count, by: piece) {
                let outcome: Result<Void, FileError> = bytes.withUnsafeBytes { buffer in
                    let rest = UnsafeRawBufferPointer(rebasing: buffer[offset..<min(offset + piece, bytes.count)])
                    return Result { () throws(FileError) in try file.write(rest, at: offset) }
                }
                try outcome.get()
            }
            try Self.shape(file, mode: StoreLayout.Mode.blob, owner: writer.uid)
            try file.synchronize()
            // Where another process was sooner, this takes the place of the same bytes.
            try fold.rename(temporary, to: name.file, replacing: true)
        } catch {
            try? fold.remove(temporary)
            throw error
        }
    }

    private func makeTemporary(_ name: BlobName, in fold: OpenFile) throws(FileError) -> (OpenFile, String) {
        for attempt in 1...1_000 {
            let temporary = name.temporary(attempt)
            let file: OpenFile
            do throws(FileError) {
                file = try fold.open(temporary, as: .create(mode: 0o600))
            } catch  where error.isExisting {
                continue
            }
            // Somebody may have taken it for a leftover before it was locked.
            if try file.lock(), try file.status().links == 1 { return (file, temporary) }
        }
        throw FileError.exists("\(fold.path)/\(name.temporary(1_000))")
    }

    /// What is left of blobs that were being made when a process died. None of it is anybody's, so failing is no harm.
    private func removeLeftovers(in fold: OpenFile) throws(FileError) {
        for leftover in try fold.names() where BlobName.isTemporary(leftover) {
            // One that has no name any more was removed meanwhile, and the name may be another's.
            guard let file = try? fold.open(leftover, as: .readWrite), (try? file.lock()) == true,
                (try? file.status())?.links == 1
            else { continue }
            try? fold.remove(leftover)
        }
    }

    /// Gives an altered blob another name, so that nothing is lost and an audit tells of it.
    private func setAside(_ name: BlobName, in fold: OpenFile) throws(FileError) {
        for attempt in 1...1_000 {
            do throws(FileError) {
                return try fold.rename(name.file, to: "\(name.file).altered.\(attempt)", replacing: false)
            } catch  where error.isExisting {}
        }
        throw FileError.exists("\(fold.path)/\(name.file).altered.1000")
    }

    private func blobDirectory(_ name: String, in parent: OpenFile) throws(FileError) -> OpenFile {
        do throws(FileError) {
            try parent.makeDirectory(name, mode: 0o700)
        } catch  where error.isExisting {}
        let directory = try parent.open(name, as: .directory)
        let status = try directory.status()
        // Making it may have been interrupted before it had its mode.
        if status.mode != StoreLayout.Mode.journal || status.owner != writer.uid {
            try Self.shape(directory, mode: StoreLayout.Mode.journal, owner: writer.uid)
        }
        return directory
    }
}
