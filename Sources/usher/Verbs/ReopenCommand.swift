import ArgumentParser
import TicketModel

struct ReopenCommand: TransitionCommand {
    static let verb = Verb.reopen
    static let summary = "Take up resolved or closed tickets again."
    static let examples = [
        (line: "usher reopen 42", effect: "back to who had it, else to the queue")
    ]

    @OptionGroup var tickets: TicketArguments

    @Option(parsing: .unconditional, help: ArgumentHelp("Say why. - reads it.", valueName: "TEXT"))
    var note: String?

    @OptionGroup var shared: SharedOptions
}
