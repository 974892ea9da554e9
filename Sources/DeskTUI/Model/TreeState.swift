import TicketModel

/// One line of the tree pane.
struct TreeNode: Hashable, Sendable {
    let row: Row
    let number: TicketNumber
    let depth: Int
    let isMaster: Bool
    let isExpanded: Bool
}

/// The masters with their parts, as far as they are unfolded.
struct TreeState: Sendable {
    /// Parts deeper than this are not unfolded: a bound, far beyond what anybody nests.
    static let deepest = 12

    private(set) var nodes: [TreeNode] = []
    private(set) var masterCount = 0
    /// In each project what to do first: of what is ready and not begun, the first in the order of work.
    private(set) var firsts: Set<TicketNumber> = []
    /// Masters that the reader folded or unfolded; the others follow the default.
    var folded: [TicketNumber: Bool] = [:]
    /// The node where the cursor was last, for when the selection is not in the tree.
    var cursor: TicketNumber?
    var scroll = 0

    func index(of number: TicketNumber) -> Int? {
        nodes.firstIndex { $0.number == number }
    }

    /// Lists the nodes anew.
    mutating func rebuild(from table: TicketTable, showsFinished: Bool) {
        let roots = table.masters.filter { row in
            (showsFinished || table.state(row) != .closed) && table.master(row) == nil
        }.sorted { table.number($0) < table.number($1) }
        masterCount = roots.count
        nodes.removeAll(keepingCapacity: true)
        // A few projects are shown whole; many are a list to unfold.
        let unfolds = roots.count <= 4
        firsts = []
        for root in roots {
            let start = nodes.count
            append(root, depth: 0, unfolds: unfolds, from: table)
            let ready = nodes[start...].lazy.map(\.row).filter { row in
                !table.isMaster(row) && table.isReady(row) && table.state(row) != .inProgress
            }
            if let first = ready.map({ WorkKey(of: $0, in: table) }).min() { firsts.insert(table.number(first.row)) }
        }
    }

    private mutating func append(_ row: Row, depth: Int, unfolds: Bool, from table: TicketTable) {
        let number = table.number(row)
        let parts = depth < Self.deepest ? table.parts(row) : []
        let isExpanded = !parts.isEmpty && folded[number].map { !$0 } ?? unfolds
        nodes.append(
            TreeNode(row: row, number: number, depth: depth, isMaster: !parts.isEmpty, isExpanded: isExpanded))
        guard isExpanded else { return }
        // What is left to do comes first: on a long project the rest scrolls out of sight.
        let left = parts.filter { table.state($0).isActive }.sorted { table.number($0) < table.number($1) }
        let done = parts.filter { table.state($0).isFinished }.sorted { table.number($0) < table.number($1) }
        for part in left + done {
            append(part, depth: depth + 1, unfolds: unfolds, from: table)
        }
    }
}
