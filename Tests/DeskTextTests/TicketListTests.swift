import TerminalText
import Testing
import TicketModel

@testable import DeskText

/// Lists are made of the table's bytes and of pieces made once; they must be what strings give.
@Suite struct TicketListTests {
    private static let looks: [TextLook] = [true, false].flatMap { hasColour in
        [true, false].flatMap { isUnicode in
            [nil, 1, 20, 59, 60, 80, 100, 130, 400].map { columns in
                TextLook(
                    hasColour: hasColour, isUnicode: isUnicode, columns: columns,
                    now: Sample.start.adding(milliseconds: 90 * 60_000))
            }
        }
    }

    @Test func bytesAreAddedAsStringsAre() {
        var random = SeededGenerator()
        for look in Self.looks {
            for _ in 0..<200 {
                var text = random.text()
                let cells = Int.random(in: -1...100, using: &random)
                for alignment in [TextAlignment.left, .right] {
                    var slow = TextBuffer(look: look)
                    slow.add(text, .strong, cells: cells, alignment: alignment)
                    var fast = TextBuffer(look: look)
                    text.withUTF8 { fast.add($0, .strong, cells: cells, alignment: alignment) }
                    #expect(fast.bytes == slow.bytes, "\(text.debugDescription) in \(cells) of \(look)")
                    #expect(text.withUTF8 { TextBuffer.width(of: $0) } == CellWidth.width(of: text))
                }
            }
        }
    }

    @Test func linesAreWhatStringsGive() {
        var random = SeededGenerator()
        for look in Self.looks {
            let sample = randomSample(of: 40, &random)
            var rows = (0..<sample.table.count).map { Row(rawValue: UInt32($0)) }
            rows.shuffle(using: &random)
            var list = TicketListText(rows: rows[...], in: sample.table, look: look, me: "me")
            var lines: [UInt8] = []
            while let some = list.nextLines() { lines += some }
            let expected = lineByLine(rows, in: sample.table, look)
            #expect(
                lines == expected,
                "\(look):\n\(String(decoding: lines, as: UTF8.self))\nbut\n\(String(decoding: expected, as: UTF8.self))"
            )
        }
    }

    /// Several hundred lines a part, and a last round that is not full.
    @Test(arguments: [1, 2, 3, 4, 7]) func partsTogetherAreWhatOneMakes(parts: Int) {
        var random = SeededGenerator()
        let sample = randomSample(of: 60, &random)
        let rows = (0..<2_001).map { Row(rawValue: UInt32($0 * 7 % sample.table.count)) }
        let look = TextLook(now: Sample.start)
        for count in [1, 255, 256, 257, 1_024, 2_001] {
            var list = TicketListText(rows: rows.prefix(count), in: sample.table, look: look, me: "me", parts: parts)
            var lines: [UInt8] = []
            while let some = list.nextLines() { lines += some }
            #expect(lines == lineByLine(Array(rows.prefix(count)), in: sample.table, look), "\(count) lines")
        }
    }

    @Test func aPieceThatIsNoLongerKeptIsMadeAgain() {
        var sample = Sample()
        let tag = String(repeating: "x", count: 9_000)
        for index in 0..<300 { sample.add("same") { $0.tags = [Name("\(tag)\(index % 150)")] } }
        let rows = (0..<300).map { Row(rawValue: UInt32($0)) }
        let look = TextLook(now: Sample.start)
        var list = TicketListText(rows: rows[...], in: sample.table, look: look, me: "me")
        var lines: [UInt8] = []
        while let some = list.nextLines() { lines += some }
        #expect(lines == lineByLine(rows, in: sample.table, look))
    }

    private func randomSample(of count: UInt64, _ random: inout SeededGenerator) -> Sample {
        let names = (0..<6).map { _ in Name(random.text(maximumCount: 20)) }
        let people = ["me", "bo"] + (0..<2).map { _ in Name(random.text(maximumCount: 20)) }
        var sample = Sample()
        for serial in 1...count {
            sample.add(random.text()) { draft in
                draft.priority = Priority.allCases.randomElement(using: &random) ?? .normal
                draft.tags = names.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
                if serial > 1, Int.random(in: 0..<4, using: &random) == 0 {
                    draft.needs = [Sample.number(UInt64.random(in: 1..<serial, using: &random))]
                }
            }
            let person = people.randomElement(using: &random) ?? "me"
            switch Int.random(in: 0..<5, using: &random) {
            case 0: sample.move(serial, .take, to: .assigned(to: person))
            case 1: sample.move(serial, .start, to: .inProgress(by: person))
            case 2: sample.move(serial, .resolve, to: .resolved(by: person))
            default: break
            }
        }
        return sample
    }

    /// The list made of strings, with nothing kept from one line for the next.
    private func lineByLine(_ rows: [Row], in table: TicketTable, _ look: TextLook) -> [UInt8] {
        let columns = TicketListColumns(rows.map { table.lineFacts($0) }, in: table, look: look)
        if look.columns == nil {
            #expect(columns.title == min(60, rows.map { CellWidth.width(of: table.title($0)) }.max() ?? 0))
            let tags = rows.map { CellWidth.width(of: TicketListColumns.tags(table.tags($0))) }
            #expect(columns.tags == min(24, tags.max() ?? 0))
            let assignees = rows.map { CellWidth.width(of: table.assignee($0)?.text ?? "") }
            #expect(columns.assignee == min(16, assignees.max() ?? 0))
            #expect(columns.number == rows.map { table.number($0).description.count }.max())
        }
        var buffer = TextBuffer(look: look)
        for row in rows { add(row, in: table, columns, to: &buffer) }
        return buffer.bytes
    }

    private func add(_ row: Row, in table: TicketTable, _ columns: TicketListColumns, to buffer: inout TextBuffer) {
        let (state, priority) = (table.state(row), table.priority(row))
        buffer.add(table.number(row).description, .accent, cells: columns.number, alignment: .right)
        buffer.space()
        if table.isBlocked(row) {
            buffer.addShown(buffer.glyphs.blocked, .urgent)
        } else {
            buffer.addShown(buffer.glyphs.mark(state), Tone(state))
        }
        buffer.space()
        if columns.state > 0 {
            buffer.add(state.word, Tone(state), cells: columns.state)
            buffer.space()
        }
        buffer.add(buffer.glyphs.mark(priority), Tone(priority), cells: columns.priority)
        buffer.space()
        let tone: Tone = state.isFinished ? .faint : priority == .urgent ? .strong : .plain
        buffer.add(table.title(row), tone, cells: columns.title)
        if columns.tags > 0 {
            buffer.space(2)
            buffer.add(TicketListColumns.tags(table.tags(row)), .faint, cells: columns.tags)
        }
        if columns.assignee > 0 {
            let assignee = table.assignee(row)
            buffer.space(2)
            buffer.add(assignee?.text ?? "", assignee == "me" ? .accent : .plain, cells: columns.assignee)
        }
        buffer.space(2)
        let age = max(0, buffer.look.now.milliseconds - table.updatedAt(row).milliseconds)
        buffer.add(Age.text(age), .faint, cells: columns.age, alignment: .right)
        buffer.endLine()
    }
}
