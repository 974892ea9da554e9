import ArgumentParser
import TicketModel

struct StartCommand: TransitionCommand {
    static let verb = Verb.start
    static let summary = "Say that you work on tickets now."
    static let examples = [
        (line: "usher start 42", effect: "yours and in progress"),
        (line: "usher start 42 43", effect: "both at once"),
    ]

    @OptionGroup var tickets: TicketArguments

    @Option(parsing: .unconditional, help: ArgumentHelp("Say something with it. - reads it.", valueName: "TEXT"))
    var note: String?

    @OptionGroup var shared: SharedOptions
}
