import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct AddCommand: DeskCommand {
    static let word = "add"
    static let summary = "Make a ticket: a title is all it takes."
    static let synopsis = ["add [OPTION…] TITLE… [TOKEN…]", "add --raw TITLE [OPTION…]"]
    static let examples = [
        (line: "usher add printer on the second floor jams", effect: "a title is enough"),
        (line: "usher add reset VPN token tag:vpn pri:high for:bob", effect: "tokens at the end of the line"),
        (line: "usher add rm -rf ran on web02 to:me due:fri", effect: "after its first word, -rf is text"),
        (line: "dmesg | usher add -d - disk errors on db1", effect: "with a description"),
        (line: "usher add --key disk-db1 disk full on db1", effect: "once, however often it is said"),
    ]

    @OptionGroup(title: "What the ticket says") var details: DraftOptions

    /// Whatever comes next is the title: a script's text may begin with a dash.
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The title as it stands: no tokens are read from it.", valueName: "TITLE"))
    var raw: String?

    @OptionGroup var shared: SharedOptions

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp(
            "The title; at its end tag: pri: for: to: part: needs: host: due:", valueName: "TITLE"))
    var words: [String] = []

    func run(_ program: Program) throws {
        try Capture(words: try title(), raw: raw, details: details).run(program)
    }

    /// The words of the title; an option that stands among the others and is none is refused, not taken for a word.
    private func title() throws -> [String] {
        if let raw, !words.isEmpty, DraftOptions.names.contains(raw) {
            throw DeskError(
                .usage, "--raw takes what comes next as the title, and that is \(raw)",
                hint: "usher add \(raw) \(words[0]) --raw TITLE")
        }
        guard let first = words.first, first.hasPrefix("-"), first.utf8.count > 1 else { return words }
        if first == "--" { return Array(words.dropFirst()) }
        if first == "-h" || first == "--help" { throw CleanExit.helpRequest(self) }
        let near = nearest(to: first, among: DraftOptions.names)
        throw DeskError(
            .usage, "unknown option \(first)",
            hint: near.map { "did you mean \($0)?" }
                ?? "write -- before a title that starts with it, or see usher help add")
    }
}
