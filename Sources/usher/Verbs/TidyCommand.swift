import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct TidyCommand: DeskCommand {
    static let word = "tidy"
    static let summary = "Close what has been resolved for long enough."
    static let synopsis = ["tidy --close-after SPAN [--dry-run]"]
    static let examples = [
        (line: "usher tidy --close-after 7d", effect: "once a day, from cron"),
        (line: "usher tidy --close-after 2w --dry-run", effect: "only say what that would close"),
    ]

    @Option(
        help: ArgumentHelp("How long a ticket must have been resolved: 12h, 7d, 2w.", valueName: "SPAN"))
    var closeAfter: String

    @Flag(help: "Change nothing, say what would be closed.")
    var dryRun = false

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        guard let span = Age.milliseconds(closeAfter) else {
            throw DeskError(
                .usage, "--close-after \(closeAfter) is no length of time", hint: "write 90min, 12h, 7d or 2w")
        }
        let desk = try program.openDesk()
        let tidied = try desk.tidy(resolvedUntil: desk.now().adding(milliseconds: -span), isDryRun: dryRun)
        if program.shared.json {
            try program.answerJSON { $0.tidied(tidied, isDryRun: dryRun) }
        } else {
            try program.answerText { $0.tidied(tidied, isDryRun: dryRun) }
        }
    }
}
