extension CaptureToken.Kind {
    /// The sign that can stand before its value, in place of word and colon.
    init?(sign: Character) {
        switch sign {
        case "+": self = .tag
        case "!": self = .priority
        case "@": self = .assignee
        case "^": self = .master
        default: return nil
        }
    }

    /// Whether several values can stand in it, separated by commas, and a line can have several of it.
    var isList: Bool { self == .tag || self == .needs || self == .host }

    /// What a word would set by its spelling, and the value that it has for that; nil if it is spelled as no token.
    static func parts(of word: Substring) -> (kind: Self, value: Substring)? {
        if let first = word.first, let kind = Self(sign: first) { return (kind, word.dropFirst()) }
        guard let colon = word.firstIndex(of: ":") else { return nil }
        return Self(rawValue: String(word[..<colon])).map { ($0, word[word.index(after: colon)...]) }
    }
}
