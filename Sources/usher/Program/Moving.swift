import TicketDesk
import TicketModel

/// What a verb does that moves tickets from one state to another, however its arguments were read.
struct Moving {
    /// The model's verb.
    let verb: Verb
    /// The tickets, as they were typed.
    let words: [String]
    /// What is written beside the change.
    var note: String?
    /// Why it is given up.
    var reason: String?
    /// Why a guard is overridden.
    var force: String?

    /// Moves them, and says what was done.
    func run(_ program: Program) throws {
        let numbers = try TicketNumbers(words, for: verb.rawValue).all
        let note = try note.map { try TextInput.read($0) }
        let reason = try reason.map { try TextInput.read($0) }
        let force = try force.map { try TextInput.read($0) }
        let desk = try program.openDesk()
        let receipt = try desk.perform(.verb(verb, numbers, note: note, reason: reason, force: force))
        try program.answer(receipt, of: desk)
    }
}
