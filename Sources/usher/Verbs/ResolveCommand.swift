import ArgumentParser
import TicketModel

struct ResolveCommand: TransitionCommand {
    static let verb = Verb.resolve
    static let synopsis = ["resolve N… [--note TEXT] [--force REASON]"]
    static let summary = "Say that tickets are done, as far as you can tell."
    static let examples = [
        (line: "usher resolve 42", effect: "it waits for the word of who asked for it"),
        (line: "usher resolve 42 --note \"new token works\"", effect: "and what came of it"),
        (line: "usher resolve 100 --force \"the rest can wait\"", effect: "a master with unfinished parts"),
    ]

    @OptionGroup var tickets: TicketArguments

    @Option(parsing: .unconditional, help: ArgumentHelp("Say what came of it. - reads it.", valueName: "TEXT"))
    var note: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Resolve it although something it needs or a part of it is unfinished, and say why. - reads it.",
            valueName: "REASON"))
    var force: String?

    @OptionGroup var shared: SharedOptions
}
