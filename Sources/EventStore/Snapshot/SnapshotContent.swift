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
//         format     integer: 1
//         store      text: the store's UUID
//         order      integer: the order of the last event
//         base       in a delta only: the `check` of the snapshot that it goes with
//         sum        in a delta only: the CRC-32C of all its columns, one after another
//         covers     array of {site, uid, segment, offset, sequence, link}: how far each journal was read
//         writers    array of {site, uid}, in the order in which they wrote; events' places count in it
//         scalars    {text: integer}
//         tables     array of
//             name, count     text, integer
//             fields          array of {name, width, bias?, column?}: the n-th number of the table is `bias` (eight bytes,
//                             big-endian) plus the n-th `width` bytes (little-endian) of the column
//             places          in a delta only: {count, width, bias?, column?}: where the records stand that the fields
//                             are of, ascending
//             sums            in a base only: a column of four little-endian bytes for each page of 256 records: the
//                             CRC-32C of the page's part of each field's column, one after another
//         texts      array of
//             name, known     text, integer: how many chunks the base has
//             ends            column of eight little-endian bytes a chunk: where it ends in `bytes`
//             bytes           column
//             sums            in a base only: column of four little-endian bytes a chunk: its CRC-32C
//
// The tables and their fields are those of TicketModel's `ColumnRecord`s. A base says the same bytes for the same
// events, however it came about; that is how a damaged page is mended.

/// A snapshot to be written.
struct SnapshotContent {
    static let format: Int64 = 1

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
        var entry: PlistDictionary = ["name": .string(table.name), "count": .integer(Int64(table.count))]
        if let places = table.places {
            var field = encoded(places, &columns)
            field["count"] = .integer(Int64(table.changed))
            entry["places"] = .dictionary(field)
        } else {
            entry["sums"] = columns.add(sums(of: table))
        }
        entry["fields"] = .array(
            zip(table.names, table.fields).map { name, field in
                var encoded = encoded(field, &columns)
                encoded["name"] = .string(name)
                return .dictionary(encoded)
            })
        return .dictionary(entry)
    }

    private func encoded(_ field: ImageField, _ columns: inout ColumnList) -> PlistDictionary {
        var encoded: PlistDictionary = ["width": .integer(Int64(field.width))]
        if field.bias != 0 {
            encoded["bias"] = .data(withUnsafeBytes(of: field.bias.bigEndian) { Array($0) })
        }
        if field.width > 0 { encoded["column"] = columns.add(field.bytes) }
        return encoded
    }

    private func sums(of table: ImageTable) -> [UInt8] {
        var sums: [UInt8] = []
        for start in stride(from: 0, to: table.count, by: ImagePage.size) {
            let end = min(start + ImagePage.size, table.count)
            var sum = CRC32C()
            for field in table.fields where field.width > 0 {
                field.bytes.withUnsafeBytes { bytes in
                    sum.add(UnsafeRawBufferPointer(rebasing: bytes[start * field.width..<end * field.width]))
                }
            }
            withUnsafeBytes(of: sum.value.littleEndian) { sums += $0 }
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
        var entry: PlistDictionary = ["name": .string(texts.name), "known": .integer(Int64(texts.known))]
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
