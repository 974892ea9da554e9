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
    /// Why a guard is overridden.
    var force: String? { get }
}

extension TransitionCommand {
    static var word: String { verb.rawValue }
    static var synopsis: [String] { ["\(word) N… [--note TEXT]"] }
    var reason: String? { nil }
    var force: String? { nil }

    func run(_ program: Program) throws {
        try Moving(verb: Self.verb, words: tickets.words, note: note, reason: reason, force: force).run(program)
    }
}
