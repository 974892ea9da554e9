import ArgumentParser
import DeskText
import TicketDesk

struct NextCommand: DeskCommand {
    static let word = "next"
    static let summary = "Say what to do next, and why."
    static let synopsis = ["next [--who LOGIN]"]
    static let examples = [
        (line: "usher next", effect: "yours in progress, then your queue, then what nobody has"),
        (line: "usher next --who bo", effect: "what bo should do"),
    ]

    @Option(help: ArgumentHelp("For whom: a login, or me.", valueName: "LOGIN"))
    var who = "me"

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        let desk = try program.openDeskWithTable()
        let person = try desk.member(who)
        let next = desk.next(for: person)
        if shared.json {
            try program.answerJSON { $0.next(next, in: desk.table) }
        } else {
            try program.answerText { $0.next(next, for: person, me: desk.me, in: desk.table) }
        }
    }
}
