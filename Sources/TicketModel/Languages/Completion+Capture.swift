extension Completion {
    private static let days = [
        "today", "tomorrow", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "1w", "2w", "3d",
    ]

    /// What the word before a place in a capture line can become; nil if nothing is known.
    public init?(capture text: String, at cursor: Int, in vocabulary: Vocabulary) {
        let (word, start) = Self.word(in: text, before: cursor)
        if let (kind, values) = CaptureToken.Kind.parts(of: word) {
            let value = kind.isList ? Self.lastValue(of: values) : values
            self.init(cursor - value.count..<cursor, Self.choices(kind, value, vocabulary))
        } else {
            let kinds = CaptureToken.Kind.allCases.filter { $0.key.hasPrefix(word.lowercased()) }
            let keys = kinds.map { Choice(text: $0.key, subject: .key(explanation: $0.explanation)) }
            self.init(start..<cursor, word.contains(":") ? [] : keys)
        }
    }

    private static func choices(
        _ kind: CaptureToken.Kind, _ typed: Substring, _ vocabulary: Vocabulary
    ) -> [Choice] {
        switch kind {
        case .assignee: people(typed, vocabulary)
        case .tag: names(vocabulary.tags, like: typed)
        case .priority: words(priorities, like: typed)
        case .requester: names(vocabulary.requesters, like: typed)
        case .due: words(days, like: typed)
        case .host: names(vocabulary.hosts, like: typed)
        case .master: tickets(typed, vocabulary, mastersFirst: true)
        case .needs: tickets(typed, vocabulary, mastersFirst: false)
        }
    }

    static let priorities = ["urgent", "high", "normal", "low"]

    static func people(_ typed: Substring, _ vocabulary: Vocabulary) -> [Choice] {
        names(vocabulary.members, like: typed) { .person($0) }
    }

    static func tickets(_ typed: Substring, _ vocabulary: Vocabulary, mastersFirst: Bool) -> [Choice] {
        vocabulary.tickets(String(typed), mastersFirst).map {
            Choice(text: $0.number.description, subject: .ticket($0.number, title: $0.title))
        }
    }
}

extension CaptureToken.Kind {
    fileprivate var key: String { "\(rawValue):" }

    /// What it is for, to choose by.
    fileprivate var explanation: String {
        switch self {
        case .assignee: "who gets it, also @"
        case .tag: "a tag, also +"
        case .priority: "low, normal, high or urgent, also !"
        case .requester: "who asks for it"
        case .due: "by when: fri, tomorrow, 3d, 2026-11-30"
        case .host: "a host"
        case .master: "of which project, also ^"
        case .needs: "what must be finished first"
        }
    }
}
