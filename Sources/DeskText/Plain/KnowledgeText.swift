import TerminalText
public import TicketModel

/// Who knows what, as `spread` says it.
extension TextBuffer {
    private static let cell = 9

    /// Adds a row for each tag and a column for each person, as many side by side as there is room for; then what hangs on
    /// one person, in words.
    public mutating func knowledge(_ matrix: KnowledgeMatrix) {
        let since = matrix.since.map { "resolved since \(MomentText(look: look).full($0))" } ?? "ever resolved"
        guard !matrix.tags.isEmpty else {
            addShown("no ticket with a tag was \(since)")
            return endLine()
        }
        let tags = max(4, matrix.tags.map { CellWidth.width(of: $0.text) + 1 }.max() ?? 0)
        let room = look.columns.map { max(1, ($0 - tags) / Self.cell) } ?? matrix.people.count
        for first in stride(from: 0, to: matrix.people.count, by: room) {
            if first > 0 { blankLine() }
            addTable(matrix, first..<min(first + room, matrix.people.count), tags: tags)
        }
        blankLine()
        addRisks(matrix)
        addFactor(matrix.truckFactor, of: matrix.tags.count)
        addShown(since, .faint)
        endLine()
    }

    private mutating func addTable(_ matrix: KnowledgeMatrix, _ people: Range<Int>, tags: Int) {
        space(tags)
        for person in people {
            let login = CellWidth.truncate(matrix.people[person].text, to: Self.cell - 1)
            space(Self.cell - CellWidth.width(of: login))
            addShown(login, person < matrix.memberCount ? .strong : .faint)
        }
        endLine()
        for row in matrix.tags.indices {
            add("+\(matrix.tags[row])", .accent, cells: tags)
            for person in people { addCell(matrix.counts[row][person], most: matrix.most) }
            endLine()
        }
    }

    /// A block the denser the larger the number is, and the number.
    private mutating func addCell(_ count: Int, most: Int) {
        let blocks: [Character] = look.isUnicode ? [" ", "░", "▒", "▓", "█"] : [" ", ".", ":", "*", "#"]
        let level = count == 0 ? 0 : min(4, 1 + 4 * (count - 1) / most)
        let digits = "\(count)"
        space(max(1, Self.cell - 3 - digits.utf8.count))
        addShown(String(repeating: blocks[level], count: 2), .resolved)
        if count == 0 {
            space(max(0, digits.utf8.count - 1))
            addShown(look.isUnicode ? " ·" : " .", .faint)
        } else {
            addShown(" \(digits)")
        }
    }

    private mutating func addRisks(_ matrix: KnowledgeMatrix) {
        var alone: [Name: [Name]] = [:]
        var unknown: [Name] = []
        for (tag, only) in matrix.atRisk {
            if let only { alone[only, default: []].append(tag) } else { unknown.append(tag) }
        }
        for person in alone.keys.sorted() {
            addSentence(
                "only \(person)", .urgent, " resolved \((alone[person] ?? []).map(\.text).joined(separator: ", "))")
        }
        guard !unknown.isEmpty else { return }
        addSentence("nobody in the team resolved", .urgent, " \(unknown.map(\.text).joined(separator: ", "))")
    }

    private mutating func addFactor(_ factor: TruckFactor, of tags: Int) {
        let nobody = factor.lost.count == 1 ? "1 of \(tags) tags" : "\(factor.lost.count) of \(tags) tags"
        addSentence(
            factor.isExact ? "truck factor \(factor.count)" : "truck factor at most \(factor.count)", .strong,
            factor.people.isEmpty
                ? ": nobody in the team knows \(nobody) as it is"
                : ": without \(factor.people.map(\.text).joined(separator: ", ")) nobody would know \(nobody)")
    }

    /// Adds a sentence whose beginning counts most; one that is longer than a line is wrapped between words, and plain.
    private mutating func addSentence(_ start: String, _ tone: Tone, _ rest: String) {
        if let columns = look.columns, CellWidth.width(of: start + rest) > columns {
            return addParagraphs(start + rest, indent: 0)
        }
        add(start, tone)
        add(rest)
        endLine()
    }
}
