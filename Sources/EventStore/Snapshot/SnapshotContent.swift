internal import BinaryPlist
internal import TicketModel

// A snapshot
// ==========
//
// A property list with three keys:
//
//     check     integer: the CRC-32C of `head`
//     columns   array of data
//     head      data: a property list of its own, which says what is in the columns:
//
//         format     integer: 3
//         store      text: the store's UUID
//         order      integer: the order of the last event
//         base       in a delta only: the `check` of the snapshot that it goes with
//         sum        in a delta only: the CRC-32C of all its columns, one after another
//         covers     array of {site, uid, segment, offset, sequence, link}: how far each journal was read
//         writers    array of {site, uid}, in the order in which they wrote; events' places count in it
//         scalars    {text: integer}
//         tables     array of
//             name, count     text, integer
//             fields          array of text: what the numbers of a record are called
//             widths          data: of each number the bytes that it has, 0 to 8
//             biases          data: of each number eight bytes, the highest first, which its bytes are added to
//             records         column: pages of 256 records, the last one shorter; in a page the numbers' bytes, the lowest
//                             first, those of a number of all records after those of the number before
//             places          in a delta only: {count, width, bias, column}: where the records stand, ascending, written as
//                             one such number
//             sums            in a base only: a column of four little-endian bytes for each page: its CRC-32C
//         texts      array of
//             name, count     text, integer: how many chunks there are here
//             known           integer: how many the base has, in a delta
//             ends            column of eight little-endian bytes a chunk: where it ends in `bytes`
//             bytes           column
//             sums            in a base only: column of four little-endian bytes a chunk: its CRC-32C
//
// The tables and their fields are those of TicketModel's `ColumnRecord`s. A base says the same bytes for the same
// events, however it came about; that is how a damaged page is mended.

/// A snapshot to be written.
struct SnapshotContent {
    static let format: Int64 = 3

    var store: String
    var order: UInt64
    var covers: [Cover]
    var writers: [WriterID]
    var image: ImageContent
    /// The `check` of the base that this is a delta to.
    var base: UInt32?

    /// The file, and its check.
    func encoded() -> (bytes: [UInt8], check: UInt32) {
        var columns = ColumnList()
        let tables = image.tables.map { encoded($0, &columns) }
        let texts = image.texts.map { encoded($0, &columns) }
        var head: PlistDictionary = [
            "format": .integer(Self.format), "store": .string(store), "order": .integer(Int64(order)),
            "covers": .array(covers.map(\.encoded)), "writers": .array(writers.map(\.encoded)),
            "scalars": .dictionary(
                PlistDictionary(image.scalars.map { ($0.name, .integer(Int64(truncatingIfNeeded: $0.value))) })),
            "tables": .array(tables), "texts": .array(texts),
        ]
        if let base {
            head["base"] = .integer(Int64(base))
            head["sum"] = .integer(Int64(columns.sum))
        }
        let encodedHead = PropertyList.dictionary(head).encoded()
        let check = encodedHead.withUnsafeBytes { CRC32C.checksum($0) }
        let file = PropertyList.dictionary([
            "check": .integer(Int64(check)), "columns": .array(columns.list.map { .data($0) }),
            "head": .data(encodedHead),
        ])
        return (file.encoded(), check)
    }

    private func encoded(_ table: ImageTable, _ columns: inout ColumnList) -> PropertyList {
        let records = table.records
        var entry: PlistDictionary = [
            "name": .string(table.name), "count": .integer(Int64(table.count)),
            "fields": .array(table.names.map { .string($0) }), "widths": .data(records.widths),
            "biases": .data(records.biases.flatMap { Self.bytes($0) }), "records": columns.add(records.bytes),
        ]
        if let places = table.places {
            entry["places"] = .dictionary([
                "count": .integer(Int64(table.changed)), "width": .integer(Int64(places.width)),
                "bias": .data(Self.bytes(places.bias)), "column": columns.add(places.bytes),
            ])
        } else {
            entry["sums"] = columns.add(sums(of: records))
        }
        return .dictionary(entry)
    }

    private static func bytes(_ bias: UInt64) -> [UInt8] { withUnsafeBytes(of: bias.bigEndian) { Array($0) } }

    private func sums(of records: ImageRecords) -> [UInt8] {
        let page = records.size * ImagePage.size
        guard page > 0 else { return [] }
        var sums: [UInt8] = []
        records.bytes.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count, by: page) {
                let part = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + page, bytes.count)])
                withUnsafeBytes(of: CRC32C.checksum(part).littleEndian) { sums += $0 }
            }
        }
        return sums
    }

    private func encoded(_ texts: ImageTexts, _ columns: inout ColumnList) -> PropertyList {
        var ends: [UInt8] = []
        var bytes: [UInt8] = []
        var sums: [UInt8] = []
        bytes.reserveCapacity(texts.chunks.reduce(0) { $0 + $1.count })
        for chunk in texts.chunks {
            bytes += chunk
            withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { ends += $0 }
            withUnsafeBytes(of: chunk.withUnsafeBytes { CRC32C.checksum($0) }.littleEndian) { sums += $0 }
        }
        var entry: PlistDictionary = [
            "name": .string(texts.name), "known": .integer(Int64(texts.known)),
            "count": .integer(Int64(texts.chunks.count)),
        ]
        entry["ends"] = columns.add(ends)
        entry["bytes"] = columns.add(bytes)
        if base == nil { entry["sums"] = columns.add(sums) }
        return .dictionary(entry)
    }
}

/// The columns of a snapshot that is being written.
private struct ColumnList {
    private(set) var list: [[UInt8]] = []

    /// Adds a column; its number.
    mutating func add(_ bytes: [UInt8]) -> PropertyList {
        list.append(bytes)
        return .integer(Int64(list.count - 1))
    }

    var sum: UInt32 {
        var sum = CRC32C()
        for column in list { column.withUnsafeBytes { sum.add($0) } }
        return sum.value
    }
}
