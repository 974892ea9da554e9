import TerminalText
import TicketModel

/// What a card says of a ticket.
struct CardText {
    let glyph: Span
    let number: String
    let title: String
    /// High or urgent.
    let mark: Span?
    /// The second line, what matters most first; each stands or falls as a whole.
    let facts: [Span]
    /// Says that it is news, for a moment or until it has been seen.
    let badge: Span?

    init(_ row: Row, in model: BoardModel, lane: LaneKey?) {
        let table = model.table
        let glyphs = model.theme.glyphs
        let priority = table.priority(row)
        let number = table.number(row)
        self.number = number.description
        glyph = Self.glyph(of: row, in: table, glyphs)
        title = table.title(row)
        mark = glyphs.mark(of: priority).map { Span($0, Theme.role(of: priority)) }
        badge = model.marks[number].map { Span($0.word, .accent) } ?? (model.isNew(row) ? Span("new", .accent) : nil)
        facts = Self.facts(of: row, in: model, lane: lane)
    }

    /// The state's glyph; a blocked ticket shows that instead.
    static func glyph(of row: Row, in table: TicketTable, _ glyphs: Glyphs) -> Span {
        let state = table.state(row)
        if table.isBlocked(row) { return Span(glyphs.blocked, .blocked) }
        return Span(glyphs[state], Theme.role(of: state))
    }

    private static func facts(of row: Row, in model: BoardModel, lane: LaneKey?) -> [Span] {
        let table = model.table
        let state = table.state(row)
        var facts: [Span] = []
        if table.isBlocked(row) { facts.append(Span(waiting(row, in: table), .quiet)) }
        if table.lacksApproval(row) {
            let waits = table.awaitsApproval(row)
            facts.append(waits ? Span("waits for approval", .quiet) : Span("rejected", .warning))
        }
        switch table.outcome(row) {
        case .givenUp: facts.append(Span("given up", .quiet))
        case .duplicate: facts.append(Span("duplicate", .quiet))
        case .done, nil: break
        }
        if lane?.tellsWho == false, let assignee = table.assignee(row) {
            facts.append(Span(assignee.text, assignee == model.me ? .accent : .person))
        }
        if table.isMaster(row) {
            facts.append(Span("\(table.partsDone(row)) of \(table.partsTotal(row)) done", .quiet))
        }
        let tags = table.tags(row).filter { lane != .tag($0) }
        if !tags.isEmpty { facts.append(Span(tags.map { "+\($0.text)" }.joined(separator: " "), .quiet)) }
        if let requester = table.requester(row) { facts.append(Span(requester.text, .quiet)) }
        if let due = table.due(row), state.isActive { facts.append(dueSpan(due, today: model.today)) }
        if let master = table.master(row), lane != .master(table.number(master)) {
            facts.append(Span("part of \(table.number(master))", .quiet))
        }
        let hosts = table.hosts(row)
        if let host = hosts.first {
            facts.append(Span(hosts.count == 1 ? host.text : "\(host.text) +\(hosts.count - 1)", .quiet))
        }
        facts.append(Span(Age.text(model.now.milliseconds - since(row, in: table).milliseconds), .quiet))
        return facts
    }

    /// Since when it waits, or when something happened to it last.
    static func since(_ row: Row, in table: TicketTable) -> Timestamp {
        table.state(row) == .open ? table.createdAt(row) : table.updatedAt(row)
    }

    /// `waits for 104 +2`
    static func waiting(_ row: Row, in table: TicketTable) -> String {
        let blockers = table.blockers(row)
        guard let first = blockers.first.map({ table.number($0) }) else { return "waits" }
        return blockers.count == 1 ? "waits for \(first)" : "waits for \(first) +\(blockers.count - 1)"
    }

    /// `due Fri`, `due in 9 d`, `overdue 2 d`.
    static func dueSpan(_ due: CivilDate, today: CivilDate) -> Span {
        let days = Int(due.days) - Int(today.days)
        switch days {
        case ..<0: return Span("overdue \(-days) d", .bad)
        case 0: return Span("due today", .warning)
        case 1: return Span("due tomorrow", .warning)
        case 2...6: return Span("due \(weekday(due))", .quiet)
        default: return Span("due in \(days) d", .quiet)
        }
    }

    /// `Fri`; day 0 of 1970 was a Thursday.
    static func weekday(_ date: CivilDate) -> String {
        let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        return names[((Int(date.days) % 7) + 7) % 7]
    }

    /// The facts that fit into a width, in their order, with separators.
    func line(width: Int, separator: String) -> [Span] {
        var line: [Span] = []
        var used = 0
        for fact in facts {
            let needed = fact.width + (line.isEmpty ? 0 : separator.count + 2)
            if line.isEmpty, needed > width { return [fact] }
            guard used + needed <= width else { continue }
            if !line.isEmpty { line.append(Span(" \(separator) ", .faint)) }
            line.append(fact)
            used += needed
        }
        return line
    }
}

extension LaneKey {
    /// Whether everybody's tickets are in a lane of their own.
    fileprivate var tellsWho: Bool {
        switch self {
        case .queue, .person: true
        default: false
        }
    }
}
