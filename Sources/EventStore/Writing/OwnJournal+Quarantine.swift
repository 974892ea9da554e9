internal import FileIO
internal import TicketModel

extension OwnJournal {
    /// Copies a torn tail to quarantine, durably, and only then cuts it off.
    func cutOff(_ tail: some Collection<UInt8>, of file: OpenFile, at offset: Int) throws(StoreError) {
        try storing { () throws(FileError) in
            try quarantine(Array(tail), name: "\(SegmentName.sealed(max(1, segment))).\(offset)")
            try file.truncate(to: offset)
            try file.synchronizeData()
        }
    }

    /// Puts away an open segment without a good header: it was begun, and its first write was cut short.
    ///
    /// False, to say that it is gone. It is an error if anything in it can have been durable.
    func discard(_ file: OpenFile, size: Int, mark: Mark?) throws(StoreError) -> Bool {
        let bytes = try storing { () throws(FileError) in try file.bytes(limit: .max) }
        let scan = bytes.withUnsafeBytes { SegmentScan($0) }
        let lastSealed = try journal.sealedNumbers().last ?? 0
        guard scan.isTorn(after: try journal.lastSealedTail()?.point.sequence ?? 0) else {
            throw Self.corrupt(file, at: 0, "its header is bad, and good frames follow")
        }
        if let mark, mark.segment > lastSealed { throw Self.corrupt(file, at: 0, "its header was durable") }
        try storing { () throws(FileError) in
            if !bytes.isEmpty { try quarantine(bytes, name: "\(SegmentName.sealed(lastSealed + 1)).0") }
            try journal.directory.remove(SegmentName.active)
            try journal.directory.synchronize()
        }
        return false
    }

    private func quarantine(_ bytes: [UInt8], name: String) throws(FileError) {
        let directory = try quarantineDirectory()
        // What was put there before stays: names are made different by a number.
        for attempt in 1...10_000 {
            let file: OpenFile
            do throws(FileError) {
                file = try journal.make("\(name).\(attempt)", mode: 0o440, in: directory)
            } catch  where error.isExisting {
                continue
            }
            try file.write(bytes, at: 0)
            try file.synchronize()
            try directory.synchronize()
            return
        }
        throw FileError.exists("\(directory.path)/\(name)")
    }

    private func quarantineDirectory() throws(FileError) -> OpenFile {
        do throws(FileError) {
            try journal.directory.makeDirectory(SegmentName.quarantine, mode: 0o750)
            try journal.directory.synchronize()
        } catch  where error.isExisting {}
        let directory = try journal.directory.open(SegmentName.quarantine, as: .directory)
        try Journal.shape(directory, mode: 0o750, owner: journal.writer.uid)
        return directory
    }
}
