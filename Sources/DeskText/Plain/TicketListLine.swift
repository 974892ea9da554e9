import TerminalText
import TicketModel

/// Makes the lines of a list of tickets; what many lines show is made fit for the reader once.
struct TicketListLine {
    private(set) var buffer: TextBuffer
    private let columns: TicketListColumns
    private let me: Name
    private var marks = PieceCache()
    private var tags = PieceCache()
    private var assignees = PieceCache()
    private var ages = PieceCache()

    init(columns: TicketListColumns, look: TextLook, me: Name) {
        self.columns = columns
        self.me = me
        buffer = TextBuffer(look: look)
    }

    mutating func takeBytes() -> [UInt8] { buffer.takeBytes() }

    mutating func add(_ facts: LineFacts, isNew: Bool = false, in table: TicketTable) {
        if columns.new > 0 {
            buffer.add(isNew ? buffer.glyphs.new : "", .accent, cells: columns.new)
            buffer.space()
        }
        facts.number.withSpelling { buffer.add($0, .accent, cells: columns.number, alignment: .right) }
        addMarks(facts)
        let tone: Tone = facts.state.isFinished ? .faint : facts.priority == .urgent ? .strong : .plain
        table.withTitle(facts) { buffer.add($0, tone, cells: columns.title) }
        if columns.tags > 0 { addTags(facts.tagSet, in: table) }
        if columns.assignee > 0 { addAssignee(facts.assignee, in: table) }
        addAge(buffer.look.now.milliseconds - facts.updatedAt.milliseconds)
        buffer.endLine()
    }

    private mutating func addMarks(_ facts: LineFacts) {
        let (state, priority) = (facts.state, facts.priority)
        let key = UInt32(state.rawValue) << 8 | UInt32(priority.rawValue) << 1 | (facts.isBlocked ? 1 : 0)
        if marks.add(key, to: &buffer) { return }
        let start = buffer.bytes.count
        buffer.space()
        buffer.addShown(
            facts.isBlocked ? buffer.glyphs.blocked : buffer.glyphs.mark(state),
            facts.isBlocked ? .urgent : Tone(state))
        buffer.space()
        if columns.state > 0 {
            buffer.add(state.word, Tone(state), cells: columns.state)
            buffer.space()
        }
        buffer.add(buffer.glyphs.mark(priority), Tone(priority), cells: columns.priority)
        buffer.space()
        marks.keep(key, from: start, of: buffer)
    }

    private mutating func addTags(_ set: UInt32, in table: TicketTable) {
        if tags.add(set, to: &buffer) { return }
        let start = buffer.bytes.count
        buffer.space(2)
        buffer.add(TicketListColumns.tags(table.tags(ofSet: set)), .faint, cells: columns.tags)
        tags.keep(set, from: start, of: buffer)
    }

    private mutating func addAssignee(_ id: UInt32, in table: TicketTable) {
        if assignees.add(id, to: &buffer) { return }
        let start = buffer.bytes.count
        let assignee = table.name(id)
        buffer.space(2)
        buffer.add(assignee?.text ?? "", assignee == me ? .accent : .plain, cells: columns.assignee)
        assignees.keep(id, from: start, of: buffer)
    }

    private mutating func addAge(_ milliseconds: Int64) {
        let (count, unit) = Age.parts(milliseconds)
        let key = count << 3 | unit.rawValue
        if ages.add(key, to: &buffer) { return }
        let start = buffer.bytes.count
        buffer.space(2)
        buffer.add(Age.text(milliseconds), .faint, cells: columns.age, alignment: .right)
        ages.keep(key, from: start, of: buffer)
    }
}
