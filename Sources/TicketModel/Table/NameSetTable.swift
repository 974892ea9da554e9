/// Every set of tags or hosts that a ticket has had, as a number; 0 is the empty set. There are far fewer than tickets.
struct NameSetTable: Sendable {
    private var ids: [[UInt32]: UInt32] = [:]
    /// The members of each set, ordered by number.
    private(set) var sets: [[UInt32]] = [[]]

    var count: Int { sets.count }

    subscript(id: UInt32) -> [UInt32] { sets[Int(id)] }

    /// The number of the set with these members, sorted and each once.
    mutating func intern(_ members: [UInt32]) -> UInt32 {
        if members.isEmpty { return 0 }
        if let id = ids[members] { return id }
        let id = UInt32(sets.count)
        ids[members] = id
        sets.append(members)
        return id
    }
}
