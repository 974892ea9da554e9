import ArgumentParser
import TicketDesk

struct RedoCommand: DeskCommand {
    static let word = "redo"
    static let summary = "Do again what you undid last."
    static let synopsis = ["redo"]
    static let examples = [(line: "usher redo", effect: "as long as you have done nothing else since")]

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        let desk = try program.openDesk()
        let receipt = try desk.redo()
        try program.answer(receipt, of: desk)
    }
}
