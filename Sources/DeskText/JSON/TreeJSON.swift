public import TicketModel

/// Projects as scripts see them.
extension JSONWriter {
    /// Trees one after another, as one flat list of their tickets from the top down: however deep, a reader needs no stack.
    public mutating func trees(_ trees: some Sequence<ProjectTree>, in table: TicketTable) {
        object { writer in
            writer.list("tickets", trees.lazy.flatMap(\.lines)) { $0.treeLine($1, in: table) }
        }
    }

    private mutating func treeLine(_ line: ProjectTree.Line, in table: TicketTable) {
        let row = line.row
        let isMaster = table.isMaster(row)
        object { writer in
            writer.member("number", table.number(row))
            writer.member("depth", line.depth)
            writer.member("master", table.master(row).map { table.number($0) })
            writer.member("title", table.title(row))
            writer.member("state", table.state(row).word)
            writer.member("outcome", table.outcome(row)?.word)
            writer.member("assignee", table.assignee(row))
            writer.member("blockedBy", line.blockers.map { table.number($0) })
            writer.member("canBeFirst", line.canBeFirst)
            writer.key("done")
            if isMaster { writer.integer(table.partsDone(row)) } else { writer.null() }
            writer.key("total")
            if isMaster { writer.integer(table.partsTotal(row)) } else { writer.null() }
            writer.member("progress", line.depth == 0 ? table.progress(of: row) : nil) { $0.members(of: $1) }
        }
    }

    mutating func members(of progress: Progress) {
        member("done", progress.done)
        member("total", progress.total)
        member("inProgress", progress.inProgress)
        member("blocked", progress.blocked)
        member("blockedBy", progress.blockers)
        member("longestChain", progress.longestChain)
    }
}
