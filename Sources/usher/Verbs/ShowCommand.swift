import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct ShowCommand: DeskCommand {
    static let word = "show"
    static let summary = "Show tickets whole, with their history."
    static let synopsis = ["show N…"]
    static let examples = [
        (line: "usher show 42", effect: "everything about it"),
        (line: "usher show 42 --json", effect: "the same for a script"),
    ]

    @OptionGroup var tickets: TicketArguments
    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        let numbers = try tickets.numbers(for: Self.word)
        let desk = try program.openDeskWithTable()
        // All of them are found before any is shown.
        let rows = try numbers.map { try desk.row(of: $0) }
        if shared.json {
            let pages = try zip(numbers, rows).map { (row: $1, history: try desk.history(of: $0)) }
            try program.answerJSON { writer in
                writer.array { writer in
                    for page in pages { writer.ticket(page.row, in: desk.table, history: page.history) }
                }
            }
            return
        }
        for (index, row) in rows.enumerated() {
            let history = try desk.history(of: numbers[index])
            try program.answerText { buffer in
                if index > 0 { buffer.blankLine() }
                buffer.page(of: row, in: desk.table, history: history)
            }
        }
    }
}
