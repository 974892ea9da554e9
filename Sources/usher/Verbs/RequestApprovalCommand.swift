import ArgumentParser
import TicketModel

struct RequestApprovalCommand: DecisionCommand {
    static let word = "request-approval"
    static let decision = Approval.Decision.requested
    static let summary = "Ask for somebody's approval of tickets; they require it from then on."
    static let examples = [
        (line: "usher request-approval 42", effect: "can't be started before somebody approves it"),
        (line: "usher request-approval 42 --note \"needed on Friday\"", effect: "and what the approver should know"),
    ]

    @OptionGroup var tickets: TicketArguments

    @Option(
        parsing: .unconditional, help: ArgumentHelp("What the approver should know. - reads it.", valueName: "TEXT"))
    var note: String?

    @OptionGroup var shared: SharedOptions
}
