import TerminalUI
import TicketDesk
import TicketModel

extension BoardModel {
    /// The project into which a card goes that is let go over a node: the node itself, or what its ticket is a part of.
    func project(of node: TicketNumber) -> TicketNumber? {
        guard let index = tree.index(of: node) else { return nil }
        if tree.nodes[index].isMaster { return node }
        return table.row(of: node).flatMap { table.master($0) }.map { table.number($0) }
    }

    /// What letting the carried card go will do, where it is over something.
    func plan(of drag: Drag) -> DropPlan? {
        if let node = drag.overNode {
            return project(of: node).map { masterPlan(for: company(of: drag.ticket), $0) }
                ?? .refused("\(node) is gone")
        }
        return drag.over.map { plan(for: company(of: drag.ticket), over: $0, from: drag.origin) }
    }

    /// Whether a card in the air is over a lane.
    func isDropTarget(_ lane: LaneKey) -> Bool {
        drag?.isLifted == true && drag?.over == lane && drag?.overNode == nil
    }

    /// Where the lines of the tree are.
    var treeLines: Rect? {
        layout[.tree].map { Rect(x: $0.x + 1, y: $0.y + 1, width: $0.width - 2, height: $0.height - 2) }
    }

    /// The node of the tree at a point.
    func node(at point: Point) -> TicketNumber? {
        guard let lines = treeLines, lines.contains(point) else { return nil }
        let index = tree.scroll + point.y - lines.y
        return tree.nodes.indices.contains(index) ? tree.nodes[index].number : nil
    }

    /// Carries the card to the tree by keyboard, or back to the lanes.
    mutating func carryToTree() -> [Effect] {
        guard var drag, drag.byKeyboard else { return [] }
        guard drag.overNode == nil else {
            restorePanes(of: drag)
            drag.overNode = nil
            drag.panes = nil
            self.drag = drag
            return []
        }
        let own = company(of: drag.ticket)
        let start = tree.cursor.flatMap { tree.index(of: $0) }
        let nodes = tree.nodes.filter { $0.isMaster && !own.contains($0.number) }
        guard
            let node = start.flatMap({ start in nodes.last { tree.index(of: $0.number) ?? 0 <= start } }) ?? nodes.first
        else {
            drag.news = "there is no project to make it part of"
            self.drag = drag
            return []
        }
        if layout[.tree] == nil {
            drag.panes = PanesBefore(focus: focus, lower: lower)
            if layout.shape == .single || isZoomed { focus = .tree } else { lower = .tree }
        }
        drag.overNode = node.number
        self.drag = drag
        revealTree(tree.index(of: node.number) ?? 0)
        return []
    }

    /// Carries the card to the next project of the tree.
    mutating func carryInTree(by step: Int) -> [Effect] {
        guard let drag, drag.byKeyboard, let node = drag.overNode, let from = tree.index(of: node) else { return [] }
        let places = tree.nodes.indices.filter { tree.nodes[$0].isMaster }
        guard let next = step > 0 ? places.first(where: { $0 > from }) : places.last(where: { $0 < from }) else {
            return []
        }
        self.drag?.overNode = tree.nodes[next].number
        revealTree(next)
        return []
    }

    /// The panes as they were before the arrows carried a card to the tree.
    mutating func restorePanes(of drag: Drag) {
        guard let panes = drag.panes else { return }
        (focus, lower) = (panes.focus, panes.lower)
    }
}
