import ArgumentParser
import DeskText
import TicketDesk

struct SuggestCommand: DeskCommand {
    static let word = "suggest"
    static let summary = "Say who should get a ticket, and why."
    static let synopsis = ["suggest N"]
    static let examples = [
        (line: "usher suggest 42", effect: "who is here and carries little; not always the one who knows it")
    ]

    @Argument(help: ArgumentHelp("The ticket.", valueName: "N"))
    var ticket: String

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        let number = try TicketNumbers.one(ticket)
        let desk = try program.openDeskWithTable()
        let suggestion = try desk.suggestion(for: number)
        if shared.json {
            try program.answerJSON { $0.suggestion(suggestion, for: number) }
        } else {
            try program.answerText { $0.suggestion(suggestion) }
        }
    }
}
