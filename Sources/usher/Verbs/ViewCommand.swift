import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct ViewCommand: DeskCommand {
    static let word = "view"
    static let summary = "Keep filters of the team under names; view:NAME uses one."
    static let synopsis = ["view", "view save NAME [FILTER…] [--lanes BY]", "view rename NAME NEW", "view remove NAME"]
    static let examples = [
        (line: "usher view", effect: "the saved views"),
        (line: "usher view save late is:overdue sort:due", effect: "for everybody in the team"),
        (line: "usher view save ops tag:infra --lanes state", effect: "the board parts it by state"),
        (line: "usher view rename late overdue", effect: "view:overdue asks what view:late did"),
        (line: "usher view remove late", effect: "nobody has it any more"),
    ]

    @Argument(
        help: ArgumentHelp("save, rename or remove.", valueName: "WHAT"),
        completion: .list(["save", "rename", "remove"]))
    var what: String?

    @Argument(help: ArgumentHelp("The view's name, and the filter as for list.", valueName: "NAME FILTER"))
    var words: [String] = []

    @Option(help: ArgumentHelp("By what the board parts the view into lanes.", valueName: "BY"))
    var lanes: String?

    @OptionGroup var shared: SharedOptions

    static func prepared(_ arguments: [String]) throws -> [String] { try ListCommand.prepared(arguments) }

    func run(_ program: Program) throws {
        let desk = try program.openDesk()
        switch (what, words.first) {
        case (nil, _): try desk.refresh()
        case ("save", let name?): try save(Name(name), program, desk)
        case ("rename", let name?) where words.count == 2:
            try say(try desk.perform(.renameView(Name(name), to: Name(words[1]))), program)
        case ("remove", let name?) where words.count == 1: try remove(Name(name), program, desk)
        default:
            let isKnown = ["save", "rename", "remove"].contains(what)
            let names = what == "rename" ? "two names" : "a name"
            throw DeskError(
                .usage, isKnown ? "view \(what ?? "") needs \(names)" : "view knows no \(what ?? "")",
                hint: "usher view save late is:overdue")
        }
        if shared.json {
            try program.answerJSON { $0.views(desk.team.views) }
        } else if what == nil {
            try program.answerText { $0.views(desk.team.views) }
        }
    }

    private func save(_ name: Name, _ program: Program, _ desk: TicketDesk) throws {
        let groupings = LaneGrouping.allCases.map(\.rawValue)
        if let lanes, !groupings.contains(lanes) {
            throw DeskError(
                .usage, "the board has no lanes by \(lanes)",
                hint: nearest(to: lanes, among: groupings).map { "did you mean \($0)?" }
                    ?? "there are \(groupings.joined(separator: ", "))")
        }
        let filter = words.dropFirst().joined(separator: " ")
        _ = try Listing.parse(filter, program)
        try say(try desk.perform(.saveView(SavedView(name: name, filter: filter, lanes: lanes))), program)
    }

    private func remove(_ name: Name, _ program: Program, _ desk: TicketDesk) throws {
        try say(try desk.perform(.removeView(name)), program)
    }

    private func say(_ receipt: Receipt, _ program: Program) throws {
        if !shared.json { try program.answerText { $0.receipt(receipt) } }
    }
}
