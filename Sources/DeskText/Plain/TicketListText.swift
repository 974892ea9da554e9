internal import Dispatch
public import TicketModel

/// A list of tickets, one to a line, in columns; made some lines at a time, so that a list may be as long as it is, and
/// by all processors at once where there are many.
public struct TicketListText {
    private let lines: [LineFacts]
    /// For each line whether the ticket is new to the reader; empty if none is.
    private let isNew: [Bool]
    private let table: TicketTable
    /// One for each part of the work that is worth a thread.
    private var makers: [TicketListLine]
    private var next = 0
    /// How many lines each maker makes at a time.
    private static let chunk = 256
    /// Lines that are worth a thread: below that the threads wait for each other's page faults longer than they save.
    private static let share = 16_384
    private static let most = 4

    /// The list of these rows; the columns are as wide as the widest of all of them needs. Those that are `new` to the
    /// reader are marked, for which there is a column only if there is one.
    public init(rows: ArraySlice<Row>, in table: TicketTable, look: TextLook, me: Name, new: Set<Row> = []) {
        let parts = max(1, min(Self.most, rows.count / Self.share))
        self.init(rows: rows, in: table, look: look, me: me, new: new, parts: parts)
    }

    init(
        rows: ArraySlice<Row>, in table: TicketTable, look: TextLook, me: Name, new: Set<Row> = [], parts: Int
    ) {
        lines = Self.facts(of: rows, in: table, parts)
        let isNew = new.isEmpty ? [] : rows.map { new.contains($0) }
        self.isNew = isNew.contains(true) ? isNew : []
        self.table = table
        let columns = TicketListColumns(lines, in: table, look: look, hasNew: !self.isNew.isEmpty)
        makers = Array(repeating: TicketListLine(columns: columns, look: look, me: me), count: parts)
    }

    /// The next lines, or nil after the last.
    public mutating func nextLines() -> [UInt8]? {
        guard next < lines.count else { return nil }
        let (start, table, lines, isNew) = (next, table, lines, isNew)
        let counts = start..<min(start + makers.count * Self.chunk, lines.count)
        next = counts.upperBound
        if makers.count == 1 {
            for index in counts { makers[0].add(lines[index], isNew: !isNew.isEmpty && isNew[index], in: table) }
            return makers[0].takeBytes()
        }
        var made = [[UInt8]](repeating: [], count: makers.count)
        makers.withUnsafeMutableBufferPointer { makers in
            made.withUnsafeMutableBufferPointer { made in
                // No two parts touch the same element: each has a maker, and a place for what it made, of its own.
                nonisolated(unsafe) let (makers, made) = (makers, made)
                DispatchQueue.concurrentPerform(iterations: makers.count) { part in
                    let own = (start + part * Self.chunk)..<(start + (part + 1) * Self.chunk)
                    for index in own.clamped(to: counts) {
                        makers[part].add(lines[index], isNew: !isNew.isEmpty && isNew[index], in: table)
                    }
                    made[part] = makers[part].takeBytes()
                }
            }
        }
        return made.reduce(into: []) { $0 += $1 }
    }

    private static func facts(of rows: ArraySlice<Row>, in table: TicketTable, _ parts: Int) -> [LineFacts] {
        guard parts > 1 else { return rows.map { table.lineFacts($0) } }
        return [LineFacts](unsafeUninitializedCapacity: rows.count) { facts, count in
            // No two parts touch the same element: each fills a range of its own, and all are done before this returns.
            nonisolated(unsafe) let facts = facts
            let share = (rows.count + parts - 1) / parts
            DispatchQueue.concurrentPerform(iterations: parts) { part in
                for place in min(part * share, rows.count)..<min((part + 1) * share, rows.count) {
                    facts.initializeElement(at: place, to: table.lineFacts(rows[rows.startIndex + place]))
                }
            }
            count = rows.count
        }
    }
}
