import TicketModel

extension CommandRegistry {
    /// What changes what a ticket says, and what takes it along to another program.
    static let amendCommands: [Command] = [
        amend("edit", ["e"], "change the title", .title) { model in
            model.targets.count > 1 ? "a title is one ticket's: Esc takes the marks off" : nil
        },
        Command(
            "describe", ["E"], "change the description", .ticket,
            applies: { model in
                switch model.targets.count {
                case 0: "no ticket is selected"
                case 1: nil
                default: "a description is one ticket's: Esc takes the marks off"
                }
            },
            run: { $0.openDescription() }),
        amend("priority", ["p"], "change how urgent it is", .priority),
        // In the timeline + looks nearer.
        amend("tags", ["+", "#"], "add tags, or take some off", .tags, in: .panes),
        amend("due", ["D"], "change the day by which it is wanted", .due),
        pick("needs", ["d"], "say what must be finished first", .needs),
        pick("part of", ["P", "^"], "put it under a project, or take it out", .master),
        copy("copy number", ["yy"], "copy the number") { $0.table.number($1).description },
        copy("copy title", ["yt"], "copy the title") { $0.table.title($1) },
        copy("copy line", ["yl"], "copy number and title") { "\($0.table.number($1)) \($0.table.title($1))" },
        copy("copy description", ["yd"], "copy the description") { $0.table.description($1) },
    ]

    private static func amend(
        _ name: String, _ keys: [KeyChord], _ help: String, _ amendment: Amendment,
        in contexts: Command.Contexts = .aboutTickets,
        unless: @escaping @Sendable (BoardModel) -> String? = { _ in nil }
    ) -> Command {
        Command(
            name, keys, help, .ticket, in: contexts,
            applies: { $0.targets.isEmpty ? "no ticket is selected" : unless($0) },
            run: { $0.open(amendment) })
    }

    private static func pick(
        _ name: String, _ keys: [KeyChord], _ help: String, _ amendment: Amendment
    ) -> Command {
        Command(
            name, keys, help, .ticket,
            applies: { $0.targets.isEmpty ? "no ticket is selected" : nil },
            run: { $0.openTicketPicker(amendment) })
    }

    private static func copy(
        _ name: String, _ keys: [KeyChord], _ help: String, _ text: @escaping @Sendable (BoardModel, Row) -> String
    ) -> Command {
        Command(
            name, keys, help, .ticket, in: .aboutTickets,
            applies: { $0.targets.isEmpty ? "no ticket is selected" : nil },
            run: { $0.copy(text) })
    }
}

extension BoardModel {
    /// Puts what is said of the targets onto the desktop's clipboard, a line for each.
    fileprivate mutating func copy(_ text: (BoardModel, Row) -> String) -> [Effect] {
        let rows = targets.compactMap { table.row(of: $0) }
        let copied = rows.map { text(self, $0) }.joined(separator: "\n")
        guard !copied.isEmpty else {
            status = Status(kind: .refused, text: "there is nothing to copy")
            return []
        }
        // Whether the terminal allows it, it does not say.
        let first = copied.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        status = Status(kind: .note, text: "given to the terminal's clipboard: \(first)")
        return [.copy(copied)]
    }
}
