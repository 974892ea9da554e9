import ArgumentParser
import TicketModel

struct StartCommand: TransitionCommand {
    static let verb = Verb.start
    static let synopsis = ["start N… [--note TEXT] [--force REASON]"]
    static let summary = "Say that you work on tickets now."
    static let examples = [
        (line: "usher start 42", effect: "yours and in progress"),
        (line: "usher start 42 43", effect: "both at once"),
        (line: "usher start 42 --force \"40 is done, says bo\"", effect: "although it needs 40; the history keeps why"),
    ]

    @OptionGroup var tickets: TicketArguments

    @Option(parsing: .unconditional, help: ArgumentHelp("Say something with it. - reads it.", valueName: "TEXT"))
    var note: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Start it although something it needs is unfinished, and say why. - reads it.", valueName: "REASON"))
    var force: String?

    @OptionGroup var shared: SharedOptions
}
