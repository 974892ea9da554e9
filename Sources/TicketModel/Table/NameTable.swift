/// Every name that the table has met, as a number from 1; 0 stands for none. Numbers are never reused.
struct NameTable: Sendable {
    private var ids: [Name: UInt32] = [:]
    private(set) var names: [Name] = [""]
    private var standings = PagedColumn<NameStanding>()
    /// Those who had a ticket or did something, sorted.
    private(set) var people: [Name] = []
    /// The tags that a ticket had, sorted.
    private(set) var tags: [Name] = []

    struct NameStanding: Sendable {
        var load = Load()
        var isPerson = false
        var isTag = false
    }

    init() {
        standings.append(NameStanding())
    }

    var count: Int { names.count }

    func id(of name: Name) -> UInt32? {
        ids[name]
    }

    mutating func intern(_ name: Name) -> UInt32 {
        if let id = ids[name] { return id }
        let id = UInt32(names.count)
        ids[name] = id
        names.append(name)
        standings.append(NameStanding())
        return id
    }

    subscript(id: UInt32) -> Name { names[Int(id)] }

    func optional(_ id: UInt32) -> Name? {
        id == 0 ? nil : names[Int(id)]
    }

    func load(_ id: UInt32) -> Load { standings[Int(id)].load }

    mutating func changeLoad(of id: UInt32, state: TicketState, by delta: Int) {
        guard id != 0 else { return }
        switch state {
        case .assigned: standings[Int(id)].load.assigned += delta
        case .inProgress: standings[Int(id)].load.inProgress += delta
        default: break
        }
    }

    mutating func markPerson(_ id: UInt32) {
        guard id != 0, !standings[Int(id)].isPerson else { return }
        standings[Int(id)].isPerson = true
        people.insertSorted(names[Int(id)])
    }

    mutating func markTag(_ id: UInt32) {
        guard !standings[Int(id)].isTag else { return }
        standings[Int(id)].isTag = true
        tags.insertSorted(names[Int(id)])
    }
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
