internal import BinaryPlist
internal import FileIO
internal import TicketModel

/// A snapshot's bytes with what its head says of them: checked as far as that goes without reading the columns.
final class SnapshotImage: Sendable {
    let check: UInt32
    let store: String
    let order: UInt64
    /// The `check` of the base that this is a delta to; nil for a base.
    let base: UInt32?
    let covers: [Cover]
    let writers: [WriterID]
    private let scalars: [(name: String, value: UInt64)]
    private let tables: [(name: String, table: SnapshotTable)]
    private let texts: [(name: String, texts: SnapshotTexts)]
    let columns: SnapshotColumns
    /// Its length in bytes.
    let size: Int
    /// What keeps the bytes: a mapped file, or bytes made in memory.
    private let owner: Owner

    enum Owner: Sendable {
        case file(MappedFile)
        case memory(MadeBytes)

        var bytes: UnsafeRawBufferPointer {
            switch self {
            case .file(let file): file.bytes
            case .memory(let made): made.bytes
            }
        }
    }

    /// Nil if these bytes are no snapshot that this version can read, or if its head or its delta's sum is wrong.
    convenience init?(_ owner: Owner) {
        guard let parser = try? SnapshotParser(owner.bytes) else { return nil }
        try? self.init(parser, owner)
    }

    private init?(_ parser: SnapshotParser, _ owner: Owner) throws(PlistError) {
        let head = parser.head
        guard try head.number("format") == Int(SnapshotContent.format), let store = try head.value(of: "store")?.string,
            let order = try head.number("order"), let scalars = try head.value(of: "scalars"),
            scalars.kind == .dictionary
        else { return nil }
        self.owner = owner
        size = owner.bytes.count
        check = parser.check
        self.store = store
        self.order = UInt64(order)
        base = try head.number("base").flatMap { UInt32(exactly: $0) }
        let isDelta = base != nil
        columns = parser.columns
        if isDelta {
            guard let sum = try head.number("sum"), columns.sum == UInt32(exactly: sum) else { return nil }
        }
        var known: [(name: String, value: UInt64)] = []
        for index in 0..<scalars.count {
            guard let name = try scalars.key(at: index).string, let value = try scalars.value(at: index).integer else {
                return nil
            }
            known.append((name, UInt64(value)))
        }
        self.scalars = known
        var covers: [Cover] = []
        var writers: [WriterID] = []
        var tables: [(name: String, table: SnapshotTable)] = []
        var texts: [(name: String, texts: SnapshotTexts)] = []
        let hasCovers = try head.forEach("covers") { (entry) throws(PlistError) in
            guard let cover = try Cover(entry) else { return false }
            covers.append(cover)
            return true
        }
        let hasWriters = try head.forEach("writers") { (entry) throws(PlistError) in
            guard let writer = try WriterID(entry) else { return false }
            writers.append(writer)
            return true
        }
        let hasTables = try head.forEach("tables") { (entry) throws(PlistError) in
            guard let table = try parser.table(entry, isDelta: isDelta) else { return false }
            tables.append(table)
            return true
        }
        let hasTexts = try head.forEach("texts") { (entry) throws(PlistError) in
            guard let part = try parser.texts(entry, isDelta: isDelta) else { return false }
            texts.append(part)
            return true
        }
        guard hasCovers, hasWriters, hasTables, hasTexts else { return nil }
        self.covers = covers
        self.writers = writers
        self.tables = tables
        self.texts = texts
    }
}

extension SnapshotImage {
    // They are few: to go through them costs less than the types of dictionaries, which are made when they are first used.

    /// A table by its name.
    func table(_ name: String) -> SnapshotTable? { tables.first { $0.name == name }?.table }

    /// An arena of texts by its name.
    func texts(_ name: String) -> SnapshotTexts? { texts.first { $0.name == name }?.texts }

    /// A number by its name.
    func scalar(_ name: String) -> UInt64? { scalars.first { $0.name == name }?.value }
}

/// Bytes in memory that stay where they are. Unchecked: nobody writes them once they are made.
final class MadeBytes: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    init(_ bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
        copy.copyBytes(from: bytes)
        self.bytes = UnsafeRawBufferPointer(copy)
    }

    deinit { bytes.deallocate() }
}
