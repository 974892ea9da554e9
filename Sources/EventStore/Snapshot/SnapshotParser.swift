internal import BinaryPlist
internal import TicketModel

/// Takes a snapshot's file apart: its head where it lies, for it is read anew with every list.
struct SnapshotParser {
    let check: UInt32
    let head: PlistObject
    let columns: SnapshotColumns

    /// Nil if these bytes are no snapshot, or `check` is not of its head.
    init?(_ bytes: UnsafeRawBufferPointer) throws(PlistError) {
        let root = try PlistReader(lazily: bytes).root
        guard let check = try root.number("check").flatMap({ UInt32(exactly: $0) }),
            let head = try root.value(of: "head")?.data, CRC32C.checksum(head) == check,
            let list = try root.value(of: "columns"), list.kind == .array
        else { return nil }
        self.check = check
        self.head = try PlistReader(lazily: head).root
        columns = SnapshotColumns(list: list)
    }

    func table(_ entry: PlistObject, isDelta: Bool) throws(PlistError) -> (name: String, table: SnapshotTable)? {
        guard let name = try entry.value(of: "name")?.string, let count = try entry.number("count"),
            let widths = try entry.value(of: "widths")?.data, let biases = try entry.value(of: "biases")?.data,
            let layout = RecordLayout(widths: widths, biases: biases), let records = try entry.number("records")
        else { return nil }
        var table = SnapshotTable(count: count, layout: layout, records: records, sums: 0, changes: nil)
        if isDelta {
            guard let field = try entry.value(of: "places"), let changed = try field.number("count"),
                let places = try places(field, count: changed), let bytes = columns[records],
                let records = MappedRecords(layout, bytes, count: changed)
            else { return nil }
            table.changes = MappedChanges(places: places, records: records)
        } else {
            guard let sums = try entry.number("sums") else { return nil }
            table.sums = sums
        }
        return (name, table)
    }

    func texts(_ entry: PlistObject, isDelta: Bool) throws(PlistError) -> (name: String, texts: SnapshotTexts)? {
        guard let name = try entry.value(of: "name")?.string, let known = try entry.number("known"),
            let count = try entry.number("count"), let ends = try entry.number("ends"),
            let bytes = try entry.number("bytes"), let sums = isDelta ? 0 : try entry.number("sums")
        else { return nil }
        return (name, SnapshotTexts(known: known, count: count, ends: ends, bytes: bytes, sums: sums))
    }

    private func places(_ entry: PlistObject, count: Int) throws(PlistError) -> MappedField? {
        guard let width = try entry.number("width"), let bias = try entry.value(of: "bias")?.data, bias.count == 8,
            let column = try entry.number("column"), let bytes = columns[column]
        else { return nil }
        return MappedField(
            bias: UInt64(bigEndian: bias.loadUnaligned(as: UInt64.self)), width: width, bytes: bytes, count: count)
    }
}

/// The columns of a snapshot, which are looked for when they are asked for: a page of memory for each is a fault.
///
/// Unchecked: they are only read, and as long-lived as the snapshot's bytes.
struct SnapshotColumns: @unchecked Sendable {
    let list: PlistObject

    /// A column; nil if there is none.
    subscript(number: Int) -> UnsafeRawBufferPointer? {
        guard number >= 0, number < list.count else { return nil }
        return (try? list.value(at: number))?.data
    }

    /// The sum of all of them.
    var sum: UInt32? {
        var sum = CRC32C()
        for number in 0..<list.count {
            guard let column = self[number] else { return nil }
            sum.add(column)
        }
        return sum.value
    }
}

extension PlistObject {
    /// The integer under a key.
    func number(_ key: String) throws(PlistError) -> Int? {
        try value(of: key)?.integer.flatMap { Int(exactly: $0) }
    }

    /// Gives the elements of the array under a key, as long as they are what they should be; false if one was not.
    func forEach(_ key: String, _ body: (PlistObject) throws(PlistError) -> Bool) throws(PlistError) -> Bool {
        guard let list = try value(of: key), list.kind == .array else { return false }
        for index in 0..<list.count where try !body(list.value(at: index)) { return false }
        return true
    }
}
