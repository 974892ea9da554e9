/// Every set of tags or hosts that a ticket has had, as a number; 0 is the empty set. There are far fewer than tickets.
struct NameSetTable: Sendable {
    private var sets = InternTable()

    init() {
        _ = intern([])
    }

    var count: Int { sets.count }

    /// The members of a set, ordered by number.
    subscript(id: UInt32) -> [UInt32] {
        if id == 0 { return [] }
        return sets.withBytes(of: id) { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            return stride(from: 0, to: raw.count, by: 4).map {
                UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: $0, as: UInt32.self))
            }
        }
    }

    /// The number of the set with these members, sorted and each once.
    mutating func intern(_ members: [UInt32]) -> UInt32 {
        members.map(\.littleEndian).withUnsafeBytes { sets.intern($0.assumingMemoryBound(to: UInt8.self)) }
    }

    func compacted() -> NameSetTable {
        var new = self
        new.sets = sets.compacted()
        return new
    }

    mutating func visit(_ visitor: inout some ImageVisitor, as name: String) { sets.visit(&visitor, as: name) }
}
