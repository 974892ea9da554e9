extension Completion {
    private static let filterKeys: [(word: String, explanation: String)] = [
        ("is:", "ready, blocked, mine, overdue, …"), ("to:", "who has it"), ("tag:", "its tags"),
        ("pri:", "its priority; high.. is that and more"), ("state:", "open, assigned, in-progress, …"),
        ("for:", "who asked for it"), ("host:", "its hosts"), ("due:", "by when it is wanted"),
        ("created:", "when it was captured; 7d.. is the last week"), ("updated:", "when it was last changed"),
        ("resolved:", "when it was resolved, or closed without that"),
        ("under:", "parts of a project"), ("view:", "what a saved view asks"), ("sort:", "by what it is sorted"),
        ("not:", "what must not be so"),
    ]
    private static let times = ["today", "yesterday", "1d..", "7d..", "30d..", "..7d", "..30d"]
    private static let dueDays = ["today", "..today", "tomorrow", "..fri", "..7d", "none"]

    /// What the word before a place in a filter can become; nil if nothing is known.
    public init?(filter text: String, at cursor: Int, in vocabulary: Vocabulary) {
        var (word, start) = Self.word(in: text, before: cursor)
        for sign in ["-", "not:"] where word.hasPrefix(sign) {
            word = word.dropFirst(sign.count)
            start += sign.count
        }
        guard let colon = word.firstIndex(of: ":") else {
            let keys = Self.filterKeys.filter { $0.word.hasPrefix(word.lowercased()) }
            self.init(
                start..<cursor, keys.map { Choice(text: $0.word, subject: .key(explanation: $0.explanation)) })
            return
        }
        guard let key = FilterKey(String(word[..<colon])) else { return nil }
        let value = Self.lastValue(of: word[word.index(after: colon)...])
        self.init(cursor - value.count..<cursor, Self.choices(key, value, vocabulary).compactMap(\.spelled))
    }

    private static func choices(_ key: FilterKey, _ typed: Substring, _ vocabulary: Vocabulary) -> [Choice] {
        switch key {
        case .state: return words(TicketState.allCases.map(\.word), like: typed)
        case .property: return words(FilterProperty.allCases.map(\.rawValue), like: typed)
        case .priority: return words(priorities + ["high..", "..low"], like: typed)
        case .assignee: return words(["me", "nobody"], like: typed) + people(typed, vocabulary)
        case .requester: return words(["me", "nobody"], like: typed) + names(vocabulary.requesters, like: typed)
        case .tag: return names(vocabulary.tags, like: typed)
        case .host: return names(vocabulary.hosts, like: typed)
        case .view: return names(vocabulary.views, like: typed)
        case .under: return tickets(typed, vocabulary, mastersFirst: true)
        case .due: return words(dueDays, like: typed)
        case .sort:
            let keys = FilterSort.Key.allCases.map(\.rawValue)
            return words(keys + keys.map { "-\($0)" }, like: typed)
        case .field: return []
        default: return words(times, like: typed)
        }
    }
}

extension Completion.Choice {
    /// As a filter's value, if it can be one.
    fileprivate var spelled: Completion.Choice? {
        Filter.spelled(text).map { Completion.Choice(text: $0, subject: subject) }
    }
}
