import ArgumentParser
import TicketDesk

struct ListCommand: DeskCommand {
    static let word = "list"
    static let summary = "List tickets, what wants doing first on top."
    static let synopsis = ["list [FILTER…] [--all] [--limit N] [--count | --format FORMAT] [--mark-seen]"]
    static let examples = [
        (line: "usher list", effect: "all that is open, assigned or in progress"),
        (line: "usher list to:me pri:high..", effect: "mine, high or urgent"),
        (line: "usher list is:ready is:unassigned not:tag:print", effect: "what one could start now"),
        (line: "usher list vpn created:7d..", effect: "vpn in its text, made within the last 7 days"),
        (line: "usher list is:unseen", effect: "what others did since you last looked, and concerns you"),
        (line: "usher list view:late", effect: "what the view late asks; see usher view"),
        (line: "usher list state:closed for:bob sort:-updated", effect: "latest change first"),
        (line: "usher list --format \"{number:6} {state:11} {title:.40}\"", effect: "lines for a script"),
    ]

    @Argument(
        help: ArgumentHelp(
            "Words, and state: to: tag: pri: is: for: host: under: created: updated: resolved: view: sort:",
            valueName: "FILTER"))
    var terms: [String] = []

    @Flag(name: .customLong("all"), help: "Resolved and closed tickets too.")
    var isAll = false

    @Flag(name: .customLong("count"), help: "Only say how many there are.")
    var isCount = false

    @Flag(name: .customLong("mark-seen"), help: "What is listed counts as seen from then on; see is:unseen.")
    var marksSeen = false

    @Option(help: ArgumentHelp("Show the first N only.", valueName: "N"))
    var limit: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Write each as this says: {number:>6} {state} {title:.40}; > is to the right, . cuts.", valueName: "FORMAT")
    )
    var format: String?

    @OptionGroup var shared: SharedOptions

    /// `-tag:vpn` is a term of the filter, not an option. A word alone could be either, and is refused in these terms.
    static func prepared(_ arguments: [String]) throws(DeskError) -> [String] {
        let options = arguments.prefix { $0 != "--" }
        let word = options.first { argument in
            let letters = argument.dropFirst()
            return argument.first == "-" && letters.count > 1 && letters.first?.isLetter == true
                && letters.first != "C" && letters.allSatisfy { $0.isLetter || $0.isNumber }
        }
        if let word {
            throw DeskError(
                .usage, "\(word) is not an option of list",
                hint: "what is not to be found is written not:\(word.dropFirst()), or -- \(word)")
        }
        return arguments.map { argument in
            guard argument.hasPrefix("-"), let colon = argument.firstIndex(of: ":"),
                argument[argument.index(after: argument.startIndex)..<colon].allSatisfy({ $0.isLowercase || $0 == "." })
            else { return argument }
            return "not:" + argument.dropFirst()
        }
    }

    func run(_ program: Program) throws {
        try Listing(terms: terms, isAll: isAll, isCount: isCount, limit: limit, format: format, marksSeen: marksSeen)
            .run(program)
    }
}
