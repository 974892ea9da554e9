import TicketDesk
import TicketModel

/// Ticket numbers as they are typed: `42`, `b17`, `20-24`, `12,15`.
struct TicketNumbers: Equatable {
    /// Each number once, in the order given.
    let all: [TicketNumber]

    /// Reads them; throws a usage error that names the first word that is none.
    init(_ words: [String]) throws(DeskError) {
        var all: [TicketNumber] = []
        // Few are told apart without a set, which costs more than they do.
        var seen: Set<TicketNumber>?
        for word in words {
            for part in word.split(separator: ",", omittingEmptySubsequences: false) {
                for number in try Self.range(part) {
                    if all.count == 16, seen == nil { seen = Set(all) }
                    guard seen?.insert(number).inserted ?? !all.contains(number) else { continue }
                    all.append(number)
                }
                guard all.count <= TextBounds.tickets else {
                    throw DeskError(
                        .usage, "these are more than \(TextBounds.tickets) tickets", hint: "do it in several goes")
                }
            }
        }
        self.all = all
    }

    /// The same; there must be some for this verb.
    init(_ words: [String], for verb: String) throws(DeskError) {
        guard !words.isEmpty else {
            throw DeskError(.usage, "\(verb) needs a ticket's number", hint: "usher \(verb) 42")
        }
        if verb != "assign", words.count > 1, let login = words.last, login.allSatisfy(\.isLetter),
            TicketNumber(login) == nil, (try? TicketNumbers(words.dropLast())) != nil
        {
            throw DeskError(
                .usage, "\(login) is not a ticket's number",
                hint: "to give them to somebody: usher assign \(words.joined(separator: " "))")
        }
        try self.init(words)
    }

    /// The one number that a word spells.
    static func one(_ word: String) throws(DeskError) -> TicketNumber {
        guard let number = TicketNumber(word) else {
            throw DeskError(.usage, "\(word) is not a ticket's number", hint: "write one number: 42")
        }
        return number
    }

    private static func range(_ text: Substring) throws(DeskError) -> [TicketNumber] {
        let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = ends.first.flatMap({ TicketNumber($0) }), let last = ends.last.flatMap({ TicketNumber($0) })
        else {
            throw DeskError(
                .usage, "\(text.isEmpty ? "nothing" : String(text)) is not a ticket's number",
                hint: "write numbers and ranges: 12 15 20-24")
        }
        guard first.site == last.site else {
            throw DeskError(
                .usage, "\(text) is no range: its ends are of two sites", hint: "write numbers and ranges: 12 15 20-24")
        }
        do throws(ReversedRange) {
            try ReversedRange.refuse(
                first, last, .init(first.description), .init(last.description), separator: "-")
        } catch {
            throw DeskError(error)
        }
        guard last.serial - first.serial < TextBounds.tickets else {
            throw DeskError(
                .usage, "\(text) are more than \(TextBounds.tickets) tickets", hint: "do it in several goes")
        }
        return (first.serial...last.serial).compactMap { TicketNumber(site: first.site, serial: $0) }
    }
}
