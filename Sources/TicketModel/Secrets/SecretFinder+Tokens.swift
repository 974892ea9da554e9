extension SecretFinder {
    /// How tokens begin, how long they are at least after that, and what they are.
    private static let beginnings: [(beginning: StaticString, length: Int, kind: Secret.Kind)] = [
        ("ghp_", 36, .token), ("gho_", 36, .token), ("ghu_", 36, .token), ("ghs_", 36, .token), ("ghr_", 36, .token),
        ("github_pat_", 22, .token), ("glpat-", 20, .token), ("xoxb-", 10, .token), ("xoxp-", 10, .token),
        ("xoxa-", 10, .token), ("xoxr-", 10, .token), ("xoxs-", 10, .token), ("npm_", 36, .token),
        ("sk_live_", 16, .token), ("rk_live_", 16, .token), ("AIza", 35, .token), ("hvs.", 24, .token),
        ("AKIA", 16, .awsKey), ("ASIA", 16, .awsKey),
    ]

    /// A token by how it begins; the index is at a word's start.
    func token(at index: Int) -> (Secret.Kind, Range<Int>)? {
        switch bytes[index] {
        case UInt8(ascii: "e"): return jwt(at: index)
        case UInt8(ascii: "g"), UInt8(ascii: "x"), UInt8(ascii: "n"), UInt8(ascii: "s"), UInt8(ascii: "r"),
            UInt8(ascii: "A"), UInt8(ascii: "h"):
            break
        default: return nil
        }
        for (beginning, length, kind) in Self.beginnings where begins(beginning, at: index) {
            let start = index + beginning.utf8CodeUnitCount
            let end = end(from: start, while: Self.isWord)
            guard end - start >= length else { return nil }
            guard kind == .awsKey else { return (kind, index..<end) }
            let isID = bytes[start..<end].allSatisfy { Self.isAlphanumeric($0) && $0 < UInt8(ascii: "a") }
            return isID && end - start == length ? (kind, index..<end) : nil
        }
        return nil
    }

    /// Two JSON objects and a signature, in base64 with dots between.
    private func jwt(at index: Int) -> (Secret.Kind, Range<Int>)? {
        guard begins("eyJ", at: index) else { return nil }
        let head = end(from: index, while: Self.isWord)
        guard head - index >= 10, begins(".eyJ", at: head) else { return nil }
        let claims = end(from: head + 1, while: Self.isWord)
        guard claims < bytes.count, bytes[claims] == UInt8(ascii: ".") else { return nil }
        let signature = end(from: claims + 1, while: Self.isWord)
        return signature - claims > 10 ? (.jwt, index..<signature) : nil
    }

    /// `Bearer` and something long enough.
    func bearer(at index: Int) -> (Secret.Kind, Range<Int>)? {
        guard isWordStart(index), begins("bearer ", at: index, ignoringCase: true) else { return nil }
        let start = index + 7
        let end = end(from: start) { Self.isWord($0) || "./+=~".utf8.contains($0) }
        return end - start >= 16 ? (.token, start..<end) : nil
    }

    /// Between the lines that a private key has before it and after it; to the end if there is none after it.
    func privateKey(at index: Int) -> (Secret.Kind, Range<Int>)? {
        guard begins("-----BEGIN ", at: index) else { return nil }
        // A header stands on one line, but its line may go on: in JSON the line breaks are none.
        let words = end(from: index, limit: 80) { $0 >= 0x20 }
        guard let name = (index..<words).first(where: { begins("PRIVATE KEY", at: $0) }),
            let header = (name..<words).first(where: { begins("-----", at: $0) }).map({ $0 + 5 })
        else { return nil }
        var end = header
        while end < bytes.count, !begins("-----END ", at: end) { end += 1 }
        return end > header + 2 ? (.privateKey, header..<end) : nil
    }

    /// `$6$salt$hash`, as shadow files have it.
    func hash(at index: Int) -> (Secret.Kind, Range<Int>)? {
        let forms: [StaticString] = ["$1$", "$5$", "$6$", "$y$", "$2a$", "$2b$", "$2y$", "$7$", "$argon2"]
        guard forms.contains(where: { begins($0, at: index) }) else { return nil }
        let end = end(from: index) { Self.isAlphanumeric($0) || "$./=,+-_".utf8.contains($0) }
        return end - index >= 20 ? (.passwordHash, index..<end) : nil
    }

    /// The password of `scheme://user:password@host`; the index is at its first colon.
    func inURL(at index: Int) -> (Secret.Kind, Range<Int>)? {
        guard begins("://", at: index), index > 0, Self.isAlphanumeric(bytes[index - 1]) else { return nil }
        let user = end(from: index + 3, limit: 256) { Self.isUserInfo($0) && $0 != UInt8(ascii: ":") }
        guard user < bytes.count, bytes[user] == UInt8(ascii: ":") else { return nil }
        let end = end(from: user + 1, limit: 1_024, while: Self.isUserInfo)
        guard end < bytes.count, bytes[end] == UInt8(ascii: "@"), isValue(user + 1..<end) else { return nil }
        return (.password, user + 1..<end)
    }

    private static func isUserInfo(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && !"/@\"'<>\\".utf8.contains(byte)
    }
}
