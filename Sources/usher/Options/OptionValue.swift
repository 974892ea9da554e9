import TicketDesk
import TicketModel

/// What the values of a ticket's options mean; each throws a usage error that says what would be right.
enum OptionValue {
    static func priority(_ word: String) throws(DeskError) -> Priority {
        if let known = Priority(word: word) { return known }
        let words = Priority.allCases.map(\.word)
        throw DeskError(
            .usage, "\(word) is no priority",
            hint: nearest(to: word, among: words).map { "did you mean \($0)?" }
                ?? "one of \(words.joined(separator: ", "))")
    }

    static func requester(_ word: String, _ desk: TicketDesk) throws(DeskError) -> Name {
        word == "me" ? desk.me : try oneLine(word, "--for", "who asks for it")
    }

    static func tags(_ words: [String]) throws(DeskError) -> [Name] {
        try names(words, "a tag", "a letter, then letters, digits and -_./, two characters or more") {
            CaptureWord.isTag($0)
        }
    }

    static func hosts(_ words: [String]) throws(DeskError) -> [Name] {
        try names(words, "a host", "letters, digits and -_.:, as gw1 or 2001:db8::1") { CaptureWord.isHost($0) }
    }

    /// The day, as the capture line understands it.
    static func day(_ text: String, _ desk: TicketDesk) throws(DeskError) -> CivilDate {
        let isWord = !text.contains { $0.isWhitespace }
        guard isWord, let day = try desk.understand("due due:\(text)").draft.due else {
            throw DeskError(.usage, "\(text) is no day", hint: "write fri, tomorrow, 3d or 2026-12-01")
        }
        return day
    }

    static func oneLine(_ text: String, _ option: String, _ what: String) throws(DeskError) -> Name {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw DeskError(.usage, "\(option) is empty", hint: "say \(what)")
        }
        return Name(text)
    }

    /// The names in words like `vpn,auth`; throws a usage error for the first that is none, and for none at all.
    static func names(
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
}
