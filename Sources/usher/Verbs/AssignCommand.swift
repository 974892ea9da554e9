import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct AssignCommand: DeskCommand {
    static let word = "assign"
    static let summary = "Put tickets into somebody's queue."
    static let synopsis = ["assign N… LOGIN [--note TEXT]"]
    static let examples = [
        (line: "usher assign 42 ana", effect: "hers, not yet started"),
        (line: "usher assign 12 15 20-24 ana", effect: "all of them, or none"),
        (line: "usher assign 42 ana --note \"logs are on web02\"", effect: "work in progress needs a handover note"),
    ]

    @Argument(help: ArgumentHelp("Tickets, then who is to have them: a login, or me.", valueName: "N… LOGIN"))
    var words: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "What the next one must know; needed for what is in progress. - reads it.", valueName: "TEXT"))
    var note: String?

    @OptionGroup var shared: SharedOptions

    /// Says what whoever got them carries now, and that they are away if they are.
    private func tellLoad(of assignee: Name, _ program: Program, _ desk: TicketDesk) throws {
        guard !shared.json else { return }
        let person = desk.person(assignee)
        guard program.isTerminal || person.awayUntil != nil else { return }
        try program.output.finish()
        StandardError.say(person.brief)
    }

    func run(_ program: Program) throws {
        guard let login = words.last, words.count > 1 else {
            throw DeskError(.usage, "assign needs tickets and a login", hint: "usher assign \(words.first ?? "42") ana")
        }
        if TicketNumber(words[0]) == nil, words[0].allSatisfy(\.isLetter), TicketNumber(login) != nil {
            throw DeskError(
                .usage, "the login comes last",
                hint: "usher assign \((words.dropFirst() + words.prefix(1)).joined(separator: " "))")
        }
        let numbers = try TicketNumbers(Array(words.dropLast())).all
        let note = try note.map { try TextInput.read($0) }
        let desk = try program.openDesk()
        let assignee = try desk.member(login)
        let receipt = try desk.perform(.verb(.assign, numbers, assignee: assignee, note: note, reason: nil))
        try program.answer(receipt, of: desk)
        try tellLoad(of: assignee, program, desk)
    }
}
