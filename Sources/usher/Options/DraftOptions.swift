import ArgumentParser
import TicketDesk
import TicketModel

/// What can be said of a new ticket in options; it comes on top of what the title's tokens say.
struct DraftOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Who is to have it: a login, or me.", valueName: "LOGIN"))
    var to: String?

    @Option(
        name: .customLong("tag"), help: ArgumentHelp("A tag, or several: vpn,auth. May be repeated.", valueName: "TAG"))
    var tags: [String] = []

    @Option(name: .customLong("pri"), help: ArgumentHelp("low, normal, high or urgent.", valueName: "PRIORITY"))
    var priority: String?

    @Option(name: .customLong("for"), help: ArgumentHelp("Who asks for it.", valueName: "WHO"))
    var requester: String?

    @Option(name: .customLong("part-of"), help: ArgumentHelp("The master ticket.", valueName: "N"))
    var master: String?

    @Option(help: ArgumentHelp("What must be finished first: 40,41. May be repeated.", valueName: "N"))
    var needs: [String] = []

    @Option(name: .customLong("host"), help: ArgumentHelp("A host, or several. May be repeated.", valueName: "HOST"))
    var hosts: [String] = []

    @Option(help: ArgumentHelp("The day: fri, tomorrow, 3d, 2026-12-01.", valueName: "DAY"))
    var due: String?

    @Option(
        name: [.customShort("d"), .customLong("description")], parsing: .unconditional,
        help: ArgumentHelp("The description; - reads it.", valueName: "TEXT"))
    var description: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "What identifies it: an unclosed ticket with this key is given instead of a second one.",
            valueName: "KEY"))
    var key: String?

    /// The long names, for telling which one was meant.
    static let names = [
        "--to", "--tag", "--pri", "--for", "--part-of", "--needs", "--host", "--due", "--description", "--key", "--raw",
    ]

    /// Puts into the draft what the options say.
    func apply(to draft: inout TicketDraft, _ desk: TicketDesk) throws(DeskError) {
        if let to { draft.assignee = try desk.member(to) }
        draft.tags.append(contentsOf: try OptionValue.tags(tags))
        if let priority { draft.priority = try OptionValue.priority(priority) }
        if let requester { draft.requester = try OptionValue.requester(requester, desk) }
        if let master { draft.master = try TicketNumbers.one(master) }
        if !needs.isEmpty { draft.needs.append(contentsOf: try TicketNumbers(needs).all) }
        draft.hosts.append(contentsOf: try OptionValue.hosts(hosts))
        if let due { draft.due = try OptionValue.day(due, desk) }
        if let description { draft.description = try TextInput.read(description) }
        if let key {
            draft.key = try OptionValue.oneLine(key, "--key", "what identifies the ticket, as nagios-web3-disk")
        }
    }
}
