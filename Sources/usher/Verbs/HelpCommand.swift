import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct HelpCommand: DeskCommand {
    static let word = "help"
    static let summary = "Say what usher can do, or how one verb is used."
    static let synopsis = ["help [VERB]", "help keys"]
    static let examples = [
        (line: "usher help", effect: "all verbs on one screen"),
        (line: "usher help add", effect: "one of them, with examples"),
        (line: "usher help keys", effect: "the keys of the board"),
    ]

    @Argument(help: ArgumentHelp("The verb.", valueName: "VERB"), completion: .list(CommandTable.words + ["keys"]))
    var verb: String?

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        let text = try text(columns: program.look.columns)
        if shared.json {
            try program.answerJSON { writer in
                writer.object { $0.member("text", text) }
            }
        } else {
            try program.output.write(text)
        }
    }

    private func text(columns: Int?) throws(DeskError) -> String {
        guard let verb else { return Overview.text }
        if verb == "keys" { return KeyTable.plain(try BoardConfiguration().keys, columns: columns) }
        guard let command = CommandTable.command(named: verb) else {
            let near = CommandTable.nearest(to: verb)
            throw DeskError(
                .usage, "\(verb) is not a verb",
                hint: near.map { "did you mean usher help \($0)?" } ?? "usher help lists them")
        }
        return command.help(columns: columns)
    }
}
