/// A machine and a means, with the numbers of their names: mostly those of the event before.
struct Means: Sendable {
    let host: String
    let hostID: UInt32
    let via: String
    let viaID: UInt32
}

/// One event's way through the table: what its changes are stamped with, and the rows that it has changed.
struct FoldPass {
    let id: EventID
    let at: Timestamp
    let order: UInt64
    let origin: UInt32
    /// Whether the event takes another back.
    let isUndo: Bool
    private(set) var changed: [Row] = []

    init(id: EventID, at: Timestamp, order: UInt64, origin: UInt32, isUndo: Bool) {
        self.id = id
        self.at = at
        self.order = order
        self.origin = origin
        self.isUndo = isUndo
    }

    mutating func note(_ row: Row) {
        if changed.last != row { changed.append(row) }
    }
}
