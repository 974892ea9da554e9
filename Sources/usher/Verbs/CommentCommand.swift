import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct CommentCommand: DeskCommand {
    static let word = "comment"
    static let summary = "Say something on a ticket."
    static let synopsis = ["comment N [OPTION…] TEXT…", "comment N [OPTION…] -"]
    static let examples = [
        (line: "usher comment 42 rebooted gw1, watching it", effect: "the rest of the line is the text"),
        (line: "usher comment 42 -- --force did not help", effect: "-- before a text that begins like an option"),
        (line: "journalctl -u nginx -n 20 | usher comment 42 -", effect: "the text is what a command prints"),
    ]

    @OptionGroup var shared: SharedOptions

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp("The ticket, then the text; - reads it.", valueName: "N TEXT"))
    var words: [String] = []

    /// Options stand before the text, on either side of the ticket, and after the `-` that is all of a text; from the text's
    /// first word on everything is text, and `--` before it says so.
    static func prepared(_ arguments: [String]) -> [String] {
        var options: [String] = []
        var rest = arguments[...]
        func takeOptions() {
            while let first = rest.first, first.hasPrefix("-"), first.utf8.count > 1, first != "--" {
                options.append(rest.removeFirst())
                if first == "-C" || first == "--color", let value = rest.popFirst() { options.append(value) }
            }
        }
        takeOptions()
        guard let number = rest.first, number != "--" else { return arguments }
        rest.removeFirst()
        takeOptions()
        if rest.first == "-" {
            rest.removeFirst()
            return options + rest + [number, "-"]
        }
        return options + [number] + rest
    }

    func run(_ program: Program) throws {
        var words = self.words
        if let end = words.prefix(2).firstIndex(of: "--") { words.remove(at: end) }
        if let option = self.words.first, option.hasPrefix("-"), option != "--" {
            throw DeskError(
                .usage, "comment has no option \(option)", hint: "usher comment N -- TEXT, for a text that begins so")
        }
        guard let number = words.first else {
            throw DeskError(.usage, "comment needs a ticket and a text", hint: "usher comment 42 rebooted it")
        }
        let ticket = try TicketNumbers.one(number)
        let text = try TextInput.read(words.dropFirst().joined(separator: " "))
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw DeskError(.usage, "a comment needs a text", hint: "usher comment \(number) TEXT, or - to read it")
        }
        let desk = try program.openDesk()
        let receipt = try desk.perform(.comment([ticket], text))
        if shared.json {
            try desk.refresh()
            let row = try desk.row(of: ticket)
            try program.answerJSON { $0.ticket(row, in: desk.table) }
        } else {
            try program.answerText { $0.receipt(receipt) }
        }
    }
}
