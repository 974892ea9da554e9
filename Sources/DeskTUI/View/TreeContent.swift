import TerminalText
import TicketModel

/// The words of the tree pane.
enum TreeContent {
    private static let barWidth = 16

    /// Lines in all: the nodes, and below them the chain of the project at hand.
    static func lineCount(in model: BoardModel) -> Int {
        model.tree.nodes.count + (chain(in: model) == nil ? 0 : 2)
    }

    /// A node: a master with its bar, or a part with what it waits for, beyond what follows from that, and who has it.
    static func line(of node: TreeNode, in model: BoardModel, width: Int, _ cards: CardMemory) -> SpanLine {
        let table = model.table
        let glyphs = model.theme.glyphs
        let state = table.state(node.row)
        let indent = String(repeating: " ", count: 2 * node.depth)
        let title = table.title(node.row)
        if node.isMaster {
            let fold = node.isExpanded ? glyphs.expanded : glyphs.collapsed
            var line = SpanLine([
                Span("\(indent)\(fold) ", .quiet), Span("\(node.number) ", .quiet),
                Span(title, state.isFinished ? .quiet : .strong),
            ])
            let (done, total) = (table.partsDone(node.row), table.partsTotal(node.row))
            if width >= 44 { line.right = ProgressBar.spans(done: done, total: total, width: barWidth, model.theme) }
            line.right.append(Span(CellWidth.pad("\(done)/\(total)", to: 7, alignment: .right), .text))
            return line
        }
        let glyph = CardText.glyph(of: node.row, in: table, glyphs)
        let depth = node.depth > 0 ? indent + " " : indent
        var line = SpanLine([
            Span(depth), Span("\(glyph.text) ", glyph.role), Span("\(node.number) ", .quiet),
            Span(title, state.isFinished ? .quiet : .text),
        ])
        let blockers = table.isBlocked(node.row) ? cards.blockers(of: node.row, in: table) : []
        if let first = blockers.first {
            let more = blockers.count > 1 ? " +\(blockers.count - 1)" : ""
            line.right.append(Span("\(glyphs.waitsFor) \(table.number(first))\(more)", .quiet))
        }
        if model.tree.firsts.contains(node.number) { line.right.append(Span("next", .accent)) }
        if let assignee = table.assignee(node.row) {
            line.right.append(Span("   " + assignee.text, assignee == model.me ? .accent : .quiet))
        }
        return line
    }

    /// The longest chain of needs in the project of the selected node, else in the first that has one.
    static func chain(in model: BoardModel) -> [Span]? {
        guard
            let chain = roots(in: model).lazy.map({ model.table.progress(of: $0.row)?.longestChain ?? [] })
                .first(where: { $0.count > 1 })
        else { return nil }
        let glyphs = model.theme.glyphs
        var spans = [Span("longest chain left: \(chain.count)   ", .faint)]
        for (index, number) in chain.enumerated() {
            if index > 0 { spans.append(Span(" \(glyphs.leadsTo) ", .faint)) }
            spans.append(Span("\(number)", .quiet, link: number))
        }
        return spans
    }

    /// The project of the selected node before those that are unfolded.
    private static func roots(in model: BoardModel) -> [TreeNode] {
        let nodes = model.tree.nodes
        let unfolded = nodes.filter { $0.depth == 0 && $0.isExpanded }.prefix(4)
        guard let index = model.selected.flatMap({ model.tree.index(of: $0) }),
            let own = nodes[...index].last(where: { $0.depth == 0 })
        else { return Array(unfolded) }
        return [own] + unfolded
    }
}
