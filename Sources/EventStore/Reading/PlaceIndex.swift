internal import TicketModel

/// Where each ticket's events stand in the journals: not what they say.
struct PlaceIndex {
    /// One event's frame.
    struct Place: Hashable {
        /// The journal's index in the set.
        var journal: UInt32
        var segment: UInt32
        var offset: UInt32
    }

    private static let none = UInt32.max

    /// Entries form one chain a ticket, each naming the one before it.
    private var entries: [(place: Place, previous: UInt32)] = []
    /// The last entry by the ticket's row.
    private var lastByRow: [UInt32] = []
    /// The last entry of what is no ticket (yet): its creation is lost, or never came.
    private var lastByNumber: [TicketNumber: UInt32] = [:]

    mutating func add(_ place: Place, of ticket: TicketNumber, row: Row?) {
        let index = UInt32(entries.count)
        guard let row = row.map({ Int($0.rawValue) }) else {
            entries.append((place, lastByNumber.updateValue(index, forKey: ticket) ?? Self.none))
            return
        }
        while lastByRow.count <= row { lastByRow.append(Self.none) }
        // One event may name a ticket more than once.
        if lastByRow[row] != Self.none, entries[Int(lastByRow[row])].place == place { return }
        entries.append((place, lastByRow[row]))
        lastByRow[row] = index
    }

    /// The places of a ticket's events, first to last.
    func places(of ticket: TicketNumber, row: Row?) -> [Place] {
        var places: [Place] = []
        func collect(from last: UInt32) {
            var index = last
            while index != Self.none {
                places.append(entries[Int(index)].place)
                index = entries[Int(index)].previous
            }
        }
        if let row, Int(row.rawValue) < lastByRow.count { collect(from: lastByRow[Int(row.rawValue)]) }
        if let last = lastByNumber[ticket] { collect(from: last) }
        return places.reversed()
    }
}
