/// A command and its arguments, as they may be shown and stored.
public struct SecretArguments: Sendable {
    /// The words with what looks like a secret hidden.
    public let blackedOut: [String]
    /// What the words that were changed look like, in their order.
    public let kinds: [Secret.Kind]
    /// The values that were hidden.
    public let known: [KnownSecret]

    /// Looks at the words of a command; each may itself be a command line, as those of `sh -c` are.
    ///
    /// - Parameter known: what looked like one in what the command printed.
    public init(_ words: [String], known others: [KnownSecret] = []) {
        var shown: [String] = []
        var kinds: [Secret.Kind] = []
        var known: [KnownSecret] = []
        for (index, word) in words.enumerated() {
            let bytes = Array(word.utf8)
            var found = SecretFinder.secrets(in: bytes, isCommandLine: true)
            if index > 0, let secret = Self.value(bytes, of: words[index - 1], in: words[..<index]) { found = [secret] }
            for one in KnownSecret.values(of: found, in: bytes)
            where known.count < KnownSecret.most && !known.contains(one) { known.append(one) }
            if found.isEmpty { found = others.flatMap { $0.places(in: bytes) } }
            if let first = found.first { kinds.append(first.kind) }
            shown.append(found.isEmpty ? word : String(decoding: Secret.blackOut(found, in: bytes), as: UTF8.self))
        }
        blackedOut = shown
        self.kinds = kinds
        self.known = known
    }

    /// What a word is as the value of the option before it.
    private static func value(_ bytes: [UInt8], of option: String, in words: ArraySlice<String>) -> Secret? {
        guard option.hasPrefix("-") else { return nil }
        let colon = UInt8(ascii: ":")
        if ["-u", "--user", "--proxy-user"].contains(option), isProgram("curl", in: words),
            let user = bytes.firstIndex(of: colon), user + 1 < bytes.count
        {
            return Secret(.password, user + 1..<bytes.count, line: 1)
        }
        if option == "-p", isProgram("sshpass", in: words), !bytes.isEmpty {
            return Secret(.password, 0..<bytes.count, line: 1)
        }
        let start = option.utf8.count + 1
        // What would end a value in a line of text does not end a word.
        let word = bytes.map { $0 <= 0x20 || ",;&\"'".utf8.contains($0) ? UInt8(ascii: "a") : $0 }
        let secret = SecretFinder.secrets(in: Array("\(option) ".utf8) + word, isCommandLine: true).first
        guard let secret, secret.range.lowerBound == start else { return nil }
        return Secret(secret.kind, 0..<bytes.count, line: 1)
    }

    private static func isProgram(_ name: String, in words: ArraySlice<String>) -> Bool {
        words.contains { $0 == name || $0.hasSuffix("/\(name)") }
    }
}
