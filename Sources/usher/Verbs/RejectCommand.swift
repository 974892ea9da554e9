import ArgumentParser
import TicketModel

struct RejectCommand: DecisionCommand {
    static let word = "reject"
    static let decision = Approval.Decision.rejected
    static let summary = "Say that tickets may not be done as they stand now."
    static let examples = [
        (line: "usher reject 42 --note \"which database?\"", effect: "and why")
    ]

    @OptionGroup var tickets: TicketArguments

    @Option(parsing: .unconditional, help: ArgumentHelp("Why. - reads it.", valueName: "TEXT"))
    var note: String?

    @OptionGroup var shared: SharedOptions
}
