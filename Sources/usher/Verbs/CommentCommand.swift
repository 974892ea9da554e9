import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct CommentCommand: DeskCommand {
    static let word = "comment"
    static let summary = "Say something on a ticket."
    static let synopsis = ["comment [OPTION…] N TEXT…", "comment [OPTION…] N -"]
    static let examples = [
        (line: "usher comment 42 rebooted gw1, watching it", effect: "the rest of the line is the text"),
        (line: "journalctl -u nginx -n 20 | usher comment 42 -", effect: "the text is what a command prints"),
    ]

    @OptionGroup var shared: SharedOptions

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp("The ticket, then the text; - reads it.", valueName: "N TEXT"))
    var words: [String] = []

    /// Options may follow the `-` that stands for standard input: it is all of the text.
    static func prepared(_ arguments: [String]) -> [String] {
        guard let dash = arguments.firstIndex(of: "-"), dash > 0, TicketNumber(arguments[dash - 1]) != nil else {
            return arguments
        }
        return Array(arguments[(dash + 1)...] + arguments[...dash])
    }

    func run(_ program: Program) throws {
        let words = self.words.first == "--" ? Array(self.words.dropFirst()) : self.words
        if words.first == "-h" || words.first == "--help" { throw CleanExit.helpRequest(self) }
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
