import TerminalUI
import TicketModel

extension BoardModel {
    /// A key: a command of where keys go now, the first of two, or text.
    mutating func receive(_ press: KeyPress) -> [Effect] {
        if status?.stays == false { status = nil }
        if drag?.isLifted == false { drag = nil }
        let context = self.context
        if let first = pending {
            pending = nil
            if let command = keys.command(for: [first.press, press], in: context, isEmptyStore: table.count == 0) {
                return run(command)
            }
            // Out of the hints, and out of nothing else.
            if press.key == .escape { return [] }
            // A slip of the second key is not another command.
            if case .character(let one) = first.press.key, case .character(let other) = press.key,
                press.modifiers.isEmpty, context.isDisjoint(with: .typing)
            {
                status = Status(
                    kind: .note, text: "\(one)\(other) is no key here", aside: "after \(one), wait for what may follow")
                return []
            }
        }
        if let command = keys.command(for: [press], in: context, isEmptyStore: table.count == 0) { return run(command) }
        if keys.isPrefix(press, in: context) {
            pending = PendingKey(press: press, hintsAt: now.milliseconds + PendingKey.patience)
            return []
        }
        guard !context.isDisjoint(with: .typing) else {
            sayThatItMeansNothing(press)
            return []
        }
        if context == .writing { return write(press) }
        defer { narrowCompletion() }
        return edit { $0.handle(press) }
    }

    /// A dead key would leave one to wonder.
    private mutating func sayThatItMeansNothing(_ press: KeyPress) {
        guard case .character(let character) = press.key, !character.isWhitespace, drag == nil else { return }
        let modifier = press.modifiers.contains(.control) ? "C-" : press.modifiers.contains(.alt) ? "M-" : ""
        status = Status(kind: .note, text: "\(modifier)\(character) is no key here", aside: "\(key("help")) lists them")
    }

    /// Runs a command, or says why it does not apply.
    mutating func run(_ command: Command) -> [Effect] {
        if let reason = command.applies(self) {
            status = Status(kind: .refused, text: reason)
            return []
        }
        return command.run(&self)
    }

    /// Text that came as one piece is never commands: where nothing is typed, it becomes a ticket.
    ///
    /// It may be a part of what is typed, so in a field a blank is as good as any other character.
    mutating func receive(paste text: String) -> [Effect] {
        if status?.stays == false { status = nil }
        pending = nil
        completion = nil
        switch context {
        case .capture: break
        case .writing:
            write(text)
            return []
        case .picker, .ticketPicker, .prompt, .filter, .palette, .help, .search, .views:
            return edit { field in
                field.insert(text)
                return true
            }
        case .drag: return []
        default:
            guard text.contains(where: { !$0.isWhitespace }) else { return [] }
            _ = openCapture()
        }
        insertIntoCapture(text)
        return []
    }

    /// Changes the text field that is open, and lets follow what follows from it.
    mutating func edit(_ change: (inout TextField) -> Bool) -> [Effect] {
        switch dialog {
        case .capture(var draft):
            _ = change(&draft.field)
            dialog = .capture(draft)
        case .picker(var picker):
            let before = picker.field.text
            _ = change(&picker.field)
            if picker.field.text != before { picker.index = 0 }
            dialog = .picker(picker)
        case .tickets(var picker):
            let before = picker.field.text
            _ = change(&picker.field)
            if picker.field.text != before { find(in: &picker) }
            dialog = .tickets(picker)
        case .prompt(var prompt):
            _ = change(&prompt.field)
            dialog = .prompt(prompt)
        case .filter(var entry):
            let before = entry.field.text
            _ = change(&entry.field)
            dialog = .filter(entry)
            if entry.field.text != before { return applyFilter(entry) }
        case .palette(var palette):
            let before = palette.field.text
            _ = change(&palette.field)
            if palette.field.text != before { palette.index = 0 }
            dialog = .palette(palette)
        case .help(var help):
            let before = help.field.text
            _ = change(&help.field)
            if help.field.text != before { (help.index, help.scroll) = (0, 0) }
            dialog = .help(help)
        case .search(var search):
            _ = change(&search.field)
            dialog = .search(search)
            applySearch(search)
        case .views(var picker):
            let before = picker.field.text
            _ = change(&picker.field)
            if picker.field.text != before { picker.index = 0 }
            dialog = .views(picker)
        case .write, nil: break
        }
        return []
    }
}
