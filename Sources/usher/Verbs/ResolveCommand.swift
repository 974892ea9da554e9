import ArgumentParser
import TicketModel

struct ResolveCommand: TransitionCommand {
    static let verb = Verb.resolve
    static let summary = "Say that tickets are done, as far as you can tell."
    static let examples = [
        (line: "usher resolve 42", effect: "it waits for the word of who asked for it"),
        (line: "usher resolve 42 --note \"new token works\"", effect: "and what came of it"),
    ]

    @OptionGroup var tickets: TicketArguments

    @Option(parsing: .unconditional, help: ArgumentHelp("Say what came of it. - reads it.", valueName: "TEXT"))
    var note: String?

    @OptionGroup var shared: SharedOptions
}
