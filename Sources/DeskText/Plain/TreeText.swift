import TerminalText
public import TicketModel

/// A project as a tree, line by line.
extension TextBuffer {
    private static let deepestIndent = 24
    private static let barCells = 16

    /// Adds a ticket with all that is part of it, and how far it has come.
    public mutating func tree(_ tree: ProjectTree, in table: TicketTable) {
        for line in tree.lines { addTreeLine(line, in: table) }
        if let top = tree.lines.first, let progress = table.progress(of: top.row) {
            space(2)
            addLine(of: ProgressText(glyphs: glyphs).pieces(progress))
        }
        if tree.lines.contains(where: \.canBeFirst) {
            space(2)
            addShown("\(glyphs.first) can be done first", .faint)
            endLine()
        }
    }

    private mutating func addTreeLine(_ line: ProjectTree.Line, in table: TicketTable) {
        let right = right(of: line, in: table)
        var used = 4 + indent(line.depth)
        addShown(line.canBeFirst ? glyphs.first : " ", .accent)
        space()
        let state = table.state(line.row)
        addShown(glyphs.mark(state), Tone(state))
        space()
        let number = table.number(line.row).description
        addShown(number, .accent)
        space(2)
        used += number.utf8.count + 2
        let tone: Tone = state.isFinished ? .faint : table.isMaster(line.row) ? .strong : .plain
        let title = table.title(line.row)
        if let columns = look.columns {
            let taken = right.reduce(0) { $0 + CellWidth.width(of: $1.text) + 2 }
            addShown(CellWidth.truncate(title, to: max(12, columns - used - taken)), tone)
        } else {
            add(title, tone)
        }
        for piece in right {
            space(2)
            add(piece.text, piece.tone)
        }
        endLine()
    }

    /// Indents; what lies very deep says so instead of moving on to the right.
    private mutating func indent(_ depth: Int) -> Int {
        let cells = 2 * depth
        guard cells > Self.deepestIndent else {
            space(cells)
            return cells
        }
        let mark = "\(depth)\(glyphs.ellipsis) "
        space(max(0, Self.deepestIndent - mark.count))
        addShown(mark, .faint)
        return max(Self.deepestIndent, mark.count)
    }

    /// What stands to the right of a title.
    private func right(of line: ProjectTree.Line, in table: TicketTable) -> [(text: String, tone: Tone)] {
        let row = line.row
        let words = ProgressText(glyphs: glyphs)
        var pieces: [(text: String, tone: Tone)] = []
        if table.isMaster(row) {
            let (done, total) = (table.partsDone(row), table.partsTotal(row))
            pieces.append((words.bar(done: done, total: total, cells: Self.barCells), .working))
            pieces.append(("\(done)/\(total)", .strong))
        }
        switch table.outcome(row) {
        case .givenUp: pieces.append(("(given up)", .faint))
        case .duplicate:
            let original = table.duplicateOf(row).map { " of \(table.number($0))" } ?? ""
            pieces.append(("(duplicate\(original))", .faint))
        case .done, nil: break
        }
        if let assignee = table.assignee(row) { pieces.append((assignee.text, .faint)) }
        if !line.blockers.isEmpty {
            pieces.append(("\(glyphs.waitsFor) \(words.numbers(line.blockers.map { table.number($0) }))", .urgent))
        }
        return pieces
    }
}
