extension TicketTable {
    /// The tickets that have to do with it, in order of capture. O(their number).
    public func related(_ row: Row) -> [Row] {
        var rows: [Row] = []
        var next = link(row).firstRelated
        while next != 0 {
            rows.append(Row(rawValue: related[Int(next)].other))
            next = related[Int(next)].next
        }
        return rows.sorted()
    }

    /// The ticket that it is a duplicate of.
    public func duplicateOf(_ row: Row) -> Row? {
        let original = link(row).duplicateOf
        return original == 0 ? nil : Row(rawValue: original - 1)
    }

    /// What it must have before it can be resolved.
    public func requirements(_ row: Row) -> Set<Requirement> {
        let bits = extras[Int(hot[row.index].extra)].requires
        guard bits != 0 else { return [] }
        return Set(Requirement.allCases.filter { bits & $0.bit != 0 })
    }

    /// Ties two tickets to each other, which are not the same.
    mutating func relate(_ one: Row, _ other: Row, _ pass: inout FoldPass) {
        guard !isRelated(one, other) else { return }
        addHalf(of: one, other)
        addHalf(of: other, one)
        pass.note(one)
        pass.note(other)
    }

    mutating func unrelate(_ one: Row, _ other: Row, _ pass: inout FoldPass) {
        guard removeHalf(of: one, other), removeHalf(of: other, one) else { return }
        pass.note(one)
        pass.note(other)
    }

    mutating func setDuplicate(of original: Row?, _ row: Row, _ pass: inout FoldPass) {
        guard duplicateOf(row) != original else { return }
        links[makeLink(row)].duplicateOf = original.map { $0.rawValue + 1 } ?? 0
    }

    mutating func setRequirements(_ requirements: Set<Requirement>, of row: Row) {
        let bits = requirements.reduce(0) { $0 | $1.bit }
        guard extras[Int(hot[row.index].extra)].requires != bits else { return }
        extras[makeExtra(row)].requires = bits
    }

    /// Whether two tickets are tied to each other; looks from both ends by turns.
    func isRelated(_ one: Row, _ other: Row) -> Bool {
        var left = link(one).firstRelated
        var right = link(other).firstRelated
        while left != 0, right != 0 {
            if related[Int(left)].other == other.rawValue || related[Int(right)].other == one.rawValue { return true }
            left = related[Int(left)].next
            right = related[Int(right)].next
        }
        return false
    }

    private mutating func addHalf(of one: Row, _ other: Row) {
        let link = makeLink(one)
        let half = RelatedHalf(other: other.rawValue, next: links[link].firstRelated)
        var place = UInt32(freeRelated)
        if place == 0 {
            place = UInt32(related.count)
            related.append(half)
        } else {
            freeRelated = UInt64(related[Int(place)].next)
            related[Int(place)] = half
        }
        links[link].firstRelated = place
    }

    private mutating func removeHalf(of one: Row, _ other: Row) -> Bool {
        var before: UInt32 = 0
        var place = link(one).firstRelated
        while place != 0, related[Int(place)].other != other.rawValue {
            before = place
            place = related[Int(place)].next
        }
        guard place != 0 else { return false }
        let next = related[Int(place)].next
        if before == 0 {
            links[Int(hot[one.index].link)].firstRelated = next
        } else {
            related[Int(before)].next = next
        }
        related[Int(place)] = RelatedHalf(other: 0, next: UInt32(freeRelated))
        freeRelated = UInt64(place)
        return true
    }
}

extension Requirement {
    /// Its bit in an image; never given to another.
    fileprivate var bit: UInt32 {
        switch self {
        case .approval: 1
        case .evidence: 2
        }
    }
}
