public import TicketModel

/// One ticket in an editor, from the text that is first shown to what is written of it.
///
/// What was typed is never lost: until it is done, the text to go on from is in ``text``.
public struct EditSession {
    /// What came of a text.
    public enum Outcome {
        /// It is written; the receipt says what changed.
        case done(Receipt)
        /// It says what the ticket says, or nothing at all.
        case unchanged
        /// The person has to look again; `text` says why at its top.
        case again
    }

    /// The ticket.
    public let ticket: TicketNumber
    /// What is to be shown next.
    public private(set) var text: String
    /// The ticket as the person last saw it.
    private var base: TicketForm
    /// Lines about what somebody else changed too, which the person removes to have it otherwise.
    private var undecided: [String] = []

    private static let explanation = [
        "The title, then one thing a line; below the empty line the description (Markdown).",
        "What has no value, or no line, is none. Lines that begin with # are left out up to there.",
    ]

    /// Begins with the ticket as it is now; throws `noSuchTicket`, and what reading the store throws.
    public init(_ ticket: TicketNumber, at desk: TicketDesk) throws(DeskError) {
        try desk.refresh()
        self.ticket = ticket
        base = TicketForm(of: try desk.row(of: ticket), in: desk.table)
        text = base.text(explaining: ["\(ticket)"] + Self.explanation)
    }

    /// Writes what the person changed, and nothing else. Throws what writing throws, where looking again helps nobody.
    public mutating func submit(_ edited: String, to desk: TicketDesk) throws(DeskError) -> Outcome {
        let lines = Set(edited.split(separator: "\n"))
        guard !undecided.contains(where: { lines.contains(Substring($0)) }) else {
            text = edited
            return .again
        }
        let read: TicketForm?
        do throws(FormComplaints) {
            read = try TicketForm(reading: edited, base: base, today: desk.today(), me: desk.me)
        } catch {
            text = TicketForm.text(edited, saying: error.lines)
            return .again
        }
        guard let mine = read, mine != base, !mine.edit(from: base).isEmpty else { return .unchanged }
        do throws(DeskError) {
            return try write(mine, desk)
        } catch {
            guard error.code == .malformed || error.code == .refused else { throw error }
            text = TicketForm.text(edited, saying: [error.description])
            return .again
        }
    }

    private mutating func write(_ mine: TicketForm, _ desk: TicketDesk) throws(DeskError) -> Outcome {
        let (ticket, base) = (ticket, base)
        var overtaken: (theirs: TicketForm, merged: TicketForm, conflicts: [FormConflict])?
        let receipt = try desk.edit([ticket], mine.edit(from: base)) { (table) throws(DeskError) in
            guard let row = table.row(of: ticket) else { throw DeskError.noTicket(ticket) }
            let theirs = TicketForm(of: row, in: table)
            let (merged, conflicts) = mine.merged(from: base, with: theirs)
            guard !conflicts.isEmpty else { return true }
            overtaken = (theirs, merged, conflicts)
            return false
        }
        guard let overtaken else { return .done(receipt) }
        let complaints = overtaken.conflicts.map { conflict in
            let who = desk.lastChange(of: ticket, by: [conflict.operation]).map { " by \($0.actor)" } ?? ""
            let now = conflict.theirs.map { " to \($0)" } ?? ""
            return "\(conflict.key) was changed meanwhile\(who)\(now): remove this line to have it as it stands below"
        }
        self.base = overtaken.theirs
        text = overtaken.merged.text(saying: complaints, explaining: ["\(ticket)"] + Self.explanation)
        undecided = text.split(separator: "\n").prefix(complaints.count).map { String($0) }
        return .again
    }
}
