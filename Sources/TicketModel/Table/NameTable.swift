/// Every name that the table has met, as a number from 1; 0 stands for none. Numbers are never reused.
struct NameTable: Sendable {
    private var names = InternTable()
    private var standings = PagedColumn<NameStanding>()
    /// Those who had a ticket or did something, in the order in which they were met.
    private var personIDs = PagedColumn<NameID>()
    /// The tags that a ticket had, in the order in which they were met.
    private var tagIDs = PagedColumn<NameID>()

    init() {
        _ = intern("")
    }

    var count: Int { names.count }

    /// Those who had a ticket or did something, sorted.
    var people: [Name] { sorted(personIDs) }
    /// The tags that a ticket had, sorted.
    var tags: [Name] { sorted(tagIDs) }

    func id(of name: Name) -> UInt32? {
        var text = name.text
        return text.withUTF8 { names.id(of: $0) }
    }

    mutating func intern(_ name: Name) -> UInt32 {
        var text = name.text
        let id = text.withUTF8 { names.intern($0) }
        if Int(id) == standings.count { standings.append(NameStanding()) }
        return id
    }

    subscript(id: UInt32) -> Name { Name(names.withBytes(of: id) { String(decoding: $0, as: UTF8.self) }) }

    func optional(_ id: UInt32) -> Name? {
        id == 0 ? nil : self[id]
    }

    func load(_ id: UInt32) -> Load {
        let standing = standings[Int(id)]
        return Load(inProgress: Int(standing.inProgress), assigned: Int(standing.assigned))
    }

    mutating func changeLoad(of id: UInt32, state: TicketState, by delta: Int32) {
        guard id != 0 else { return }
        switch state {
        case .assigned: standings[Int(id)].assigned += delta
        case .inProgress: standings[Int(id)].inProgress += delta
        default: break
        }
    }

    /// The first of the open tickets that have this name for a key, as row + 1; 0 is none.
    func firstOpen(withKey id: UInt32) -> UInt32 { standings[Int(id)].firstOpen }
    mutating func setFirstOpen(withKey id: UInt32, _ row: UInt32) { standings[Int(id)].firstOpen = row }

    mutating func markPerson(_ id: UInt32) {
        guard id != 0, !standings[Int(id)].isPerson else { return }
        standings[Int(id)].isPerson = true
        personIDs.append(NameID(id: id))
    }

    mutating func markTag(_ id: UInt32) {
        guard !standings[Int(id)].isTag else { return }
        standings[Int(id)].isTag = true
        tagIDs.append(NameID(id: id))
    }

    private func sorted(_ ids: PagedColumn<NameID>) -> [Name] {
        (0..<ids.count).map { self[ids[$0].id] }.sorted()
    }

    func compacted() -> NameTable {
        var new = self
        new.names = names.compacted()
        return new
    }

    mutating func visit(_ visitor: inout some ImageVisitor) {
        names.visit(&visitor, as: "names")
        visitor.column("nameStandings", &standings)
        visitor.column("people", &personIDs)
        visitor.column("tags", &tagIDs)
    }
}

/// What is known of a name.
struct NameStanding: ColumnRecord {
    var inProgress: Int32 = 0
    var assigned: Int32 = 0
    var isPerson = false
    var isTag = false
    /// Row + 1 of the first open ticket with this key; 0 is none.
    var firstOpen: UInt32 = 0

    init() {}

    static let fields = ["in-progress", "assigned", "is-person", "is-tag", "first-open"]

    init(_ values: FieldValues) {
        inProgress = Int32(truncatingIfNeeded: values.signed(0))
        assigned = Int32(truncatingIfNeeded: values.signed(1))
        isPerson = values[2] != 0
        isTag = values[3] != 0
        firstOpen = values.narrow(4)
    }

    func write(to values: FieldValues) {
        values.setSigned(0, Int64(inProgress))
        values.setSigned(1, Int64(assigned))
        values[2] = isPerson ? 1 : 0
        values[3] = isTag ? 1 : 0
        values[4] = UInt64(firstOpen)
    }
}

/// A name's number in a list of names.
struct NameID: ColumnRecord {
    var id: UInt32

    static let fields = ["name"]
    init(id: UInt32) { self.id = id }
    init(_ values: FieldValues) { id = values.narrow(0) }
    func write(to values: FieldValues) { values[0] = UInt64(id) }
}

extension Array where Element: Comparable {
    /// The first place whose element is not less than `element`, in a sorted array.
    func sortedPlace(of element: Element) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < element { low = middle + 1 } else { high = middle }
        }
        return low
    }

    mutating func insertSorted(_ element: Element) {
        insert(element, at: sortedPlace(of: element))
    }
}
