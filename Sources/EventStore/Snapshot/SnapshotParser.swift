internal import BinaryPlist
internal import TicketModel

/// Takes a snapshot's file apart: its head where it lies, for it is read anew with every list.
struct SnapshotParser {
    typealias SharedBytes = SnapshotImage.SharedBytes

    let check: UInt32
    let head: PlistObject
    private let columns: [UnsafeRawBufferPointer]

    /// Nil if these bytes are no snapshot, or `check` is not of its head.
    init?(_ bytes: UnsafeRawBufferPointer) throws(PlistError) {
        let root = try PlistReader(lazily: bytes).root
        guard let check = try root.number("check").flatMap({ UInt32(exactly: $0) }),
            let head = try root.value(of: "head")?.data, CRC32C.checksum(head) == check,
            let list = try root.value(of: "columns"), list.kind == .array
        else { return nil }
        self.check = check
        self.head = try PlistReader(lazily: head).root
        var columns: [UnsafeRawBufferPointer] = []
        columns.reserveCapacity(list.count)
        for index in 0..<list.count {
            guard let column = try list.value(at: index).data else { return nil }
            columns.append(column)
        }
        self.columns = columns
    }

    func sumOfColumns() -> UInt32 {
        var sum = CRC32C()
        for column in columns { sum.add(column) }
        return sum.value
    }

    func table(_ entry: PlistObject, isDelta: Bool) throws(PlistError) -> (name: String, table: SnapshotImage.Table)? {
        guard let name = try entry.value(of: "name")?.string, let count = try entry.number("count"),
            let fields = try entry.value(of: "fields"), fields.kind == .array
        else { return nil }
        var table = SnapshotImage.Table(
            count: count, fields: [], columns: [], places: nil,
            sums: SharedBytes(bytes: UnsafeRawBufferPointer(start: nil, count: 0)))
        var records = count
        if isDelta {
            guard let places = try entry.value(of: "places"), let changed = try places.number("count"),
                let field = try field(places, count: changed)
            else { return nil }
            table.places = (changed, field.field)
            records = changed
        } else {
            guard let sums = try column(entry, "sums"),
                sums.count == 4 * ((count + ImagePage.size - 1) / ImagePage.size)
            else { return nil }
            table.sums = SharedBytes(bytes: sums)
        }
        for index in 0..<fields.count {
            guard let field = try field(fields.value(at: index), count: records) else { return nil }
            table.fields.append(field.field)
            table.columns.append((field.width, SharedBytes(bytes: field.bytes)))
        }
        return (name, table)
    }

    func texts(_ entry: PlistObject, isDelta: Bool) throws(PlistError) -> (name: String, texts: SnapshotImage.Texts)? {
        guard let name = try entry.value(of: "name")?.string, let known = try entry.number("known"),
            let ends = try column(entry, "ends"), let bytes = try column(entry, "bytes")
        else { return nil }
        let count = ends.count / 8
        let sums = isDelta ? UnsafeRawBufferPointer(start: nil, count: 0) : try column(entry, "sums")
        guard let sums, isDelta || sums.count == 4 * count else { return nil }
        var chunks: [SharedBytes] = []
        chunks.reserveCapacity(count)
        var start = 0
        for chunk in 0..<count {
            let end = UInt64(littleEndian: ends.loadUnaligned(fromByteOffset: 8 * chunk, as: UInt64.self))
            guard end >= UInt64(start), end <= UInt64(bytes.count) else { return nil }
            chunks.append(SharedBytes(bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<Int(end)])))
            start = Int(end)
        }
        return (name, SnapshotImage.Texts(known: known, chunks: chunks, sums: SharedBytes(bytes: sums)))
    }

    private func field(
        _ entry: PlistObject, count: Int
    ) throws(PlistError) -> (field: MappedField, width: Int, bytes: UnsafeRawBufferPointer)? {
        guard let width = try entry.number("width") else { return nil }
        var bias: UInt64 = 0
        if let bytes = try entry.value(of: "bias")?.data {
            guard bytes.count == 8 else { return nil }
            bias = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
        }
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        guard let bytes = width == 0 ? none : try column(entry, "column"),
            let field = MappedField(bias: bias, width: width, bytes: bytes, count: count)
        else { return nil }
        return (field, width, bytes)
    }

    private func column(_ entry: PlistObject, _ key: String) throws(PlistError) -> UnsafeRawBufferPointer? {
        guard let number = try entry.number(key), columns.indices.contains(number) else { return nil }
        return columns[number]
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
