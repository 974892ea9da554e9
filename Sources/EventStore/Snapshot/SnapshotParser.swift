internal import BinaryPlist
internal import TicketModel

/// Takes a snapshot's file apart.
struct SnapshotParser {
    typealias SharedBytes = SnapshotImage.SharedBytes

    let check: UInt32
    /// Nil if it is not what `check` is of.
    let head: PlistDictionary?
    private let columns: [UnsafeRawBufferPointer]

    init?(_ bytes: UnsafeRawBufferPointer) {
        do throws(PlistError) {
            let root = try PlistReader(lazily: bytes).root
            guard let check = try root.value(of: "check")?.integer.flatMap({ UInt32(exactly: $0) }),
                let head = try root.value(of: "head")?.data, let list = try root.value(of: "columns"),
                list.kind == .array
            else { return nil }
            self.check = check
            let isGood = CRC32C.checksum(head) == check
            if isGood, case .dictionary(let fields) = try PropertyList(decoding: head, limits: .unbounded) {
                self.head = fields
            } else {
                self.head = nil
            }
            var columns: [UnsafeRawBufferPointer] = []
            for index in 0..<list.count {
                guard let column = try list.value(at: index).data else { return nil }
                columns.append(column)
            }
            self.columns = columns
        } catch {
            return nil
        }
    }

    func sumOfColumns() -> UInt32 {
        var sum = CRC32C()
        for column in columns { sum.add(column) }
        return sum.value
    }

    func table(_ value: PropertyList, isDelta: Bool) -> (name: String, table: SnapshotImage.Table)? {
        guard case .dictionary(let entry) = value, let name = entry.string("name"),
            let count = entry.integer("count").flatMap({ Int(exactly: $0) })
        else { return nil }
        var table = SnapshotImage.Table(
            count: count, fields: [], columns: [], places: nil,
            sums: SharedBytes(bytes: UnsafeRawBufferPointer(start: nil, count: 0)))
        var records = count
        if isDelta {
            guard case .dictionary(let places)? = entry["places"],
                let changed = places.integer("count").flatMap({ Int(exactly: $0) }),
                let field = field(places, count: changed)
            else { return nil }
            table.places = (changed, field.field)
            records = changed
        } else {
            guard let sums = column(entry["sums"]), sums.count == 4 * ((count + ImagePage.size - 1) / ImagePage.size)
            else { return nil }
            table.sums = SharedBytes(bytes: sums)
        }
        for value in entry.list("fields") {
            guard case .dictionary(let described) = value, let field = field(described, count: records) else {
                return nil
            }
            table.fields.append(field.field)
            table.columns.append((field.width, SharedBytes(bytes: field.bytes)))
        }
        return (name, table)
    }

    func texts(_ value: PropertyList, isDelta: Bool) -> (name: String, texts: SnapshotImage.Texts)? {
        guard case .dictionary(let entry) = value, let name = entry.string("name"),
            let known = entry.integer("known").flatMap({ Int(exactly: $0) }), let ends = column(entry["ends"]),
            let bytes = column(entry["bytes"])
        else { return nil }
        let count = ends.count / 8
        let sums = isDelta ? UnsafeRawBufferPointer(start: nil, count: 0) : column(entry["sums"])
        guard let sums, isDelta || sums.count == 4 * count else { return nil }
        var chunks: [SharedBytes] = []
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
        _ entry: PlistDictionary, count: Int
    ) -> (field: MappedField, width: Int, bytes: UnsafeRawBufferPointer)? {
        guard let width = entry.integer("width").flatMap({ Int(exactly: $0) }) else { return nil }
        var bias: UInt64 = 0
        if let bytes = entry.data("bias") {
            guard bytes.count == 8 else { return nil }
            bias = bytes.reduce(0) { $0 << 8 | UInt64($1) }
        }
        guard
            let bytes = width == 0 ? UnsafeRawBufferPointer(start: nil, count: 0) : column(entry["column"]),
            let field = MappedField(bias: bias, width: width, bytes: bytes, count: count)
        else { return nil }
        return (field, width, bytes)
    }

    private func column(_ value: PropertyList?) -> UnsafeRawBufferPointer? {
        guard case .integer(let number)? = value, columns.indices.contains(Int(number)) else { return nil }
        return columns[Int(number)]
    }
}

extension PlistDictionary {
    func list(_ key: String) -> [PropertyList] {
        guard case .array(let values)? = self[key] else { return [] }
        return values
    }
}
