import ArgumentParser
import TicketModel

struct CloseCommand: TransitionCommand {
    static let verb = Verb.close
    static let synopsis = ["close N… [--reason TEXT] [--note TEXT]"]
    static let summary = "Close tickets: done to everybody's satisfaction, or given up."
    static let examples = [
        (line: "usher close 42", effect: "it was resolved, and its requester is content"),
        (line: "usher close 43 --reason duplicate", effect: "unresolved: given up, and why"),
    ]

    @OptionGroup var tickets: TicketArguments

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Why it is given up; needed for what is not resolved. - reads it.", valueName: "TEXT"))
    var reason: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Say something with it. - reads it.", valueName: "TEXT"))
    var note: String?

    @OptionGroup var shared: SharedOptions
}
