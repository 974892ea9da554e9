public import TicketDesk
public import TicketModel

/// What has just been done.
extension TextBuffer {
    /// Adds one line that says what was done.
    public mutating func receipt(_ receipt: Receipt) {
        add(receipt.summary)
        endLine()
    }

    /// Adds a line of text from anybody.
    public mutating func line(_ text: String) {
        add(text)
        endLine()
    }

    /// Adds a line about what has been done, quieter than that.
    public mutating func remark(_ text: String) {
        space(2)
        add(text, .faint)
        endLine()
    }

    /// Adds what a capture was understood as: `42  ○ open  ! high  +vpn  for bob`.
    public mutating func captureEcho(_ number: TicketNumber, _ draft: TicketDraft, isNew: Bool) {
        addShown("\(number)", .accent)
        var pieces: [(text: String, tone: Tone)] = []
        if !isNew {
            pieces.append(("is there already\(draft.key.map { ", with the key \($0)" } ?? "")", .plain))
        } else {
            let state: TicketState = draft.assignee == nil ? .open : .assigned
            let who = draft.assignee.map { " to \($0)" } ?? ""
            pieces.append(("\(glyphs.mark(state)) \(state.word)\(who)", Tone(state)))
            if draft.priority != .normal {
                pieces.append(("\(glyphs.mark(draft.priority)) \(draft.priority.word)", Tone(draft.priority)))
            }
            if !draft.tags.isEmpty { pieces.append((TicketListColumns.tags(draft.tags), .accent)) }
            if let requester = draft.requester { pieces.append(("for \(requester)", .plain)) }
            if !draft.hosts.isEmpty { pieces.append(("on \(draft.hosts.map(\.text).joined(separator: ", "))", .plain)) }
            if let due = draft.due { pieces.append(("due \(MomentText(look: look).day(due))", .plain)) }
            if let master = draft.master { pieces.append(("part of \(master)", .plain)) }
            if !draft.needs.isEmpty {
                pieces.append(("needs \(draft.needs.map(\.description).joined(separator: ", "))", .plain))
            }
            pieces.append((draft.title, .strong))
        }
        for piece in pieces {
            space(2)
            add(piece.text, piece.tone)
        }
        endLine()
    }
}
