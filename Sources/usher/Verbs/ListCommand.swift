import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct ListCommand: DeskCommand {
    static let word = "list"
    static let summary = "List tickets, what wants doing first on top."
    static let synopsis = ["list [FILTER…] [--all] [--count] [--limit N]"]
    static let examples = [
        (line: "usher list", effect: "all that is open, assigned or in progress"),
        (line: "usher list to:me pri:high..", effect: "mine, high or urgent"),
        (line: "usher list is:ready is:unassigned not:tag:print", effect: "what one could start now"),
        (line: "usher list vpn created:7d..", effect: "vpn in its text, made within the last 7 days"),
        (line: "usher list state:closed for:bob sort:-updated", effect: "latest change first"),
    ]

    @Argument(
        help: ArgumentHelp(
            "Words, and state: to: tag: pri: is: for: host: under: created: updated: sort:", valueName: "FILTER"))
    var terms: [String] = []

    @Flag(name: .customLong("all"), help: "Resolved and closed tickets too.")
    var isAll = false

    @Flag(name: .customLong("count"), help: "Only say how many there are.")
    var isCount = false

    @Option(help: ArgumentHelp("Show the first N only.", valueName: "N"))
    var limit: Int?

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
        if let limit, limit < 0 {
            throw DeskError(.usage, "--limit \(limit) is less than none", hint: "see usher help list")
        }
        let filter = try parse(terms.joined(separator: " "))
        let desk = try program.openDeskWithTable()
        let isAssumed = !isAll && !filter.mentionsState
        let (rows, total) = desk.rows(matching: filter, assumeActive: isAssumed, limit: isCount ? 0 : limit)
        if isCount {
            try answerCount(total, program)
        } else {
            try answer(rows, of: total, desk, program)
        }
        if isAssumed, !shared.json {
            try program.output.finish()
            StandardError.say("is:active assumed: --all lists finished tickets too")
        }
    }

    private func parse(_ text: String) throws(DeskError) -> Filter {
        do throws(FilterError) {
            return try Filter(parsing: text)
        } catch {
            if !shared.json { StandardError.write(error.placeText) }
            throw error.deskError
        }
    }

    private func answerCount(_ count: Int, _ program: Program) throws {
        if shared.json {
            try program.answerJSON { writer in
                writer.object { $0.member("count", count) }
            }
        } else {
            try program.output.write("\(count)\n")
        }
    }

    private func answer(_ rows: [Row], of total: Int, _ desk: TicketDesk, _ program: Program) throws {
        if shared.json {
            try program.answerJSON { $0.list(rows, total: total, in: desk.table) }
            return
        }
        var list = TicketListText(rows: rows[...], in: desk.table, look: program.look, me: desk.me)
        while let lines = list.nextLines() { try program.output.write(lines) }
        if rows.count < total {
            try program.output.finish()
            StandardError.say("the first \(rows.count) of \(total)")
        }
    }
}
