import ArgumentParser
import TicketModel

struct ApproveCommand: DecisionCommand {
    static let word = "approve"
    static let decision = Approval.Decision.approved
    static let summary = "Say that tickets may be done as they stand now."
    static let examples = [
        (line: "usher approve 42", effect: "void as soon as somebody edits what it says"),
        (line: "usher approve 42 --note \"until Friday\"", effect: "and under what terms"),
    ]

    @OptionGroup var tickets: TicketArguments

    @Option(parsing: .unconditional, help: ArgumentHelp("What goes with it. - reads it.", valueName: "TEXT"))
    var note: String?

    @OptionGroup var shared: SharedOptions
}
