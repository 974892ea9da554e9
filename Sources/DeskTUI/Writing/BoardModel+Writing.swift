import TerminalUI
import TicketDesk
import TicketModel

extension BoardModel {
    /// Opens a comment on the targets, with what was left of one.
    mutating func openComment() -> [Effect] {
        let targets = targets
        guard !targets.isEmpty else { return [] }
        var entry = TextEntry(purpose: .comment(targets), ticketTitle: title(of: targets))
        entry.area = TextArea(drafts.take(.comment(targets))?.text ?? "")
        open(entry)
        return []
    }

    /// Opens the description of the target, or the draft of one.
    mutating func openDescription() -> [Effect] {
        guard targets.count == 1, let ticket = targets.first, let row = table.row(of: ticket) else { return [] }
        var entry = TextEntry(purpose: .description(ticket), ticketTitle: table.title(row))
        entry.before = table.description(row)
        let draft = drafts.take(.description(ticket))
        entry.base = draft?.base ?? Draft.base(of: entry.before)
        entry.area = TextArea(draft?.text ?? entry.before)
        if draft == nil { entry.area.handle(KeyPress(.home, .control), width: 1, height: 1) }
        open(entry)
        if entry.base != Draft.base(of: entry.before) {
            status = Status(
                kind: .refused, text: "the description has been changed since this draft was begun",
                aside: "\(key("save text")) replaces it")
        }
        return []
    }

    private mutating func open(_ entry: TextEntry) {
        dialog = .write(entry)
        revealWriting()
    }

    /// Keeps the cursor on the screen.
    mutating func revealWriting() {
        guard case .write(var entry) = dialog else { return }
        let rect = TextEntry.textRect(on: size)
        entry.area.reveal(width: rect.width, height: rect.height)
        dialog = .write(entry)
    }

    /// Puts the cursor where the text was clicked.
    mutating func pointInWriting(_ point: Point) {
        let rect = TextEntry.textRect(on: size)
        guard case .write(var entry) = dialog, rect.contains(point) else { return }
        entry.area.go(to: Point(x: point.x - rect.x, y: point.y - rect.y), width: rect.width)
        dialog = .write(entry)
    }

    /// A key that is no command.
    mutating func write(_ press: KeyPress) -> [Effect] {
        guard case .write(var entry) = dialog else { return [] }
        let rect = TextEntry.textRect(on: size)
        entry.area.handle(press, width: rect.width, height: rect.height)
        dialog = .write(entry)
        revealWriting()
        return []
    }

    /// Text that came as one piece, with its line breaks.
    mutating func write(_ text: String) {
        guard case .write(var entry) = dialog else { return }
        if !entry.area.insert(text) {
            status = Status(
                kind: .refused, text: "that is too long: \(TextArea.byteLimit >> 10) KiB are all that a text may have")
        }
        dialog = .write(entry)
        revealWriting()
    }

    mutating func submitText() -> [Effect] {
        guard case .write(var entry) = dialog else { return [] }
        switch entry.purpose {
        case .comment(let tickets):
            let text = entry.area.text.trimmed
            guard !text.isEmpty else {
                status = Status(kind: .refused, text: "a word is needed; Esc leaves")
                return []
            }
            return [.perform(.comment(tickets, text))]
        case .description(let ticket):
            let now = table.row(of: ticket).map { table.description($0) } ?? ""
            let text = String(entry.area.text.reversed().drop { $0.isNewline }.reversed())
            guard text != now else {
                dialog = nil
                status = Status(kind: .note, text: "the description of \(ticket) is that already")
                return []
            }
            guard now == entry.before else {
                entry.before = now
                dialog = .write(entry)
                status = Status(
                    kind: .refused, text: "others changed the description meanwhile",
                    aside: "\(key("save text")) again puts yours in its place; Esc keeps yours as a draft")
                return []
            }
            var edit = TicketEdit()
            edit.description = text
            return [.perform(.edit([ticket], edit))]
        }
    }

    // MARK: The reader's editor

    /// Gives what is being written to the reader's editor; a title, with all the rest of its ticket.
    mutating func editElsewhere() -> [Effect] {
        switch dialog {
        case .write(let entry):
            return [.edit(entry.area.text, named: entry.tickets.first.map(\.description) ?? "text")]
        case .capture(let draft): return [.edit(draft.text, named: "new")]
        case .prompt(let prompt):
            guard case .amend(.title, let tickets) = prompt.purpose, let ticket = tickets.first else {
                return [.edit(prompt.text, named: "text")]
            }
            if let draft = draftInDialog { drafts.keep(draft) }
            dialog = nil
            return [.editTicket(ticket)]
        default: return []
        }
    }

    /// What the editor made of the text takes its place; without success the text is as it was.
    mutating func receive(written result: Result<String, DeskError>) {
        let text: String
        switch result {
        case .failure(let error): return report(error)
        case .success(let written): text = String(written.reversed().drop { $0.isNewline }.reversed())
        }
        switch dialog {
        case .write(var entry):
            guard text.utf8.count <= TextArea.byteLimit else {
                status = Status(kind: .refused, text: "that is too long: the text is as it was")
                return
            }
            if text != entry.area.text { entry.area.replace(with: text) }
            dialog = .write(entry)
            revealWriting()
        case .capture:
            // As with a commit's message: the line, and below an empty one the text.
            var draft = CaptureDraft(String(text.drop { $0.isNewline }))
            draft.description = String(draft.description.drop { $0.isNewline })
            dialog = .capture(draft)
        case .prompt(var prompt):
            prompt.field.replace(with: text)
            dialog = .prompt(prompt)
        default: drafts.keep(Draft(subject: .capture, text: text))
        }
    }

    /// What the editor made of a whole ticket has been written, or why it has not.
    mutating func receive(edited result: Result<Receipt, DeskError>) {
        switch result {
        case .success(let receipt) where receipt.changed.isEmpty:
            status = Status(kind: .note, text: receipt.summary)
        case .success(let receipt):
            _ = drafts.take(.title(receipt.tickets))
            took(receipt)
        case .failure(let error): report(error)
        }
    }
}
