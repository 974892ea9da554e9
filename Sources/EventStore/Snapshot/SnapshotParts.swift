internal import TicketModel

/// What a snapshot's head says of a table.
struct SnapshotTable: Sendable {
    var count: Int
    var layout: RecordLayout
    /// Columns.
    var records: Int
    var sums: Int
    /// In a delta.
    var changes: MappedChanges?
}

/// What a snapshot's head says of an arena of texts.
struct SnapshotTexts: Sendable {
    /// How many chunks the base has, in a delta.
    var known: Int
    /// How many chunks there are here.
    var count: Int
    /// Columns.
    var ends: Int
    var bytes: Int
    var sums: Int
}

extension SnapshotImage {
    /// A page of a base's table as it was written; nil if it no longer is.
    func page(_ page: Int, of table: SnapshotTable, isKnown: Bool) -> MappedPage? {
        guard let bytes = columns[table.records], let records = MappedRecords(table.layout, bytes, count: table.count)
        else { return nil }
        if !isKnown, table.layout.size > 0 {
            guard sum(page, in: table.sums) == CRC32C.checksum(records.bytes(ofPage: page)) else { return nil }
        }
        return records.page(page)
    }

    /// A chunk of texts as it was written; nil if it no longer is.
    func chunk(_ chunk: Int, of texts: SnapshotTexts) -> UnsafeRawBufferPointer? {
        guard let ends = columns[texts.ends], ends.count >= 8 * (chunk + 1), let bytes = columns[texts.bytes] else {
            return nil
        }
        let end = ends.loadUnaligned(fromByteOffset: 8 * chunk, as: UInt64.self)
        let start = chunk == 0 ? 0 : ends.loadUnaligned(fromByteOffset: 8 * (chunk - 1), as: UInt64.self)
        guard UInt64(littleEndian: start) <= UInt64(littleEndian: end), UInt64(littleEndian: end) <= UInt64(bytes.count)
        else { return nil }
        let found = UnsafeRawBufferPointer(rebasing: bytes[Int(start)..<Int(end)])
        // A delta is checked as a whole.
        guard base != nil || sum(chunk, in: texts.sums) == CRC32C.checksum(found) else { return nil }
        return found
    }

    private func sum(_ number: Int, in column: Int) -> UInt32? {
        guard let sums = columns[column], sums.count >= 4 * (number + 1) else { return nil }
        return UInt32(littleEndian: sums.loadUnaligned(fromByteOffset: 4 * number, as: UInt32.self))
    }
}
