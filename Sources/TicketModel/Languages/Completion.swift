/// What a word that is being typed can become, in a capture line or in a filter.
public struct Completion: Hashable, Sendable {
    /// One of the words that it can become.
    public struct Choice: Hashable, Sendable {
        /// What is known of it, for a person to choose by.
        public enum Subject: Hashable, Sendable {
            /// Somebody, whose load and absence matter.
            case person(Name)
            /// A ticket.
            case ticket(TicketNumber, title: String)
            /// The beginning of a word, and what can follow.
            case key(explanation: String)
            /// A word that speaks for itself.
            case word
        }

        /// What takes the place of what was typed.
        public let text: String
        /// What is known of it.
        public let subject: Subject
    }

    /// The characters of the text that a choice replaces: up to the cursor.
    public let range: Range<Int>
    /// What it can become, the likeliest first; never none, and at most `most`.
    public let choices: [Choice]

    /// More choices than that help nobody.
    public static let most = 50

    init?(_ range: Range<Int>, _ choices: [Choice]) {
        guard !choices.isEmpty else { return nil }
        (self.range, self.choices) = (range, Array(choices.prefix(Self.most)))
    }

    /// Those of some names that begin with what was typed, then those that hold it, ignoring case.
    static func names(
        _ names: [Name], like typed: Substring, as subject: (Name) -> Choice.Subject = { _ in .word }
    ) -> [Choice] {
        names.matching(typed, atMost: most) { $0.text }.map { Choice(text: $0.text, subject: subject($0)) }
    }

    /// The same for words that the language knows.
    static func words(_ words: [String], like typed: Substring) -> [Choice] {
        words.matching(typed, atMost: most) { $0 }.map { Choice(text: $0, subject: .word) }
    }

    /// The word before a place in a text, and where it begins.
    static func word(in text: String, before cursor: Int) -> (word: Substring, start: Int) {
        let before = text.prefix(cursor)
        let start = before.lastIndex { $0.isWhitespace }.map { before.index(after: $0) } ?? before.startIndex
        return (before[start...], before.distance(from: before.startIndex, to: start))
    }

    /// What stands behind the last comma, for values of which there may be several.
    static func lastValue(of values: Substring) -> Substring {
        values.lastIndex(of: ",").map { values[values.index(after: $0)...] } ?? values
    }
}
