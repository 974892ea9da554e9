extension SecretFinder {
    /// What a name ends with, in lower case and without what joins its parts, and how long a value of it is at least.
    private static let names: [(name: StaticString, length: Int, kind: Secret.Kind)] = [
        ("password", 3, .password), ("passwd", 3, .password), ("passphrase", 3, .password), ("pwd", 6, .password),
        ("secret", 6, .token), ("token", 6, .token), ("apikey", 6, .token), ("accesskey", 16, .awsKey),
        ("secretkey", 6, .token), ("privatekey", 6, .token), ("authkey", 6, .token),
    ]
    private static let longestName = 24

    /// The value after a name that promises a secret, and `=` or `:`, which is at the index.
    func assigned(at index: Int) -> (Secret.Kind, Range<Int>)? {
        if let credentials = authorization(at: index) { return credentials }
        guard let (length, kind) = name(before: index) else { return nil }
        var start = index + 1
        // `:=`, `=>` and `==`.
        if start < bytes.count, "=>".utf8.contains(bytes[start]) { start += 1 }
        let gap = start
        start = end(from: start, limit: 64, while: Self.isBlank)
        start = pastColours(start)
        let isSpaced = start > gap
        guard let (value, isQuoted) = value(at: start), value.count >= length, isValue(value) else { return nil }
        // Where a secret lies, as `PWD=/srv`, is none.
        if kind != .awsKey, bytes[value.lowerBound] == UInt8(ascii: "/") { return nil }
        // In a sentence more words follow: `password: must be changed`. In a command line what follows may be the next command.
        if isSpaced, !isQuoted, !isCommandLine, !endsLine(value.upperBound) { return nil }
        return (kind, value)
    }

    /// The value in the word after `--password`; the index is at the blank between.
    func option(at index: Int) -> (Secret.Kind, Range<Int>)? {
        guard let (length, kind) = name(before: index) else { return nil }
        var start = index
        while start > 0, index - start < Self.longestName, bytes[start - 1] > 0x20 { start -= 1 }
        guard begins("-", at: start), let (value, _) = value(at: end(from: index, limit: 64, while: Self.isBlank))
        else { return nil }
        return value.count >= length && bytes[value.lowerBound] != UInt8(ascii: "-") && isValue(value)
            ? (kind, value) : nil
    }

    /// `Authorization: Basic …`.
    private func authorization(at index: Int) -> (Secret.Kind, Range<Int>)? {
        guard bytes[index] == UInt8(ascii: ":"), begins("authorization", at: index - 13, ignoringCase: true) else {
            return nil
        }
        let scheme = end(from: index + 1, limit: 64, while: Self.isBlank)
        let gap = end(from: scheme, limit: 32, while: Self.isWord)
        let start = end(from: gap, limit: 64, while: Self.isBlank)
        let end = end(from: start) { $0 > 0x20 && $0 != 0x7F && !"\"'".utf8.contains($0) }
        return gap > scheme && start > gap && end - start >= 4 && isValue(start..<end)
            ? (.credentials, start..<end) : nil
    }

    /// What the name that ends before an index promises: `DB_PASSWORD`, `"api-key"`.
    private func name(before index: Int) -> (length: Int, kind: Secret.Kind)? {
        var last = index
        while last > 0, index - last < 8, Self.isBlank(bytes[last - 1]) { last -= 1 }
        if last > 0, "\"'`]".utf8.contains(bytes[last - 1]) { last -= 1 }
        guard last > 0, Self.isAlphanumeric(bytes[last - 1]) else { return nil }
        for (name, length, kind) in Self.names where endsWith(name, before: last) { return (length, kind) }
        return nil
    }

    private func endsWith(_ name: StaticString, before index: Int) -> Bool {
        var index = index
        var rest = name.utf8CodeUnitCount
        while rest > 0 {
            guard index > 0 else { return false }
            index -= 1
            let byte = bytes[index]
            if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") { continue }
            rest -= 1
            guard byte | 0x20 == name.utf8Start[rest] else { return false }
        }
        return true
    }

    /// The bytes of a value that begins here: what quotes enclose, or what no blank or comma ends.
    private func value(at index: Int) -> (range: Range<Int>, isQuoted: Bool)? {
        guard index < bytes.count else { return nil }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = end(from: index + 1, limit: 1_024) { $0 != quote && $0 != UInt8(ascii: "\n") }
            if end < bytes.count, bytes[end] == quote { return (index + 1..<end, true) }
        }
        let end = end(from: index) { $0 > 0x20 && $0 != 0x7F && !",;&\"'".utf8.contains($0) }
        return (index..<end, false)
    }

    /// Whether it is a value at all, and none that is hidden, missing, or found elsewhere.
    func isValue(_ range: Range<Int>) -> Bool {
        guard let first = range.first.map({ bytes[$0] }) else { return false }
        let start = bytes[range.prefix(Self.looksAt)]
        if start.allSatisfy({ $0 == first }) { return false }
        if start.allSatisfy({ "*xX.-#_\u{2022}".utf8.contains($0) }) { return false }
        if "$<%{[(".utf8.contains(first) { return false }
        if range.count < Self.looksAt, start.contains(UInt8(ascii: "(")) { return false }
        let words: [StaticString] = [
            "none", "null", "nil", "true", "false", "undefined", "required", "changeme", "redacted", "hidden", "unset",
            "invalid", "expired", "unchanged",
        ]
        return !words.contains {
            $0.utf8CodeUnitCount == range.count && begins($0, at: range.lowerBound, ignoringCase: true)
        }
    }

    private static let looksAt = 64

    /// Whether nothing follows on the line but what closes something.
    private func endsLine(_ index: Int) -> Bool {
        let end = end(from: pastColours(index), limit: 16) { Self.isBlank($0) || "\r,;\"'}])".utf8.contains($0) }
        return end == bytes.count || bytes[end] == UInt8(ascii: "\n") || bytes[end] == 0x1B
    }

    /// Past escape sequences that only colour what follows.
    private func pastColours(_ index: Int) -> Int {
        var index = index
        for _ in 0..<4 where begins("\u{1B}[", at: index) {
            let end = end(from: index + 2, limit: 32) { $0 >= 0x30 && $0 < 0x3C }
            guard end < bytes.count, bytes[end] == UInt8(ascii: "m") else { break }
            index = end + 1
        }
        return index
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
