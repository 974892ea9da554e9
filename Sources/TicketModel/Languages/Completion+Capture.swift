extension Completion {
    private static let captureKeys: [(word: String, explanation: String)] = [
        ("to:", "who gets it, also @"), ("tag:", "a tag, also +"), ("pri:", "low, normal, high or urgent, also !"),
        ("for:", "who asks for it"), ("due:", "by when: fri, tomorrow, 3d, 2026-11-30"), ("host:", "a host"),
        ("part:", "of which project, also ^"), ("needs:", "what must be finished first"),
    ]
    private static let days = [
        "today", "tomorrow", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "1w", "2w", "3d",
    ]

    /// What the word before a place in a capture line can become; nil if nothing is known.
    public init?(capture text: String, at cursor: Int, in vocabulary: Vocabulary) {
        let (word, start) = Self.word(in: text, before: cursor)
        func choices(_ value: Substring, _ choices: (Substring) -> [Choice]) -> Completion? {
            Completion(cursor - value.count..<cursor, choices(value))
        }
        let found: Completion?
        switch word.first {
        case "@": found = choices(word.dropFirst()) { Self.people($0, vocabulary) }
        case "+": found = choices(Self.lastValue(of: word.dropFirst())) { Self.names(vocabulary.tags, like: $0) }
        case "!": found = choices(word.dropFirst()) { Self.words(Self.priorities, like: $0) }
        case "^": found = choices(word.dropFirst()) { Self.tickets($0, vocabulary, mastersFirst: true) }
        default:
            guard let colon = word.firstIndex(of: ":") else {
                let keys = Self.captureKeys.filter { $0.word.hasPrefix(word.lowercased()) }
                found = Completion(
                    start..<cursor, keys.map { Choice(text: $0.word, subject: .key(explanation: $0.explanation)) })
                break
            }
            let value = word[word.index(after: colon)...]
            let last = Self.lastValue(of: value)
            found =
                switch word[..<colon] {
                case "to": choices(value) { Self.people($0, vocabulary) }
                case "tag": choices(last) { Self.names(vocabulary.tags, like: $0) }
                case "pri": choices(value) { Self.words(Self.priorities, like: $0) }
                case "for": choices(value) { Self.names(vocabulary.requesters, like: $0) }
                case "host": choices(last) { Self.names(vocabulary.hosts, like: $0) }
                case "part": choices(value) { Self.tickets($0, vocabulary, mastersFirst: true) }
                case "needs": choices(last) { Self.tickets($0, vocabulary, mastersFirst: false) }
                case "due": choices(value) { Self.words(Self.days, like: $0) }
                default: nil
                }
        }
        guard let found else { return nil }
        self = found
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
