import ArgumentParser

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
        try Showing(words: tickets.words).run(program)
    }
}
