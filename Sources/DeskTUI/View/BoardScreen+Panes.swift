import TerminalText
import TerminalUI
import TicketModel

extension BoardScreen {
    /// The detail: its lines from the scroll position on, and how far one is.
    mutating func drawDetail(in area: Rect) {
        hits.add(area, .pane(.detail))
        let row = model.selectedRow
        let state: [Span] =
            row.map { row in
                let blocked = model.table.isBlocked(row)
                let state = model.table.state(row)
                return [
                    Span(blocked ? "\(state.spoken), waits" : state.spoken, blocked ? .blocked : Theme.role(of: state))
                ]
            } ?? []
        let title = model.selected.map { $0.description } ?? "detail"
        painter.box(area, theme[.faint], title: pieces([Span(title, titleRole(.detail))]), right: pieces(state))
        guard model.selected != nil else {
            painter.text(area.x + 2, area.y + 1, "no ticket is selected", theme[.faint], width: area.width - 4)
            return
        }
        let inside = Rect(x: area.x + 2, y: area.y + 1, width: area.width - 4, height: area.height - 2)
        let lines = model.detail.content.lines
        let first = model.detail.scroll
        let links = model.detail.content.links
        let matches = model.detail.search.isEmpty ? [] : Set(model.detail.content.matches(of: model.detail.search))
        for index in 0..<max(0, min(inside.height, lines.count - first)) {
            let row = Rect(x: inside.x, y: inside.y + index, width: inside.width, height: 1)
            let link = links.firstIndex(of: first + index)
            if let link { hits.add(row, .linkLine(link)) }
            let isSelected = link != nil && link == model.detail.linkIndex && model.focus == .detail
            draw(lines[first + index], in: row, isSelected: isSelected)
            if matches.contains(first + index) { markMatches(of: model.detail.search, lines[first + index], in: row) }
        }
        drawScrollHint(in: area, first: first, shown: inside.height, count: lines.count)
        if model.tree.masterCount > 0 { drawWay(to: .tree, "tree pane", "projects", in: area) }
    }

    /// In the lower edge, the way to a pane that has no room beside this one.
    private mutating func drawWay(to pane: Pane, _ command: String, _ word: String, in area: Rect) {
        guard layout[pane] == nil, !model.isZoomed else { return }
        let spans = [Span(" \(model.key(command)):", .accent), Span(" \(word) ", .quiet)]
        let used = text(area.x + 2, area.maxY - 1, spans, width: max(0, area.width - 24))
        hits.add(Rect(x: area.x + 2, y: area.maxY - 1, width: used, height: 1), .command(command))
    }

    private mutating func draw(_ line: SpanLine, in row: Rect, isSelected: Bool) {
        let theme = theme
        let style: ((Role) -> Style)? = isSelected ? { theme.onSelection($0) } : nil
        if isSelected {
            painter.fill(row, theme[.selected])
            painter.text(row.x, row.y, glyphs.selectionBar, theme[.selectedBar])
            painter.placeCursor(row.x, row.y, isShown: false)
        }
        let right = line.right.reduce(0) { $0 + $1.width }
        let start = isSelected ? 1 : 0
        let width = right > 0 ? max(0, row.width - right - 1) : row.width
        // The bar takes the place of the first of the spaces that a link's line begins with.
        let spans = isSelected ? [Span(" ")] + line.spans.dropFirst() : line.spans
        text(row.x + start, row.y, spans, width: width - start, style: style)
        if right > 0 { text(endingAt: row.maxX, row.y, line.right, style: style) }
    }

    /// Reverses what is searched for where it stands in a line.
    private mutating func markMatches(of search: String, _ line: SpanLine, in row: Rect) {
        let letters = Array(line.spans.map(\.text).joined())
        let text = letters.map { $0.lowercased() }
        let search = search.map { $0.lowercased() }
        guard !search.isEmpty, text.count >= search.count else { return }
        var x = row.x
        for start in 0...(text.count - search.count) {
            if text[start..<start + search.count].elementsEqual(search) {
                let width = letters[start..<start + search.count].reduce(0) { $0 + CellWidth.width(of: $1) }
                painter.restyle(Rect(x: x, y: row.y, width: width, height: 1).intersection(row)) {
                    $0.attributes.formSymmetricDifference(.reverse)
                }
            }
            x += CellWidth.width(of: letters[start])
        }
    }

    /// In the lower edge, where there is more than fits: which lines are seen.
    mutating func drawScrollHint(in area: Rect, first: Int, shown: Int, count: Int) {
        guard count > shown, shown > 0 else { return }
        let dash = glyphs.isUnicode ? "–" : "-"
        let hint = " \(first + 1)\(dash)\(min(count, first + shown)) of \(count) "
        painter.text(area.maxX - 2 - hint.count, area.maxY - 1, hint, theme[.quiet], width: area.width - 4)
    }

    /// The masters and their parts.
    mutating func drawTree(in area: Rect) {
        hits.add(area, .pane(.tree))
        let count = model.tree.masterCount
        let target = model.drag.flatMap { $0.isLifted ? $0.overNode.flatMap { model.project(of: $0) } : nil }
        painter.box(
            area, theme[target == nil ? .faint : .good],
            title: pieces([Span("projects", target == nil ? titleRole(.tree) : .good)]),
            right: count > 0 ? pieces([Span("\(count)", .quiet)]) : [])
        let inside = Rect(x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2)
        let nodes = model.tree.nodes
        guard !nodes.isEmpty else {
            let words = [
                "A project is a ticket with parts.",
                "Capture a part with  part:100  at the end of its line.",
            ]
            for (index, line) in words.enumerated() where index < inside.height {
                painter.text(inside.x + 1, inside.y + index, line, theme[.faint], width: inside.width - 2)
            }
            return
        }
        let first = model.tree.scroll
        let chain = TreeContent.chain(in: model)
        let lineCount = nodes.count + (chain == nil ? 0 : 2)
        for index in 0..<max(0, min(inside.height, lineCount - first)) {
            let row = Rect(x: inside.x, y: inside.y + index, width: inside.width, height: 1)
            if first + index < nodes.count {
                drawNode(nodes[first + index], in: row, isLit: nodes[first + index].number == target)
            } else if first + index == nodes.count + 1, let chain {
                text(row.x + 1, row.y, chain, width: row.width - 2)
            }
        }
        drawScrollHint(in: area, first: first, shown: inside.height, count: lineCount)
        drawWay(to: .detail, "detail pane", "detail", in: area)
        if let target, let drag = model.drag { drawTreeTarget(target, of: drag, in: area) }
    }

    /// The project into which the card in the air would go, lit, and the words of a release.
    private mutating func drawTreeTarget(_ target: TicketNumber, of drag: Drag, in area: Rect) {
        let line = model.tree.index(of: target).map { area.y + 1 + $0 - model.tree.scroll }
        let seen = line.flatMap { $0 > area.y && $0 < area.maxY - 1 ? $0 : nil }
        if let seen {
            let role: Role = model.plan(of: drag)?.isPossible == false ? .refusal : .release
            let theme = theme
            painter.restyle(Rect(x: area.x + 1, y: seen, width: area.width - 2, height: 1)) { $0 = theme[role] }
        }
        drawRelease(of: drag, in: area, lit: seen)
    }

    private mutating func drawNode(_ node: TreeNode, in rect: Rect, isLit: Bool) {
        hits.add(rect, .treeNode(node.number))
        let isSelected = model.selected == node.number
        let theme = theme
        let style: (Role) -> Style = isSelected ? { theme.onSelection($0) } : { theme[$0] }
        if isSelected {
            painter.fill(rect, theme[.selected])
            let isFocused = model.focus == .tree && model.dialog == nil
            painter.text(rect.x, rect.y, glyphs.selectionBar, theme[isFocused ? .selectedBar : .selectedQuiet])
            if model.focus == .tree { painter.placeCursor(rect.x, rect.y, isShown: false) }
        }
        let content = TreeContent.line(of: node, in: model, width: rect.width - 2, cards)
        let right = content.right.reduce(0) { $0 + $1.width }
        let start = rect.x + 1
        text(start, rect.y, content.spans, width: max(0, rect.width - 2 - right - (right > 0 ? 2 : 0)), style: style)
        func isBar(_ role: Role) -> Bool { role == .barFull || role == .barEmpty }
        // What is lit has one colour, in which a bar is none.
        let shown = content.right.map { span in
            isLit && isBar(span.role) ? Span(String(repeating: " ", count: span.width), .text) : span
        }
        text(endingAt: rect.maxX - 1, rect.y, shown, style: { isBar($0) ? theme[$0] : style($0) })
        if node.isMaster {
            hits.add(Rect(x: start + 2 * node.depth, y: rect.y, width: 2, height: 1), .treeToggle(node.number))
        }
    }
}
