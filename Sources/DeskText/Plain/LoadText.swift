import TerminalText
public import TicketModel

/// What everybody carries, as `workload` says it.
extension TextBuffer {
    /// Adds a line for each person, and one for what nobody has.
    public mutating func workload(_ workload: Workload) {
        let widest = max(6, workload.shares.map { CellWidth.width(of: $0.login.text) }.max() ?? 0)
        let login = look.columns == nil ? widest : min(widest, 16)
        let notes = workload.shares.map { self.notes(on: $0) }
        let most = max(4, min(12, workload.shares.map(\.load.total).max() ?? 0))
        // What stands beside the login, the bar and the notes takes 43 cells and the weeks'; the bar gives way to the notes.
        let room = look.columns.map { $0 - login - 43 - workload.weeks }
        let note = notes.map { CellWidth.width(of: $0) }.max() ?? 0
        let bar = room.map { max(4, min(most, $0 - note)) } ?? most
        add("person", .faint, cells: login)
        addShown("  now  queue  ", .faint)
        add("", cells: bar)
        addShown("  overdue  oldest  resolved in \(workload.weeks) weeks", .faint)
        endLine()
        for (share, note) in zip(workload.shares, notes) {
            add(share.login.text, share.isMember ? .plain : .faint, cells: login)
            number(share.load.inProgress, .working, cells: 5)
            number(share.load.assigned, .assigned, cells: 7)
            space(2)
            loadBar(share.load, cells: bar)
            number(share.overdue, .urgent, cells: 9)
            let age = share.oldest.map { AgeText.short(from: $0, to: look.now) } ?? ""
            add(age, .faint, cells: 8, alignment: .right)
            number(share.resolved.reduce(0, +), .resolved, cells: 10)
            space(2)
            addShown(Bars.line(of: share.resolved, isUnicode: look.isUnicode), .resolved)
            addShown(
                room.map { CellWidth.truncate(note, to: max(0, $0 - bar)) } ?? note, share.isMember ? .high : .faint)
            endLine()
        }
        addShown(
            workload.open == 0 ? "nothing waits for somebody to take it" : "\(workload.open) open, nobody has them")
        endLine()
    }

    /// `  away until 3 Jan  not in the team`.
    private func notes(on share: Workload.Share) -> String {
        let away = share.awayUntil.map { "  away until \(MomentText(look: look).day($0))" } ?? ""
        return away + (share.isMember ? "" : "  not in the team")
    }

    /// Adds `  away until 3 Jan`.
    mutating func addAway(_ until: CivilDate) {
        addShown("  away until \(MomentText(look: look).day(until))", .high)
    }

    /// Adds what somebody carries, one mark a ticket, those in progress first.
    mutating func loadBar(_ load: Load, cells: Int) {
        let mark = look.isUnicode ? "▮" : "#"
        let working = min(cells, load.inProgress)
        let queued = min(cells - working, load.assigned)
        addShown(String(repeating: mark, count: working), .working)
        addShown(String(repeating: mark, count: queued), .assigned)
        space(cells - working - queued)
    }

    /// Adds a number to the right of so many cells; none is a dot.
    mutating func number(_ number: Int, _ tone: Tone, cells: Int) {
        let none = look.isUnicode ? "·" : "."
        add(number == 0 ? none : "\(number)", number == 0 ? .faint : tone, cells: cells, alignment: .right)
    }

    /// Adds who should get a ticket, and who else could.
    public mutating func suggestion(_ suggestion: Suggestion) {
        addParagraphs(suggestion.sentence, indent: 0)
        let login = suggestion.candidates.map { CellWidth.width(of: $0.login.text) }.max() ?? 0
        let bar = max(1, min(12, suggestion.candidates.map(\.load.total).max() ?? 0))
        for (index, candidate) in suggestion.candidates.enumerated() {
            space(2)
            add(candidate.login.text, index == 0 ? .strong : .plain, cells: login)
            space(2)
            addShown("\(glyphs.mark(.inProgress))\(candidate.load.inProgress)", .working)
            space()
            addShown("\(glyphs.mark(.assigned))\(candidate.load.assigned)", .assigned)
            space(2)
            loadBar(candidate.load, cells: bar)
            space(2)
            addShown("\(candidate.resolved) like it resolved", .faint)
            endLine()
        }
        for absence in suggestion.away {
            space(2)
            add(absence.login.text, .faint, cells: login)
            addAway(absence.until)
            endLine()
        }
    }

    /// Adds what to do next, and why.
    public mutating func next(_ next: NextTicket?, for person: Name, me: Name, in table: TicketTable) {
        guard let next else {
            addShown("nothing is ready: ")
            add(person == me ? "you have nothing to do, and nothing is open" : "\(person) has nothing to do")
            return endLine()
        }
        var list = TicketListText(rows: [next.row][...], in: table, look: look, me: me)
        while let lines = list.nextLines() { bytes += lines }
        space(2)
        add(next.reason, .faint)
        endLine()
    }
}

/// How long ago something was: `40 min`, `5 h`, `12 d`.
enum AgeText {
    static func short(from moment: Timestamp, to now: Timestamp) -> String {
        let minutes = max(0, now.milliseconds - moment.milliseconds) / 60_000
        return minutes < 60 ? "\(minutes) min" : minutes < 48 * 60 ? "\(minutes / 60) h" : "\(minutes / 1440) d"
    }
}
