import ArgumentParser
import TicketModel

struct TakeCommand: TransitionCommand {
    static let verb = Verb.take
    static let summary = "Put tickets into your own queue."
    static let examples = [
        (line: "usher take 42", effect: "it is yours, not yet started"),
        (line: "usher take 12 15 20-24", effect: "all of them, or none"),
        (line: "usher take 42 --note \"bo is ill\"", effect: "what somebody works on needs a note"),
    ]

    @OptionGroup var tickets: TicketArguments

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Say why; needed for what somebody else has in progress. - reads it.", valueName: "TEXT"))
    var note: String?

    @OptionGroup var shared: SharedOptions
}
