import TicketModel

extension CommandRegistry {
    /// What can be done with the selected ticket.
    static let ticketCommands: [Command] = [
        verb("take", ["t"], "make it yours, not started", .take),
        Command(
            "assign", ["a"], "give it to somebody; shows who carries how much", .ticket, in: .aboutTickets,
            footer: { _ in "assign" },
            applies: { model in
                let rows = model.targets.compactMap { model.table.row(of: $0) }
                guard !rows.isEmpty else { return "no ticket is selected" }
                let finished = rows.first { model.table.state($0).isFinished }
                return finished.map { row in
                    "\(model.table.number(row)) is \(model.table.state(row).spoken): reopen it first"
                }
            },
            run: { $0.openPicker() }),
        Command(
            "start", ["s"], "start working on it; once more: pause", .ticket, in: .aboutTickets,
            footer: { $0.startsOrPauses == .pause ? "pause" : "start" },
            applies: { $0.reason(against: $0.startsOrPauses) },
            run: { $0.begin($0.startsOrPauses) }),
        verb("resolve", ["r"], "say that it is done; it waits for the requester's word", .resolve),
        Command(
            "comment", ["w"], "write a comment", .ticket, in: .aboutTickets,
            footer: { _ in "comment" },
            applies: { $0.targets.isEmpty ? "no ticket is selected" : nil },
            run: { $0.openComment() }),
        verb("close", ["x"], "close it; what is not resolved is given up, with a reason", .close),
        verb("release", ["R"], "give it back to the queue", .release),
        verb("reopen", ["o"], "reopen what was resolved or closed", .reopen),
        Command(
            "move", ["m"], "carry it: arrows to another lane, Tab to a project, Enter drops", .ticket,
            in: .board,
            footer: { _ in "move" },
            applies: { model in
                guard let selected = model.selected else { return "no ticket is selected" }
                return model.place(of: selected) == nil ? "\(selected) is not in this view" : nil
            },
            run: { $0.liftByKeyboard() }),
        Command(
            "mark", ["Space"], "mark it, or not, and go on: verbs act on all that is marked", .ticket, in: .board,
            footer: { $0.marked.isEmpty ? nil : "mark" },
            applies: { $0.selected == nil ? "no ticket is selected" : nil },
            run: { $0.toggleMark() }),
        Command(
            "mark lane", ["*"], "mark all cards of the lane, or take their marks off", .ticket, in: .board,
            applies: { model in
                model.selected.flatMap { model.place(of: $0) } == nil ? "no card is selected" : nil
            },
            run: { $0.toggleLaneMarks() }),
        Command(
            "mark again", ["gv"], "mark again what was marked last", .ticket, in: .board,
            applies: { $0.markedBefore.isEmpty ? "nothing has been marked yet" : nil },
            run: { $0.markAgain() }),
    ]

    private static func verb(_ name: String, _ keys: [KeyChord], _ help: String, _ verb: Verb) -> Command {
        Command(
            name, keys, help, .ticket, in: .aboutTickets,
            footer: { _ in name },
            applies: { $0.reason(against: verb) },
            run: { $0.begin(verb) })
    }
}
