import TerminalText
import TicketModel

/// How many cells each column of a list of tickets has; 0 leaves a column out.
struct TicketListColumns: Equatable {
    private(set) var new = 0
    private(set) var number = 1
    private(set) var state = 0
    private(set) var priority = 1
    private(set) var title = 0
    private(set) var tags = 0
    private(set) var assignee = 0
    private(set) var age = 3
    private static let widestInPipe = 60

    /// The columns that the widest of these rows need; on a terminal the title takes what the others leave.
    init(_ lines: [LineFacts], in table: TicketTable, look: TextLook, hasNew: Bool = false) {
        new = hasNew ? 1 : 0
        var tagSets = PlaceTable()
        var assignees = PlaceTable()
        // A title that is wider than this widens its column no more.
        let widest = look.columns ?? Self.widestInPipe
        for facts in lines {
            facts.number.withSpelling { number = max(number, $0.count) }
            if title < widest { table.withTitle(facts) { title = max(title, TextBuffer.width(of: $0)) } }
            if tagSets.insert(facts.tagSet) {
                tags = max(tags, CellWidth.width(of: Self.tags(table.tags(ofSet: facts.tagSet))))
            }
            if assignees.insert(facts.assignee), let name = table.name(facts.assignee) {
                assignee = max(assignee, CellWidth.width(of: name.text))
            }
            if facts.priority == .urgent, !look.isUnicode { priority = 2 }
        }
        age = 6
        guard let columns = look.columns else {
            // Nothing is cut in a pipe: what is longer than its column moves the rest of its own row only.
            title = min(title, Self.widestInPipe)
            tags = min(tags, 24)
            assignee = min(assignee, 16)
            state = TicketState.inProgress.word.utf8.count
            return
        }
        fit(into: columns)
    }

    private mutating func fit(into columns: Int) {
        assignee = min(assignee, 12)
        tags = min(tags, columns >= 120 ? 32 : 18)
        if columns >= 100 { state = TicketState.inProgress.word.utf8.count }
        if columns < 60 { tags = 0 }
        func gap(_ width: Int, _ space: Int) -> Int { width > 0 ? width + space : 0 }
        let others =
            gap(new, 1) + number + 1 + 1 + 1 + gap(state, 1) + priority + 1 + gap(tags, 2) + gap(assignee, 2) + 2 + age
        title = max(8, min(title, columns - others))
    }

    /// `+vpn +auth`.
    static func tags(_ tags: [Name]) -> String {
        // The standard library's `joined` looks up types while the program runs; this does not.
        tags.dropFirst().reduce(into: tags.first.map { "+\($0)" } ?? "") { $0 += " +\($1)" }
    }
}
