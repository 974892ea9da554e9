import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct AroundCommand: DeskCommand {
    static let word = "around"
    static let summary = "Say what was worked on around a moment, the nearest first."
    static let synopsis = ["around WHEN [--window SPAN] [FILTER…]"]
    static let examples = [
        (line: "usher around 2026-11-09T14:00", effect: "three days to either side of an outage"),
        (line: "usher around tue --window 12h", effect: "last Tuesday"),
        (line: "usher around 2h --window 4h host:db1", effect: "on the databases, some hours ago"),
    ]

    @Argument(
        help: ArgumentHelp("The moment: 2h or 3d (ago), yesterday, tue, 09:41, 2026-11-09T14:00.", valueName: "WHEN"))
    var when: String

    @Option(help: ArgumentHelp("How far to look to either side: 90min, 12h, 3d, 2w.", valueName: "SPAN"))
    var window = "3d"

    @Argument(help: ArgumentHelp("Only tickets that this lets through, of all states.", valueName: "FILTER"))
    var terms: [String] = []

    @OptionGroup var shared: SharedOptions

    static func prepared(_ arguments: [String]) throws -> [String] { try ListCommand.prepared(arguments) }

    func run(_ program: Program) throws {
        guard let reach = Age.milliseconds(window), reach > 0 else {
            throw DeskError(.usage, "--window \(window) is no length of time", hint: "write 90min, 12h, 3d or 2w")
        }
        let moment = try MomentArgument(
            when.contains(":") ? when.replacing(" ", with: "T") : when, .around, now: WallClock.now, utc: shared.isUTC
        ).moment
        let filter = try Listing.parse(terms.joined(separator: " "), program)
        let desk = try program.openDeskWithTable()
        let look = program.look
        let timeline = try desk.timeline(
            TimelineWindow(at: moment, reach: reach), stretches: TimelineText.stretches(look: look),
            filter: terms.isEmpty ? nil : filter)
        if shared.json {
            try program.answerJSON { $0.timeline(timeline, in: desk.table) }
        } else {
            try program.output.write(TimelineText(timeline, in: desk.table, look: look).bytes)
        }
        try Listing.tellOfStrangers(in: filter, desk, program)
    }
}
