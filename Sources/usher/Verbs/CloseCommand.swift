import ArgumentParser
import TicketDesk
import TicketModel

struct CloseCommand: TransitionCommand {
    static let verb = Verb.close
    static let synopsis = ["close N… [--reason TEXT | --duplicate-of M] [--note TEXT] [--force REASON]"]
    static let summary = "Close tickets: done to everybody's satisfaction, or given up."
    static let examples = [
        (line: "usher close 42", effect: "it was resolved, and its requester is content"),
        (line: "usher close 43 --reason \"no budget\"", effect: "unresolved: given up, and why"),
        (line: "usher close 44 --duplicate-of 42", effect: "the same as --reason \"duplicate of 42\""),
    ]

    @OptionGroup var tickets: TicketArguments

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Why it is given up; needed for what is not resolved. - reads it.", valueName: "TEXT"))
    var reason: String?

    @Option(help: ArgumentHelp("Close it as a duplicate of another ticket.", valueName: "M"))
    var duplicateOf: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Say something with it. - reads it.", valueName: "TEXT"))
    var note: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Close a resolved master although parts of it are unfinished, and say why. - reads it.", valueName: "REASON"
        ))
    var force: String?

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        var reason = reason
        if let duplicateOf {
            guard reason == nil else {
                throw DeskError(
                    .usage, "--duplicate-of and --reason exclude each other", hint: "say more about it with --note TEXT"
                )
            }
            reason = "duplicate of \(try TicketNumbers.one(duplicateOf))"
        }
        let words = tickets.words
        try Moving(verb: Self.verb, words: words, note: note, reason: reason, force: force).run(program)
    }
}
