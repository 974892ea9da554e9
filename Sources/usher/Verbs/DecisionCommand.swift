import TicketDesk
import TicketModel

/// A verb about whether tickets may be done.
protocol DecisionCommand: DeskCommand {
    /// What it says.
    static var decision: Approval.Decision { get }
    /// The tickets.
    var tickets: TicketArguments { get }
    /// What is said with it.
    var note: String? { get }
}

extension DecisionCommand {
    static var synopsis: [String] { ["\(word) N… [--note TEXT]"] }

    func run(_ program: Program) throws {
        if let first = tickets.words.dropFirst().firstIndex(where: { (try? TicketNumbers([$0])) == nil }) {
            let rest = tickets.words[first...].joined(separator: " ")
            throw DeskError(
                .usage, "\(tickets.words[first]) is not a ticket's number",
                hint: "usher \(Self.word) \(tickets.words[..<first].joined(separator: " ")) --note \"\(rest)\"")
        }
        let numbers = try tickets.numbers(for: Self.word)
        let note = try note.map { try TextInput.read($0) }
        let desk = try program.openDesk()
        let receipt = try desk.perform(.decide(Self.decision, numbers, note: note))
        try program.answer(receipt, of: desk)
    }
}
