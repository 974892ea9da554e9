/// A ticket with all that is part of it, through nested masters, as lines from the top down.
public struct ProjectTree: Hashable, Sendable {
    /// A ticket of the tree.
    public struct Line: Hashable, Sendable {
        /// The ticket.
        public var row: Row
        /// How many masters are above it within the tree.
        public var depth: Int
        /// The unfinished tickets that it needs, without those that follow from others of them.
        public var blockers: [Row]
        /// Whether it can be done now, and nobody has begun: an unfinished leaf that waits for nothing.
        public var canBeFirst: Bool
    }

    /// The lines; the first is the ticket at the top.
    public let lines: [Line]

    /// The tree below a ticket: of the parts of each master those that are left to do come first, each in order of
    /// capture. O(tickets below it), but for what it takes to leave out the needs that follow.
    public init(below top: Row, in table: TicketTable, _ reduction: inout NeedReduction) {
        var lines: [Line] = []
        var stack = [(row: top, depth: 0)]
        while let (row, depth) = stack.popLast() {
            let isOpenLeaf = !table.isMaster(row) && table.isReady(row) && table.state(row) != .inProgress
            let blockers = table.isBlocked(row) ? reduction.blockers(row) : []
            lines.append(Line(row: row, depth: depth, blockers: blockers, canBeFirst: isOpenLeaf))
            let parts = table.parts(row)
            for part in parts.reversed() where table.state(part).isFinished { stack.append((part, depth + 1)) }
            for part in parts.reversed() where table.state(part).isActive { stack.append((part, depth + 1)) }
        }
        self.lines = lines
    }
}

extension TicketTable {
    /// The masters that are part of nothing and not closed, in order of capture. O(tickets with relations).
    public var openProjects: [Row] {
        masters.filter { master($0) == nil && state($0) != .closed }
    }
}
