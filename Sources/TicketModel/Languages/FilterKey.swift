/// What stands before a colon in a filter.
enum FilterKey: Hashable {
    case state, assignee, requester, tag, host, priority, property, created, updated, resolved, due, under, view, sort
    case field(String)

    private static let words: [(word: String, key: FilterKey)] = [
        ("state", .state), ("to", .assignee), ("assignee", .assignee), ("tag", .tag), ("pri", .priority),
        ("priority", .priority), ("for", .requester), ("host", .host), ("is", .property), ("created", .created),
        ("updated", .updated), ("resolved", .resolved),
        ("due", .due), ("under", .under), ("view", .view), ("sort", .sort),
    ]

    init?(_ word: String) {
        let small = word.lowercased()
        if let known = Self.words.first(where: { $0.word == small }) {
            self = known.key
        } else if small.hasPrefix("field."), word.count > 6 {
            self = .field(String(word.dropFirst(6)))
        } else {
            return nil
        }
    }

    /// The key as written in full.
    var word: String {
        if case .field(let name) = self { return "field.\(name)" }
        return Self.words.last { $0.key == self }?.word ?? ""
    }

    /// The known key that a word was probably meant to be.
    ///
    /// One letter too many, too few, swapped or (in keys of more than four letters) wrong; two in keys of six or more.
    /// So `tga:` and `tags:` are mistakes, and `foo:`, `port:`, `https:` and `nginx:` are words.
    static func near(_ word: String) -> String? {
        let isShort = { (key: String) in key.count <= 4 && word.count == key.count }
        return words.map(\.word).first { key in
            let distance = editDistance(word, key)
            if key.count < 3 || distance == 0 { return false }
            if distance == 2 { return key.count >= 6 && word.count >= 6 }
            return distance == 1 && (!isShort(key) || word.lowercased().sorted() == key.sorted())
        }
    }
}

extension Filter {
    /// Whether a word is one that stands before a colon in a filter: `sort`, `to`, `field.rack`.
    public static func isKey(_ word: String) -> Bool { FilterKey(word) != nil }
}
