/// Takes a filter apart from left to right.
struct FilterParser {
    enum Part {
        case term(FilterTerm)
        case sort(FilterSort)
    }

    private let text: String
    private let characters: [Character]
    private let clock: (() -> FilterClock)?
    private var place = 0
    /// Where the last part stands, its negation included.
    private(set) var range = 0..<0

    init(text: String, clock: (() -> FilterClock)? = nil) {
        self.text = text
        self.clock = clock
        characters = Array(text)
    }

    mutating func next() throws(FilterError) -> Part? {
        while place < characters.count, characters[place].isWhitespace { place += 1 }
        guard place < characters.count else { return nil }
        let first = place
        defer { range = first..<place }
        var isNegated = false
        while let length = negationLength {
            isNegated.toggle()
            place += length
        }
        if characters[place] == "\"" { return .term(FilterTerm(.text(quoted()), isNegated: isNegated)) }
        let start = place
        if let key = readKey() {
            let values = try values(of: key, from: start)
            let reader = FilterValues(key: key, values: values, clock: clock)
            let part: Part
            do throws(FilterValues.Complaint) {
                part = try reader.part()
            } catch {
                throw FilterError(text: text, range: error.range, message: error.message, suggestion: error.suggestion)
            }
            guard case .term(var term) = part else { return part }
            if isNegated, case .view = term.test {
                throw FilterError(text: text, range: first..<place, message: "a view can't be negated as a whole")
            }
            term.isNegated = isNegated
            return .term(term)
        }
        if let (range, suggestion) = misspeltKey {
            let key = String(characters[range])
            throw FilterError(text: text, range: range, message: "unknown key \(key)", suggestion: suggestion)
        }
        return .term(FilterTerm(.text(word()), isNegated: isNegated))
    }

    /// How long the negation is that stands here before something.
    private var negationLength: Int? {
        let rest = characters[place...]
        for sign in ["-", "not:"] where rest.starts(with: sign) {
            let after = place + sign.count
            if after < characters.count, !characters[after].isWhitespace { return sign.count }
        }
        return nil
    }

    /// The word before the colon here, if all of it could be a key, and where the colon is.
    private var keyBeforeColon: (word: String, colon: Int)? {
        var end = place
        while end < characters.count, isPartOfKey(characters[end], isFirst: end == place) {
            end += 1
        }
        guard end > place, end < characters.count, characters[end] == ":" else { return nil }
        return (String(characters[place..<end]), end)
    }

    private func isPartOfKey(_ character: Character, isFirst: Bool) -> Bool {
        character.isLetter || !isFirst && (character.isNumber || "-_.".contains(character))
    }

    private mutating func readKey() -> FilterKey? {
        guard let (word, colon) = keyBeforeColon, let key = FilterKey(word) else { return nil }
        place = colon + 1
        return key
    }

    private var misspeltKey: (range: Range<Int>, suggestion: String)? {
        guard let (word, colon) = keyBeforeColon, colon + 1 < characters.count,
            !characters[colon + 1].isWhitespace, characters[colon + 1] != "/", let near = FilterKey.near(word)
        else { return nil }
        return (place..<colon, near)
    }

    /// The values up to the next blank, separated by commas; quotes keep blanks and commas together.
    private mutating func values(of key: FilterKey, from start: Int) throws(FilterError) -> [FilterValues.Value] {
        var values: [FilterValues.Value] = []
        while place < characters.count, !characters[place].isWhitespace {
            let first = place
            let value: String
            if characters[place] == "\"" {
                value = quoted()
            } else {
                while place < characters.count, !characters[place].isWhitespace, characters[place] != "," { place += 1 }
                value = String(characters[first..<place])
            }
            if !value.isEmpty { values.append(FilterValues.Value(text: value, range: first..<place)) }
            if place < characters.count, characters[place] == "," { place += 1 }
        }
        guard !values.isEmpty else {
            throw FilterError(text: text, range: start..<place, message: "\(key.word): wants a value")
        }
        return values
    }

    /// What stands between the quote here and the next, or the end.
    private mutating func quoted() -> String {
        let start = place + 1
        place = start
        while place < characters.count, characters[place] != "\"" { place += 1 }
        let content = String(characters[start..<place])
        if place < characters.count { place += 1 }
        return content
    }

    private mutating func word() -> String {
        let start = place
        while place < characters.count, !characters[place].isWhitespace { place += 1 }
        return String(characters[start..<place])
    }
}
