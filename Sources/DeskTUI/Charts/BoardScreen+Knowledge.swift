import TerminalText
import TerminalUI
import TicketModel

/// Where the cells of the heat map stand.
struct KnowledgeLayout {
    /// Between two people, so that a number is seen to belong to the shade before it.
    private static let gap = 3

    let area: Rect
    /// Cells for the tags' names, and for one person.
    let tagWidth: Int
    let personWidth: Int
    let columnCount: Int
    /// Room for words behind the cells.
    let wordsWidth: Int

    init(area: Rect, matrix: KnowledgeMatrix) {
        self.area = area
        tagWidth = min(max(6, area.width / 4), 1 + (matrix.tags.map { CellWidth.width(of: $0.text) }.max() ?? 4))
        personWidth = max(8, min(11, 1 + (matrix.people.map { CellWidth.width(of: $0.text) }.max() ?? 6)))
        let room = max(0, area.width - 6 - tagWidth)
        let all = matrix.people.count * (personWidth + Self.gap)
        wordsWidth = room - all >= 18 ? room - all : 0
        columnCount = max(1, min(max(1, matrix.people.count), (room - wordsWidth) / (personWidth + Self.gap)))
    }

    /// How many tags are seen at once: above them are the names, below them a sentence about the selected one.
    var rowCount: Int { max(1, area.height - 5) }

    func x(ofColumn column: Int) -> Int { area.x + 4 + tagWidth + column * (personWidth + Self.gap) }
}

extension BoardScreen {
    mutating func drawKnowledge(_ pane: KnowledgePane, in area: Rect) {
        let matrix = pane.matrix
        let factor = matrix.truckFactor.count
        var right = [Span("resolved \(pane.periodWords)", .quiet)]
        if factor > 0 { right.append(Span("   truck factor \(factor)", factor == 1 ? .bad : .text)) }
        painter.box(
            area, theme[.faint], title: pieces([Span("who knows what", chartTitleRole)]), right: pieces(right))
        guard area.height > 4, area.width > 24 else { return }
        guard !matrix.tags.isEmpty else {
            painter.text(
                area.x + 2, area.y + 1, "nothing with a tag was resolved \(pane.periodWords): p takes more time",
                theme[.faint], width: area.width - 4)
            return
        }
        let place = KnowledgeLayout(area: area, matrix: matrix)
        drawPeople(of: pane, place)
        for line in 0..<min(place.rowCount, matrix.tags.count - pane.firstTag) {
            drawTag(pane.firstTag + line, of: pane, y: area.y + 2 + line, place)
        }
        drawSentence(about: pane, in: area)
        drawScrollHint(in: area, first: pane.firstTag, shown: place.rowCount, count: matrix.tags.count)
    }

    private mutating func drawPeople(of pane: KnowledgePane, _ place: KnowledgeLayout) {
        let people = pane.matrix.people
        let y = place.area.y + 1
        for column in 0..<min(place.columnCount, people.count - pane.firstPerson) {
            let index = pane.firstPerson + column
            let role: Role =
                index == pane.person
                ? .accentStrong
                : index >= pane.matrix.memberCount ? .faint : people[index] == model.me ? .accent : .person
            painter.text(
                place.x(ofColumn: column), y, people[index].text, theme[role], width: place.personWidth,
                alignment: .right)
        }
        let hidden = people.count - pane.firstPerson - place.columnCount
        if pane.firstPerson > 0 {
            painter.text(place.area.x + 2, y, "\(glyphs.left) \(pane.firstPerson)", theme[.accent])
        }
        if hidden > 0 {
            let hint = "\(hidden) \(glyphs.right)"
            painter.text(place.area.maxX - 1 - hint.count, y, hint, theme[.accent])
        }
    }

    private mutating func drawTag(_ tag: Int, of pane: KnowledgePane, y: Int, _ place: KnowledgeLayout) {
        let matrix = pane.matrix
        let isSelected = tag == pane.tag
        let row = Rect(x: place.area.x + 1, y: y, width: place.area.width - 2, height: 1)
        hits.add(row, .entry(tag))
        let style = drawGround(row, isChosen: isSelected)
        painter.text(row.x + 1, y, "+\(matrix.tags[tag].text)", style(.tag), width: place.tagWidth)
        for column in 0..<min(place.columnCount, matrix.people.count - pane.firstPerson) {
            let person = pane.firstPerson + column
            let x = place.x(ofColumn: column)
            draw(matrix.counts[tag][person], of: matrix.most, x, y, width: place.personWidth, style)
            let cell = Rect(x: x, y: y, width: place.personWidth, height: 1)
            if isSelected, person == pane.person {
                let number = Rect(x: cell.maxX - 4, y: y, width: 4, height: 1)
                painter.restyle(number) { $0.attributes.formSymmetricDifference(.reverse) }
                painter.placeCursor(number.x, y, isShown: false)
            }
            hits.add(cell, .heat(tag: tag, person: person))
        }
        guard place.wordsWidth > 0 else { return }
        let x = place.x(ofColumn: place.columnCount) + 1
        text(x, y, risk(of: tag, in: matrix), width: max(0, row.maxX - 1 - x), style: style)
    }

    /// A shade and the number: neither needs the other, nor a colour.
    private mutating func draw(
        _ count: Int, of most: Int, _ x: Int, _ y: Int, width: Int, _ style: (Role) -> Style
    ) {
        guard count > 0 else {
            painter.text(x, y, glyphs.separator, style(.faint), width: width, alignment: .right)
            return
        }
        let shades = glyphs.isUnicode ? ["░", "▒", "▓", "█"] : [".", ":", "+", "#"]
        let level = min(3, max(0, (count * 4 - 1) / max(1, most)))
        let number = "\(count)"
        let cells = max(1, width - max(4, number.count + 1))
        painter.text(x, y, String(repeating: shades[level], count: cells), style(.resolved), width: cells)
        painter.text(x + cells, y, number, style(.text), width: width - cells, alignment: .right)
    }

    private func risk(of tag: Int, in matrix: KnowledgeMatrix) -> [Span] {
        let knowers = matrix.knowers(ofRow: tag)
        switch knowers.count {
        case 0: return [Span("\(glyphs.blocked) nobody here any more", .bad)]
        case 1: return [Span("\(glyphs.blocked) only \(knowers[0].text)", .bad)]
        default: return []
        }
    }

    /// In words, what the selected line says, and at the right what the selected cell does.
    private mutating func drawSentence(about pane: KnowledgePane, in area: Rect) {
        let matrix = pane.matrix
        guard area.height > 5, matrix.tags.indices.contains(pane.tag) else { return }
        let tag = matrix.tags[pane.tag].text
        let knowers = matrix.knowers(ofRow: pane.tag)
        let words: [Span] =
            switch knowers.count {
            case 0: [Span("nobody in the team knows \(tag)", .bad), Span(" any more", .quiet)]
            case 1:
                [
                    Span("only \(knowers[0].text) knows \(tag)", .bad),
                    Span(": give the next one to somebody else", .quiet),
                ]
            default:
                [
                    Span("\(knowers.count) know \(tag)", .text),
                    Span(": \(knowers.map(\.text).joined(separator: ", "))", .quiet),
                ]
            }
        let room = area.width - 4
        let cell = matrix.people.indices.contains(pane.person) ? cellWords(pane) : ""
        let right = room - CellWidth.width(of: words.map(\.text).joined()) - 3
        text(area.x + 2, area.maxY - 2, words, width: room)
        if !cell.isEmpty, CellWidth.width(of: cell) <= right {
            painter.text(area.maxX - 2 - right, area.maxY - 2, cell, theme[.text], width: right, alignment: .right)
        }
    }

    private func cellWords(_ pane: KnowledgePane) -> String {
        let all = pane.matrix.counts[pane.tag].reduce(0, +)
        return
            "\(pane.matrix.people[pane.person].text) resolved \(pane.count == 0 ? "none" : "\(pane.count)") of \(all)"
    }
}
