internal import FileIO
internal import TicketModel

/// One writer's journal: its directory, checked to belong to the writer, and how to open what is in it.
final class Journal {
    let writer: WriterID
    let directory: OpenFile
    /// The end as a write last read it.
    var knownTail: JournalTail?

    /// `<site>/<uid>`, for messages.
    var name: String { "\(writer.site)/\(writer.uid)" }

    private init(writer: WriterID, directory: OpenFile) {
        self.writer = writer
        self.directory = directory
    }

    enum Opening {
        case journal(Journal)
        case absent
        /// The directory belongs to somebody else.
        case foreign(StoreError)
    }

    /// Opens the journal in its site's directory.
    static func open(_ writer: WriterID, in site: OpenFile) throws(StoreError) -> Opening {
        let directory: OpenFile
        do throws(FileError) {
            directory = try site.open(String(writer.uid), as: .directory)
        } catch {
            if error.isMissing { return .absent }
            throw StoreError(error)
        }
        let status = try storing { () throws(FileError) in try directory.status() }
        guard status.owner == writer.uid else {
            return .foreign(
                StoreError(
                    .notPermitted, "\(directory.path) belongs to user \(status.owner), not to user \(writer.uid)",
                    hint: "somebody put it there: remove it, or give it back with chown -R"))
        }
        return .journal(Journal(writer: writer, directory: directory))
    }

    /// The open segment, if there is one.
    func openActive(as access: Access = .read) throws(StoreError) -> OpenFile? {
        try openSegment(SegmentName.active, as: access)
    }

    func openSealed(_ number: Int) throws(StoreError) -> OpenFile? {
        try openSegment(SegmentName.sealed(number), as: .read)
    }

    private func openSegment(_ name: String, as access: Access) throws(StoreError) -> OpenFile? {
        try directory.openRegular(name, as: access, ownedBy: writer.uid)
    }

    /// Makes a file of the writer's; it must not be there.
    func make(_ name: String, mode: UInt32, in place: OpenFile? = nil) throws(FileError) -> OpenFile {
        let file = try (place ?? directory).open(name, as: .create(mode: 0o600))
        try Self.shape(file, mode: mode, owner: writer.uid)
        return file
    }

    /// Makes a file with content under another name first: under its own it is never there without mode and content.
    func make(_ name: String, mode: UInt32, holding bytes: [UInt8]) throws(FileError) -> OpenFile {
        let temporary = ".\(name).new"
        do throws(FileError) {
            try directory.remove(temporary)
        } catch  where error.isMissing {}
        do throws(FileError) {
            let file = try make(temporary, mode: mode)
            try file.write(bytes, at: 0)
            try directory.rename(temporary, to: name, replacing: false)
            return file
        } catch {
            // What is left under the other name is nobody's, and goes the next time.
            _ = try? storing { () throws(FileError) in try directory.remove(temporary) }
            throw error
        }
    }

    /// Gives the mode whatever the umask, and what root made for somebody to that one.
    static func shape(_ file: OpenFile, mode: UInt32, owner: UInt32) throws(FileError) {
        if try file.status().owner != owner { try file.changeOwner(user: owner) }
        try file.changeMode(to: mode)
    }

    /// Makes the journal of a writer who has none.
    static func make(_ writer: WriterID, in site: OpenFile) throws(StoreError) {
        try storing { () throws(FileError) in
            // Under its own name the others find it only when they may read it.
            let temporary = ".\(writer.uid).new"
            do throws(FileError) {
                try site.makeDirectory(temporary, mode: 0o700)
            } catch  where error.isExisting {}
            let directory = try site.open(temporary, as: .directory)
            try shape(directory, mode: StoreLayout.Mode.journal, owner: writer.uid)
            try site.rename(temporary, to: String(writer.uid), replacing: false)
            try site.synchronize()
        }
    }

    /// The numbers of the sealed segments, ascending.
    func sealedNumbers() throws(StoreError) -> [Int] {
        try storing { () throws(FileError) in try directory.names() }.compactMap { SegmentName.number(in: $0) }.sorted()
    }

    /// How far the owner says that it is durable; nil if it says nothing that can be believed.
    func readMark() throws(StoreError) -> Mark? {
        guard let file = try openSegment(SegmentName.mark, as: .read) else { return nil }
        let bytes = try storing { () throws(FileError) in try file.bytes(limit: Mark.sizeLimit) }
        return bytes.withUnsafeBytes { Mark(decoding: $0) }
    }
}
