/// Byte strings, each as a number from 0 in the order in which they were met. Numbers are never reused.
///
/// A hash table with open addressing, in columns, so that an image of it can be asked without reading it all.
struct InternTable: Sendable {
    private(set) var entries = PagedColumn<InternEntry>()
    /// Entry + 1; 0 is free. A power of two of them, at most two thirds taken.
    private var slots = PagedColumn<InternSlot>()
    private var bytes = TextArena()

    var count: Int { entries.count }

    func withBytes<Result>(of id: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withBytes(of: entries[Int(id)].place, body)
    }

    func id(of key: UnsafeBufferPointer<UInt8>) -> UInt32? {
        guard slots.count > 0 else { return nil }
        let entry = slots[slot(of: key)].entry
        return entry == 0 ? nil : entry - 1
    }

    mutating func intern(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if slots.count > 0 {
            let entry = slots[slot(of: key)].entry
            if entry != 0 { return entry - 1 }
        }
        if (entries.count + 1) * 3 > slots.count * 2 { grow() }
        let id = UInt32(entries.count)
        let free = slot(of: key)
        entries.append(InternEntry(place: bytes.append(key)))
        slots[free].entry = id + 1
        return id
    }

    /// The slot that holds the key, or the free one where it belongs.
    private func slot(of key: UnsafeBufferPointer<UInt8>) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: Self.hash(key)) & mask
        while true {
            let entry = slots[slot].entry
            if entry == 0 { return slot }
            let key = UnsafeRawBufferPointer(key)
            if withBytes(of: entry - 1, { UnsafeRawBufferPointer($0).hasSameBytes(as: key) }) { return slot }
            slot = (slot + 1) & mask
        }
    }

    private mutating func grow() {
        let size = max(16, slots.count * 2)
        slots = PagedColumn()
        for _ in 0..<size { slots.append(InternSlot(entry: 0)) }
        for id in 0..<UInt32(entries.count) {
            let free = withBytes(of: id) { slot(of: $0) }
            slots[free].entry = id + 1
        }
    }

    /// FNV-1a over words, with the upper half mixed in at the end.
    private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(key)
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
        var offset = 0
        while offset + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
            hash ^= hash >> 29
            offset += 8
        }
        while offset < bytes.count {
            hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01b3
            offset += 1
        }
        hash ^= hash >> 32
        hash = hash &* 0x9e37_79b9_7f4a_7c15
        return hash ^ hash >> 32
    }

    /// The same without gaps between the texts, as if it had been made at once.
    func compacted() -> InternTable {
        var new = self
        new.bytes = TextArena()
        for index in 0..<entries.count {
            new.entries[index].place = withBytes(of: UInt32(index)) { new.bytes.append($0) }
        }
        return new
    }

    mutating func visit(_ visitor: inout some ImageVisitor, as name: String) {
        visitor.column("\(name)Entries", &entries)
        visitor.column("\(name)Slots", &slots)
        visitor.texts("\(name)Bytes", &bytes)
    }
}

/// Where an interned byte string lies.
struct InternEntry: ColumnRecord {
    var place: TextPlace

    static let fields = FieldValues.text("")
    init(place: TextPlace) { self.place = place }
    init(_ values: FieldValues) { place = values.text(0) }
    func write(to values: FieldValues) { values.setText(0, place) }
}

/// A place of a hash table.
struct InternSlot: ColumnRecord {
    /// Entry + 1; 0 is free.
    var entry: UInt32

    static let fields = ["entry"]
    init(entry: UInt32) { self.entry = entry }
    init(_ values: FieldValues) { entry = values.narrow(0) }
    func write(to values: FieldValues) { values[0] = UInt64(entry) }
}
