import TicketModel

extension CommandRegistry {
    /// What can be done with the selected ticket.
    static let ticketCommands: [Command] = [
        verb("take", ["t"], "make it yours, not started", .take),
        Command(
            "assign", ["a"], "give it to somebody; shows who carries how much", .ticket,
            footer: { _ in "assign" },
            applies: { model in
                guard let row = model.selectedRow else { return "no ticket is selected" }
                let state = model.table.state(row)
                return state.isFinished ? "\(model.table.number(row)) is \(state.spoken): reopen it first" : nil
            },
            run: { $0.openPicker() }),
        Command(
            "start", ["s"], "start working on it; once more: pause", .ticket,
            footer: { $0.startsOrPauses == .pause ? "pause" : "start" },
            applies: { $0.reason(against: $0.startsOrPauses) },
            run: { $0.begin($0.startsOrPauses) }),
        verb("resolve", ["r"], "say that it is done; it waits for the requester's word", .resolve),
        Command(
            "comment", ["w"], "write a comment", .ticket,
            footer: { _ in "comment" },
            applies: { $0.selected == nil ? "no ticket is selected" : nil },
            run: { $0.openComment() }),
        verb("close", ["x"], "close it; what is not resolved is given up, with a reason", .close),
        verb("release", ["R"], "give it back to the queue", .release),
        verb("reopen", ["o"], "reopen what was resolved or closed", .reopen),
        Command(
            "move", ["m"], "carry it to another lane: arrows, Enter drops, Esc leaves", .ticket,
            in: .board,
            footer: { _ in "move" },
            applies: { model in
                guard let selected = model.selected else { return "no ticket is selected" }
                return model.place(of: selected) == nil ? "\(selected) is not in this view" : nil
            },
            run: { $0.liftByKeyboard() }),
    ]

    private static func verb(_ name: String, _ keys: [KeyChord], _ help: String, _ verb: Verb) -> Command {
        Command(
            name, keys, help, .ticket,
            footer: { _ in name },
            applies: { $0.reason(against: verb) },
            run: { $0.begin(verb) })
    }
}
