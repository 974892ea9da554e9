import ArgumentParser
import TicketModel

struct ReleaseCommand: TransitionCommand {
    static let verb = Verb.release
    static let summary = "Give tickets back to the queue."
    static let examples = [
        (line: "usher release 42", effect: "open: nobody has it"),
        (line: "usher release 20-24", effect: "a whole range"),
    ]

    @OptionGroup var tickets: TicketArguments

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Say why; needed for what somebody else has in progress. - reads it.", valueName: "TEXT"))
    var note: String?

    @OptionGroup var shared: SharedOptions
}
