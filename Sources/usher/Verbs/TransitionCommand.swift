import DeskText
import TicketDesk
import TicketModel

/// A verb that moves tickets from one state to another.
protocol TransitionCommand: DeskCommand {
    /// The model's verb.
    static var verb: Verb { get }
    /// The tickets.
    var tickets: TicketArguments { get }
    /// What is written beside the change.
    var note: String? { get }
    /// Why it is given up.
    var reason: String? { get }
}

extension TransitionCommand {
    static var word: String { verb.rawValue }
    static var synopsis: [String] { ["\(word) N… [--note TEXT]"] }
    var reason: String? { nil }

    func run(_ program: Program) throws {
        let numbers = try tickets.numbers(for: Self.word)
        let note = try note.map { try TextInput.read($0) }
        let reason = try reason.map { try TextInput.read($0) }
        let desk = try program.openDesk()
        let receipt = try desk.perform(.verb(Self.verb, numbers, assignee: nil, note: note, reason: reason))
        try program.answer(receipt, of: desk)
    }
}
