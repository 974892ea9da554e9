/// What is left of a line of the configuration while it is read from left to right.
struct ConfigurationLine {
    private var rest: Substring

    init(_ line: Substring) {
        rest = line
    }

    /// Whether nothing is left, or only a comment.
    var isAtEnd: Bool { rest.isEmpty || rest.first == "#" }

    mutating func skipBlanks() {
        rest = rest.drop { $0 == " " || $0 == "\t" }
    }

    mutating func take(_ character: Character) -> Bool {
        guard rest.first == character else { return false }
        rest.removeFirst()
        return true
    }

    /// A bare key, or what stands in its place up to a blank.
    mutating func takeKey() -> String {
        let key = rest.prefix { !"= \t#]".contains($0) }
        rest = rest[key.endIndex...]
        return String(key)
    }

    /// A basic string with TOML's escapes, or a literal one; nil if neither stands here whole.
    mutating func takeString() -> String? {
        if take("'") {
            guard let end = rest.firstIndex(of: "'") else { return nil }
            defer { rest = rest[rest.index(after: end)...] }
            return String(rest[..<end])
        }
        guard take("\"") else { return nil }
        var value = ""
        while let character = rest.popFirst() {
            switch character {
            case "\"": return value
            case "\\":
                guard let escaped = takeEscape() else { return nil }
                value.append(escaped)
            default: value.append(character)
            }
        }
        return nil
    }

    /// A whole number without a sign; nil if none stands here.
    mutating func takeNumber() -> String? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return nil }
        rest = rest[digits.endIndex...]
        return String(digits)
    }

    /// One string, or several in brackets with commas between them and perhaps one behind them; nil if neither stands here.
    mutating func takeStrings() -> [String]? {
        guard take("[") else { return takeString().map { [$0] } }
        var values: [String] = []
        while true {
            skipBlanks()
            if take("]") { return values }
            guard let value = takeString() else { return nil }
            values.append(value)
            skipBlanks()
            if take(",") { continue }
            return take("]") ? values : nil
        }
    }

    private mutating func takeEscape() -> Character? {
        switch rest.popFirst() {
        case "\"": "\""
        case "\\": "\\"
        case "t": "\t"
        case "u": takeScalar(digits: 4)
        case "U": takeScalar(digits: 8)
        default: nil
        }
    }

    private mutating func takeScalar(digits count: Int) -> Character? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        rest = rest.dropFirst(count)
        return Character(scalar)
    }
}
