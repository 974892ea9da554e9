import TerminalUI
import TicketDesk
import TicketModel

extension BoardModel {
    // MARK: Capture

    /// Opens the capture line, with what was left in it.
    mutating func openCapture() -> [Effect] {
        dialog = .capture(drafts.take(.capture).map { CaptureDraft($0.text) } ?? CaptureDraft())
        return []
    }

    var captureContext: CaptureContext {
        let (members, table) = (members, table)
        return CaptureContext(
            me: me, today: today, isMember: { members.contains($0) }, isTicket: { table.row(of: $0) != nil })
    }

    /// The first line goes into the title, the others into the description.
    mutating func insertIntoCapture(_ text: String) {
        guard case .capture(var draft) = dialog else { return }
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        let first = lines.firstIndex { line in line.contains { !$0.isWhitespace } } ?? 0
        draft.field.insert(String(lines[first]))
        let rest = lines[(first + 1)...].joined(separator: "\n").trimmed
        if !rest.isEmpty {
            draft.description += draft.description.isEmpty ? rest : "\n\(rest)"
        }
        dialog = .capture(draft)
    }

    /// Clears the title before the cursor; where there is no title any more, the description that a paste left.
    mutating func clearCapture() -> [Effect] {
        guard case .capture(var draft) = dialog else { return [] }
        if draft.field.isEmpty {
            draft.description = ""
        } else {
            _ = draft.field.handle(.control("u"))
        }
        dialog = .capture(draft)
        return []
    }

    mutating func submitCapture(takeIt: Bool) -> [Effect] {
        guard case .capture(let draft) = dialog else { return [] }
        var ticket = CaptureLine(parsing: draft.field.text, in: captureContext).draft
        guard ticket.title.contains(where: { !$0.isWhitespace }) else {
            status = Status(kind: .refused, text: "a ticket needs a title")
            return []
        }
        ticket.description = draft.description
        return [.perform(.capture(ticket, takeIt: takeIt))]
    }

    // MARK: Picker

    mutating func openPicker() -> [Effect] {
        openPicker(for: targets)
        return []
    }

    mutating func openPicker(for tickets: [TicketNumber]) {
        guard !tickets.isEmpty else { return }
        dialog = .picker(AssigneePicker(tickets: tickets))
    }

    /// The people whom the typed letters leave, those whose name begins so first.
    func choices(of picker: AssigneePicker) -> [Name] {
        members.matching(picker.field.text) { $0.text }
    }

    mutating func submitPicker() -> [Effect] {
        guard case .picker(let picker) = dialog else { return [] }
        let choices = choices(of: picker)
        guard choices.indices.contains(picker.index) else {
            let next = whyNoNewcomer == nil ? key("add to team") + " adds them" : nil
            status = Status(kind: .refused, text: "nobody in the team is called \(picker.field.text)", aside: next)
            return []
        }
        return give(picker.tickets, to: choices[picker.index])
    }

    /// Whom the typed login would make one of the team, if nobody in it is called so.
    var newcomer: Name? {
        guard case .picker(let picker) = dialog, choices(of: picker).isEmpty else { return nil }
        let login = picker.field.text
        return CaptureWord.isLoginOrMail(login) && !login.contains("@") ? Name(login) : nil
    }

    /// Why nobody can be made one of the team here.
    var whyNoNewcomer: String? {
        // A Unix group that becomes a list is more than a word in passing.
        if members.count > 1, team.listed == nil { return "the team is the Unix group: usher team add makes it a list" }
        return newcomer == nil ? "type a login that nobody in the team has" : nil
    }

    mutating func addNewcomer() -> [Effect] {
        guard let newcomer else { return [] }
        var edit = MemberEdit(newcomer)
        edit.isListed = true
        return [.perform(.team([edit]))]
    }

    /// Assigns; giving myself what I am working on means to pause it.
    mutating func give(_ tickets: [TicketNumber], to person: Name) -> [Effect] {
        let isMyWork = tickets.allSatisfy { ticket in
            table.row(of: ticket).map { table.state($0) == .inProgress && table.assignee($0) == me } ?? false
        }
        let verb: Verb = person == me && isMyWork ? .pause : .assign
        return VerbIntent(verb: verb, tickets: tickets, assignee: verb == .assign ? person : nil).map { begin($0) }
            ?? []
    }

    // MARK: Prompts

    /// Asks a question, with what was left of its answer.
    mutating func open(_ prompt: Prompt) {
        var prompt = prompt
        let draft = prompt.subject.flatMap { drafts.take($0) }
        prompt.field = TextField(draft?.text ?? prompt.given)
        dialog = .prompt(prompt)
    }

    mutating func submitPrompt() -> [Effect] {
        guard case .prompt(let prompt) = dialog else { return [] }
        let text = prompt.text.trimmed
        if case .decide(let decision, let tickets) = prompt.purpose {
            return [.perform(.decide(decision, tickets, note: text.isEmpty ? nil : text))]
        }
        guard !text.isEmpty else {
            status = Status(kind: .refused, text: "a word is needed; Esc leaves")
            return []
        }
        switch prompt.purpose {
        case .amend(let amendment, let tickets): return submit(text, to: amendment, of: tickets)
        case .day: return goToDay(text)
        case .run(let ticket): return [.run(prompt.text, for: ticket)]
        case .decide: return []
        case .force(var intent):
            intent.force = text
            return begin(intent)
        case .note(var intent):
            intent.note = text
            return begin(intent)
        case .reason(var intent):
            intent.reason = text
            return begin(intent)
        }
    }

    // MARK: Lists

    /// Goes to another line of the list that is open.
    mutating func moveChoice(by step: Int) -> [Effect] {
        if case .help = dialog { return moveHelp(by: step) }
        return moveChoice { $0.stepped(by: step, in: $1) }
    }

    /// The same by pages; ends stop it.
    mutating func moveChoice(byPages pages: Int) -> [Effect] {
        if case .help = dialog { return moveHelp(byPages: pages) }
        let page = completion == nil ? max(1, size.height / 2) : 7
        return moveChoice { $0.paged(by: pages * page, in: $1) }
    }

    /// From a line, of so many, to another.
    private mutating func moveChoice(_ move: (Int, Int) -> Int) -> [Effect] {
        if let list = completion {
            completion?.index = move(list.index, list.completion.choices.count)
            return []
        }
        let count =
            switch dialog {
            case .picker(let picker): choices(of: picker).count
            case .tickets(let picker): picker.found.count
            case .palette: paletteEntries.count
            case .views(let picker): choices(of: picker).count
            default: 0
            }
        if let index = dialog?.index { dialog?.index = move(index, count) }
        return []
    }

    /// Does what is under the bar of the palette or of the help.
    mutating func submitChoice() -> [Effect] {
        if case .help = dialog { return submitHelp() }
        return submitPalette()
    }

    /// Leaves the dialog; what was typed into it stays for the next time.
    @discardableResult
    mutating func closeDialog() -> [Effect] {
        if let draft = draftInDialog {
            drafts.keep(draft)
            status = Status(kind: .note, text: said(of: draft))
        }
        dialog = nil
        return []
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        let body = drop { $0.isWhitespace }
        guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(body[...last])
    }
}
