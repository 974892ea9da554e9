import ArgumentParser
import TicketDesk
import TicketModel

struct EditCommand: DeskCommand {
    static let word = "edit"
    static let summary = "Change what tickets say."
    static let synopsis = ["edit N… OPTION…", "edit N"]
    static let examples = [
        (line: "usher edit 42 --pri high --due fri", effect: "more urgent than it was"),
        (line: "usher edit 12 15 20-24 --tag vpn --untag net", effect: "all of them, or none"),
        (line: "usher edit 42 --for none --set rack=b4", effect: "nobody asks for it, and a field of your own"),
        (line: "usher edit 42", effect: "everything, in your editor"),
    ]

    @OptionGroup var tickets: TicketArguments
    @OptionGroup var options: EditOptions
    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        let numbers = try tickets.numbers(for: Self.word)
        if options.isEmpty {
            let ticket = try EditorRun.ticket(among: numbers)
            let desk = try program.openDesk()
            return try program.answer(try EditorRun.edit(ticket, at: desk), of: desk)
        }
        let desk = try program.openDesk()
        let receipt = try desk.perform(.edit(numbers, options.edit(desk)))
        try program.answer(receipt, of: desk)
    }
}
