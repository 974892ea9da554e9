import DeskText
import TicketDesk
import TicketModel

/// What `show` does, however its arguments were read.
struct Showing {
    /// The tickets, as they were typed.
    let words: [String]

    func run(_ program: Program) throws {
        let numbers = try TicketNumbers(words, for: ShowCommand.word).all
        let desk = try program.openDeskWithTable()
        // All of them are found before any is shown.
        let rows = try numbers.map { try desk.row(of: $0) }
        if program.shared.json {
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
        guard program.isTerminal else { return }
        try program.output.finish()
        // That it can't be kept is no reason to fail: the tickets have been shown.
        try? desk.see(rows)
    }
}
