import TicketModel

/// What looks like a secret in a command and in what it printed.
struct SecretFinding {
    /// The command's words.
    private(set) var words: [String]
    /// What it printed.
    private(set) var output: [UInt8]
    private let arguments: SecretArguments
    /// Those of the output.
    let secrets: [Secret]

    init(words: [String], output: [UInt8]) {
        self.words = words
        self.output = output
        let printed = KnownSecret.values(of: SecretFinder.secrets(in: output), in: output)
        arguments = SecretArguments(words, known: printed)
        secrets = SecretFinder.secrets(in: output, known: arguments.known)
    }

    var isEmpty: Bool { secrets.isEmpty && arguments.kinds.isEmpty }

    /// How many there are: `1 password`, `3 places`.
    var count: Int { secrets.count + arguments.kinds.count }

    /// Hides all of them.
    mutating func blackOut() {
        words = arguments.blackedOut
        output = Secret.blackOut(secrets, in: output)
    }

    /// A line for each of the first so many, without what it hides.
    func lines(atMost most: Int) -> [String] {
        var lines: [String] = []
        if !arguments.kinds.isEmpty {
            let kinds = arguments.kinds.map(\.rawValue).joined(separator: ", ")
            lines.append("the command (\(kinds)): \(Self.cut(arguments.blackedOut.joined(separator: " ")))")
        }
        let hidden = Secret.blackOut(secrets, in: output)
        for secret in secrets.prefix(most - lines.count) {
            lines.append(
                "line \(secret.line) (\(secret.kind.rawValue)): \(Self.line(of: hidden, around: secret.range))")
        }
        if count > most { lines.append("and \(count - most) more") }
        return lines
    }

    /// The line in which it begins, from some way before it.
    private static func line(of bytes: [UInt8], around range: Range<Int>) -> String {
        func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
        let before = bytes[max(0, range.lowerBound - 40)..<range.lowerBound]
        let start = before.lastIndex(where: isBreak).map { $0 + 1 } ?? before.startIndex
        let rest = bytes[start..<min(bytes.count, range.upperBound + 20)]
        return cut(String(decoding: rest.prefix { !isBreak($0) }, as: UTF8.self))
    }

    private static func cut(_ text: String) -> String {
        text.count > 70 ? text.prefix(69) + "…" : text
    }
}
