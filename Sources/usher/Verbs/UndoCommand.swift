import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct UndoCommand: DeskCommand {
    static let word = "undo"
    static let summary = "Take back what you did last, on the board or from the shell."
    static let synopsis = ["undo [--list]"]
    static let examples = [
        (line: "usher undo", effect: "your last step, however many tickets it was for"),
        (line: "usher undo --list", effect: "what would be taken back, in this order"),
    ]

    @Flag(name: .customLong("list"), help: "Only show your last 20 steps, the one that comes first on top.")
    var isList = false

    @OptionGroup var shared: SharedOptions

    private static let shown = 20

    func run(_ program: Program) throws {
        let desk = try program.openDesk()
        guard isList else {
            let receipt = try desk.undo()
            return try program.answer(receipt, of: desk)
        }
        let steps = try desk.steps(atMost: Self.shown)
        if shared.json { return try program.answerJSON { $0.log(steps) } }
        try desk.refresh()
        let text = LogText(of: steps, table: desk.table, look: program.look)
        for step in steps { try program.output.write(text.lines(of: step)) }
    }
}
