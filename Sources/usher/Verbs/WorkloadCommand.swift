import ArgumentParser
import DeskText
import TicketDesk

struct WorkloadCommand: DeskCommand {
    static let word = "workload"
    static let summary = "Say what everybody carries, and what they resolved lately."
    static let synopsis = ["workload [--weeks N]"]
    static let examples = [
        (line: "usher workload", effect: "in progress, queued, overdue, oldest; resolved in 4 weeks"),
        (line: "usher workload --weeks 12", effect: "over a quarter"),
    ]

    @Option(help: ArgumentHelp("Count what was resolved in the last N weeks, 1 to 52.", valueName: "N"))
    var weeks = 4

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        guard (1...52).contains(weeks) else {
            throw DeskError(.usage, "--weeks \(weeks) is not between 1 and 52", hint: "usher workload --weeks 12")
        }
        let desk = try program.openDeskWithTable()
        let workload = desk.workload(weeks: weeks)
        if shared.json {
            try program.answerJSON { $0.workload(workload) }
        } else {
            try program.answerText { $0.workload(workload) }
        }
    }
}
