import ArgumentParser
import TicketDesk
import TicketModel

/// Tickets, a relation, and other tickets: `42 43 needs 40`.
struct LinkArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Tickets, then needs, part-of, related or duplicate-of, then the others.", valueName: "N… RELATION M"))
    var words: [String] = []

    /// What the words mean; throws a usage error that says what is missing.
    func read(for verb: String) throws(DeskError) -> (tickets: [TicketNumber], Relation, others: [TicketNumber]) {
        let hint = "usher \(verb) 42 needs 40"
        guard let place = words.firstIndex(where: { $0.first?.isLetter == true && TicketNumber($0) == nil }) else {
            throw DeskError(
                .usage, "\(verb) needs a word between the tickets: \(Self.relations)", hint: hint)
        }
        guard let relation = Relation(word: words[place]) else {
            let near = nearest(to: words[place], among: Relation.allCases.map(\.word))
            if ["blocks", "needed-by"].contains(words[place]), place > 0, place + 1 < words.count {
                let (these, those) = (words[..<place], words[(place + 1)...])
                throw DeskError(
                    .usage, "what \(words[place]) another is said from the other side",
                    hint: "usher \(verb) \(those.joined(separator: " ")) needs \(these.joined(separator: " "))")
            }
            throw DeskError(
                .usage, "\(words[place]) is no relation of tickets",
                hint: near.map { "did you mean \($0)?" } ?? "write \(Self.relations)")
        }
        guard place > 0 else { throw DeskError(.usage, "\(verb) needs a ticket's number first", hint: hint) }
        guard place + 1 < words.count else {
            throw DeskError(.usage, "\(words[place]) what? The other ticket is missing", hint: hint)
        }
        return (
            try TicketNumbers(Array(words[..<place])).all, relation,
            try TicketNumbers(Array(words[(place + 1)...])).all
        )
    }

    private static let relations = "needs, part-of, related or duplicate-of"
}
