import ArgumentParser
import TicketDesk
import TicketModel

/// The tickets that a verb is for: `12 15 20-24`.
struct TicketArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("Tickets: numbers and ranges, 12 15 20-24.", valueName: "N"))
    var words: [String] = []

    /// The numbers, each once, in the order given; throws a usage error if there are none for this verb.
    func numbers(for verb: String) throws(DeskError) -> [TicketNumber] {
        try TicketNumbers(words, for: verb).all
    }
}
