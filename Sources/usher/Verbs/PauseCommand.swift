import ArgumentParser
import TicketModel

struct PauseCommand: TransitionCommand {
    static let verb = Verb.pause
    static let summary = "Stop working on your tickets for now; they stay in your queue."
    static let examples = [
        (line: "usher pause 42", effect: "assigned to you, safe to hand on")
    ]

    @OptionGroup var tickets: TicketArguments

    @Option(parsing: .unconditional, help: ArgumentHelp("Say why. - reads it.", valueName: "TEXT"))
    var note: String?

    @OptionGroup var shared: SharedOptions
}
