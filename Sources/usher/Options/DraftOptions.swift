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
        draft.tags.append(
            contentsOf: try names(tags, "a tag", "a letter, then letters, digits and -_./, two characters or more") {
                CaptureWord.isTag($0)
            })
        if let priority {
            guard let known = Priority(word: priority) else {
                let words = Priority.allCases.map(\.word)
                throw DeskError(
                    .usage, "\(priority) is no priority",
                    hint: nearest(to: priority, among: words).map { "did you mean \($0)?" }
                        ?? "one of \(words.joined(separator: ", "))")
            }
            draft.priority = known
        }
        if let requester {
            draft.requester = requester == "me" ? desk.me : try oneLine(requester, "--for", "who asks for it")
        }
        if let master { draft.master = try TicketNumbers.one(master) }
        if !needs.isEmpty { draft.needs.append(contentsOf: try TicketNumbers(needs).all) }
        draft.hosts.append(
            contentsOf: try names(hosts, "a host", "letters, digits and -_.:, as gw1 or 2001:db8::1") {
                CaptureWord.isHost($0)
            })
        if let due { draft.due = try day(due, desk) }
        if let description { draft.description = try TextInput.read(description) }
        if let key { draft.key = try oneLine(key, "--key", "what identifies the ticket, as nagios-web3-disk") }
    }

    /// The names in words like `vpn,auth`; throws a usage error for the first that is none, and for none at all.
    private func names(
        _ words: [String], _ what: String, _ form: String, _ isName: (Substring) -> Bool
    ) throws(DeskError) -> [Name] {
        var names: [Name] = []
        for word in words {
            for part in word.split(separator: ",", omittingEmptySubsequences: false) {
                guard isName(part) else {
                    throw DeskError(.usage, "\(part.isEmpty ? "nothing" : String(part)) is not \(what)", hint: form)
                }
                names.append(Name(part))
            }
        }
        return names
    }

    private func oneLine(_ text: String, _ option: String, _ what: String) throws(DeskError) -> Name {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw DeskError(.usage, "\(option) is empty", hint: "say \(what)")
        }
        return Name(text)
    }

    /// The day, as the capture line understands it.
    private func day(_ text: String, _ desk: TicketDesk) throws(DeskError) -> CivilDate {
        let isWord = !text.contains { $0.isWhitespace }
        guard isWord, let day = try desk.understand("due due:\(text)").draft.due else {
            throw DeskError(.usage, "\(text) is no day", hint: "write fri, tomorrow, 3d or 2026-12-01")
        }
        return day
    }
}
