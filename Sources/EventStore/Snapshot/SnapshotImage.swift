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
    let scalars: [String: UInt64]
    let tables: [String: Table]
    let texts: [String: Texts]
    /// Its length in bytes.
    let size: Int
    /// What keeps the bytes: a mapped file, or bytes made in memory.
    private let owner: Owner

    struct Table: Sendable {
        var count: Int
        var fields: [MappedField]
        /// The fields' widths and columns, as the sums are over them.
        var columns: [(width: Int, bytes: SharedBytes)]
        var places: (count: Int, field: MappedField)?
        var sums: SharedBytes
    }

    struct Texts: Sendable {
        var known: Int
        var chunks: [SharedBytes]
        var sums: SharedBytes
    }

    /// Bytes that live as long as the image.
    struct SharedBytes: @unchecked Sendable {
        var bytes: UnsafeRawBufferPointer
    }

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
    init?(_ owner: Owner) {
        self.owner = owner
        let bytes = owner.bytes
        size = bytes.count
        guard let parser = SnapshotParser(bytes), let head = parser.head,
            head.integer("format") == SnapshotContent.format,
            let store = head.string("store"), let order = head.integer("order")
        else { return nil }
        check = parser.check
        self.store = store
        self.order = UInt64(order)
        base = head.integer("base").flatMap { UInt32(exactly: $0) }
        let isDelta = base != nil
        if isDelta {
            guard let sum = head.integer("sum"), parser.sumOfColumns() == UInt32(exactly: sum) else { return nil }
        }
        covers = head.list("covers").compactMap { Cover($0) }
        writers = head.list("writers").compactMap { value in
            guard case .dictionary(let fields) = value else { return nil }
            return WriterID(fields)
        }
        var scalars: [String: UInt64] = [:]
        if case .dictionary(let known)? = head["scalars"] {
            for case (let name, .integer(let value)) in known.entries { scalars[name] = UInt64(value) }
        }
        self.scalars = scalars
        var tables: [String: Table] = [:]
        for value in head.list("tables") {
            guard let (name, table) = parser.table(value, isDelta: isDelta) else { return nil }
            tables[name] = table
        }
        self.tables = tables
        var texts: [String: Texts] = [:]
        for value in head.list("texts") {
            guard let (name, part) = parser.texts(value, isDelta: isDelta) else { return nil }
            texts[name] = part
        }
        self.texts = texts
    }

    /// Whether a page of a base's table is as it was written.
    func isGood(_ table: Table, page: Int) -> Bool {
        let start = page * ImagePage.size
        let end = min(start + ImagePage.size, table.count)
        guard start < end else { return true }
        var sum = CRC32C()
        for column in table.columns where column.width > 0 {
            sum.add(UnsafeRawBufferPointer(rebasing: column.bytes.bytes[start * column.width..<end * column.width]))
        }
        return table.sums.bytes.loadUnaligned(fromByteOffset: page * 4, as: UInt32.self) == sum.value.littleEndian
    }

    /// Whether a chunk of a base's texts is as it was written.
    func isGood(_ texts: Texts, chunk: Int) -> Bool {
        let sum = CRC32C.checksum(texts.chunks[chunk].bytes).littleEndian
        return texts.sums.bytes.loadUnaligned(fromByteOffset: chunk * 4, as: UInt32.self) == sum
    }
}

/// Bytes in memory that stay where they are.
final class MadeBytes: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    init(_ bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
        copy.copyBytes(from: bytes)
        self.bytes = UnsafeRawBufferPointer(copy)
    }

    deinit { bytes.deallocate() }
}
