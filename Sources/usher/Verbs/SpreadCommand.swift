import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct SpreadCommand: DeskCommand {
    static let word = "spread"
    static let summary = "Say who knows what, and what only one person knows."
    static let synopsis = ["spread [--since WHEN]"]
    static let examples = [
        (line: "usher spread", effect: "the last 90 days"),
        (line: "usher spread --since 1y", effect: "the last year"),
        (line: "usher spread --since all", effect: "everything that was ever resolved"),
    ]

    @Option(help: ArgumentHelp("From then on: 90d, 2026-01-01, all.", valueName: "WHEN"))
    var since = "90d"

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        var moment: Timestamp?
        if since != "all" { moment = try MomentArgument(since, .since, now: WallClock.now, utc: shared.isUTC).moment }
        let desk = try program.openDeskWithTable()
        let matrix = desk.knowledge(since: moment)
        if shared.json {
            try program.answerJSON { $0.knowledge(matrix) }
        } else {
            try program.answerText { $0.knowledge(matrix) }
        }
    }
}
