import TerminalText
public import TicketModel

/// One ticket whole, as `show` gives it.
extension TextBuffer {
    /// Adds everything about a ticket: what it is first, what happened to it last.
    public mutating func page(of row: Row, in table: TicketTable, history: [HistoryEntry]) {
        let ticket = table.ticket(row)
        let moments = MomentText(look: look)
        addTitle(of: ticket)
        addLine(of: facts(of: ticket, moments))
        addLine(of: [
            ("created \(moments.full(ticket.created.at)) by \(ticket.created.by)", .faint),
            ("\(ticket.created.via.word) on \(ticket.created.host)", .faint),
        ])
        if !ticket.description.isEmpty {
            blankLine()
            addParagraphs(ticket.description, indent: 2)
        }
        addRelations(of: ticket, row, in: table)
        addApprovals(of: ticket, moments)
        addEvidence(of: ticket)
        blankLine()
        let column = HistoryColumns(of: history.lazy.map(\.event), look: look)
        for entry in history { addEntry(entry, column, indent: 2) }
    }

    /// Adds an empty line.
    public mutating func blankLine() { endLine() }

    private mutating func addTitle(of ticket: Ticket) {
        let number = ticket.number.description
        addShown(number, .accent)
        space(2)
        let indent = number.utf8.count + 2
        let lines = look.columns.map { CellWidth.wrap(ticket.title, to: max(20, $0 - indent)) } ?? [ticket.title]
        for (index, line) in lines.enumerated() {
            if index > 0 { space(indent) }
            add(line, .strong)
            endLine()
        }
    }

    private func facts(of ticket: Ticket, _ moments: MomentText) -> [(text: String, tone: Tone)] {
        var facts: [(text: String, tone: Tone)] = []
        var state = "\(glyphs.mark(ticket.state)) \(words(ticket.state.word))"
        if let outcome = ticket.outcome, outcome != .done { state += " (\(words(outcome.word)))" }
        facts.append((state, Tone(ticket.state)))
        if let assignee = ticket.assignee { facts.append((assignee.text, .plain)) }
        if ticket.priority != .normal { facts.append((ticket.priority.word, Tone(ticket.priority))) }
        if !ticket.tags.isEmpty { facts.append((TicketListColumns.tags(ticket.tags), .accent)) }
        if let requester = ticket.requester { facts.append(("for \(requester)", .plain)) }
        if !ticket.hosts.isEmpty { facts.append(("on \(ticket.hosts.map(\.text).joined(separator: ", "))", .plain)) }
        if let due = ticket.due {
            let isLate = ticket.state.isActive && due < moments.today
            facts.append(
                (isLate ? "overdue since \(moments.day(due))" : "due \(moments.day(due))", isLate ? .urgent : .plain))
        }
        for entry in ticket.fields.entries {
            if case .text(let value) = entry.value { facts.append(("\(entry.key)=\(value)", .plain)) }
        }
        if let key = ticket.key { facts.append(("key \(key)", .faint)) }
        if ticket.isConflicted { facts.append(("conflicted", .urgent)) }
        return facts
    }

    private func words(_ spelling: String) -> String {
        String(spelling.map { $0 == "-" ? " " : $0 })
    }

    private mutating func addRelations(of ticket: Ticket, _ row: Row, in table: TicketTable) {
        let parts = table.parts(row)
        let dependents = table.dependents(row)
        let isTied = ticket.master != nil || !parts.isEmpty || !ticket.needs.isEmpty || !dependents.isEmpty
        let isLike = !ticket.related.isEmpty || ticket.duplicateOf != nil
        guard isTied || isLike || !ticket.requires.isEmpty else { return }
        blankLine()
        if let master = ticket.master { addRelated("part of", table.row(of: master), master, in: table) }
        if let progress = table.progress(of: row) { addProgress(progress) }
        for part in parts { addRelated("part", part, table.number(part), in: table) }
        addNeeds(of: ticket, row, in: table)
        for dependent in dependents { addRelated("needed by", dependent, table.number(dependent), in: table) }
        for other in ticket.related { addRelated("related", table.row(of: other), other, in: table) }
        if let original = ticket.duplicateOf {
            addRelated("duplicate of", table.row(of: original), original, in: table)
        }
        if !ticket.requires.isEmpty {
            space(2)
            add("requires", .faint, cells: 13)
            add(ticket.requires.map(\.rawValue).sorted().joined(separator: ", "))
            endLine()
        }
    }

    /// What it needs, without what follows from the rest.
    private mutating func addNeeds(of ticket: Ticket, _ row: Row, in table: TicketTable) {
        var reduction = NeedReduction(table)
        let needs = reduction.needs(row)
        for need in needs { addRelated("needs", need, table.number(need), in: table) }
        let implied = ticket.needs.count - needs.count
        guard implied > 0 else { return }
        space(15)
        addShown("and \(implied) more that \(needs.count == 1 ? "it needs itself" : "they need themselves")", .faint)
        endLine()
    }

    private mutating func addRelated(_ relation: String, _ row: Row?, _ number: TicketNumber, in table: TicketTable) {
        space(2)
        add(relation, .faint, cells: 13)
        guard let row else {
            addShown("\(number)", .accent)
            return endLine()
        }
        let state = table.state(row)
        addShown(glyphs.mark(state), Tone(state))
        space()
        addShown("\(number)", .accent)
        space(2)
        let room = look.columns.map { max(20, $0 - 33) }
        addShown(room.map { CellWidth.truncate(table.title(row), to: $0) } ?? DisplayText.visible(table.title(row)))
        if let assignee = table.assignee(row) {
            space(2)
            add(assignee.text, .faint)
        }
        endLine()
    }

    private mutating func addProgress(_ progress: Progress) {
        space(2)
        add("progress", .faint, cells: 13)
        addLine(of: ProgressText(glyphs: glyphs).pieces(progress))
    }
}
