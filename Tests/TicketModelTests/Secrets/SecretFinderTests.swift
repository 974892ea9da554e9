import Testing

@testable import TicketModel

@Suite struct SecretFinderTests {
    private static let token = String(repeating: "aB3", count: 12)
    private static let jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N"

    /// The text with what was found hidden.
    private func hidden(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: Secret.blackOut(SecretFinder.secrets(in: bytes), in: bytes), as: UTF8.self)
    }

    @Test(arguments: [
        ("password=hunter2", "password=*******"),
        ("DB_PASSWORD: hunter2\nnext", "DB_PASSWORD: *******\nnext"),
        ("{\"password\": \"two words\", \"user\": \"ana\"}", "{\"password\": \"*********\", \"user\": \"ana\"}"),
        ("passwd:hunter2,rest", "passwd:*******,rest"),
        ("my-pass-word = 'hunter2'", "my-pass-word = '*******'"),
        ("root_passphrase => hunter2", "root_passphrase => *******"),
        ("a=1&api_key=12345678&b=2", "a=1&api_key=********&b=2"),
        ("password: \u{1B}[1mhunter2\u{1B}[0m\r\n", "password: \u{1B}[1m*******\u{1B}[0m\r\n"),
        ("Authorization: Basic YW5hOnNlY3JldA==", "Authorization: Basic ****************"),
        ("> authorization: Bearer abcd", "> authorization: Bearer ****"),
        ("bearer abcdefghijklmnop.q", "bearer ******************"),
        ("postgres://app:s3cr:et@db1/x", "postgres://app:*******@db1/x"),
        ("id AKIAIOSFODNN7EXAMPLE.", "id ********************."),
        (
            "aws_secret_access_key = /alrXUtnFEMI/K7MDENG/bPxRfiCY",
            "aws_secret_access_key = *****************************"
        ),
        ("root:$6$saltsalt$abcdefghijklmnop:19000:", "root:****************************:19000:"),
    ])
    func whatLooksLikeASecretIsHidden(_ text: String, _ shown: String) {
        #expect(hidden(text) == shown)
    }

    @Test func tokensAreKnownByHowTheyBegin() {
        for beginning in ["ghp_", "github_pat_", "glpat-", "xoxb-", "npm_", "hvs."] {
            let secret = beginning + Self.token
            #expect(hidden("see \(secret), there") == "see \(String(repeating: "*", count: secret.utf8.count)), there")
            #expect(hidden("x\(secret)") == "x\(secret)", "in the middle of a word")
        }
        #expect(hidden(Self.jwt) == String(repeating: "*", count: Self.jwt.utf8.count))
    }

    @Test func ofAPrivateKeyOnlyItsTwoLinesStay() {
        let key = "x\n-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\r\nbnNz\n-----END OPENSSH PRIVATE KEY-----\ny"
        #expect(
            hidden(key)
                == "x\n-----BEGIN OPENSSH PRIVATE KEY-----\n****\r\n****\n-----END OPENSSH PRIVATE KEY-----\ny")
        #expect(hidden("-----BEGIN PRIVATE KEY-----\\nMIIE") == "-----BEGIN PRIVATE KEY-----******", "no end, one line")
        let open = "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----"
        #expect(hidden(open) == open)
    }

    @Test(arguments: [
        "password: ********", "password=", "Password:", "[sudo] password for ana: ", "password: must be changed",
        "Enter token: ", "password = getpass()", "token=$TOKEN", "password=\"\"", "secret: <none>", "password: none\n",
        "passwordauthentication yes", "tokens=4096000", "PWD=/srv/www", "password_file=/run/x", "secret: xxxxxxxx",
        "https://example.org:8080/a@b", "user@host:path", "eyJhbGciOi", "AKIAshort", "password expired: yes",
        "commit ghp", "bearer of news", "authorization: ok", "postgres://app@db1", "Bearer token", "$1,000$2$",
    ])
    func whatOnlySoundsLikeOneIsLeftAlone(_ text: String) {
        #expect(hidden(text) == text)
    }

    @Test func eachIsOnItsLine() {
        let text = "a\npassword=one1\n-----BEGIN PRIVATE KEY-----\nMII\nABC\n-----END PRIVATE KEY-----\nsecret=abcdef\n"
        let found = SecretFinder.secrets(in: Array(text.utf8))
        #expect(found.map(\.line) == [2, 3, 7])
        #expect(found.map(\.kind) == [.password, .privateKey, .token])
    }

    @Test(arguments: [
        (["mysql", "--password", "hunter2", "db"], ["mysql", "--password", "*******", "db"]),
        (["mysql", "--password=hunter2"], ["mysql", "--password=*******"]),
        (["sh", "-c", "mysql --password hunter2 | wc"], ["sh", "-c", "mysql --password ******* | wc"]),
        (["sudo", "curl", "-u", "ana:a b", "x"], ["sudo", "curl", "-u", "ana:***", "x"]),
        (["/usr/bin/sshpass", "-p", "x", "ssh", "a"], ["/usr/bin/sshpass", "-p", "*", "ssh", "a"]),
        (["vault", "--token", "two words"], ["vault", "--token", "*********"]),
        (["cp", "--password-file", "abcdef"], ["cp", "--password-file", "abcdef"]),
        (["ls", "-p", "abc"], ["ls", "-p", "abc"]),
        (["tool", "--token", "--verbose"], ["tool", "--token", "--verbose"]),
    ])
    func aCommandsOwnWordsAreLookedAtToo(_ words: [String], _ shown: [String]) {
        let arguments = SecretArguments(words)
        #expect(arguments.blackedOut == shown)
        #expect(arguments.kinds.isEmpty == (words == shown))
    }

    /// Whatever comes, what is hidden has the same length and lines, and is not found again.
    @Test func anyBytesAreTaken() {
        var random = Dice()
        let seed = random.seed
        let parts = [
            "password", "token", "=", ":", " ", "\n", "\r\n", "-----BEGIN RSA PRIVATE KEY-----", "-----END ", "eyJ",
            ".", "://",
            "@", "\"", "'", "Authorization: ", "Bearer ", "ghp_", "AKIA", "$6$", "*", "\u{1B}[1m", "a", "zz9",
            Self.token,
        ]
        .map { Array($0.utf8) }
        for _ in 0..<2_000 {
            var text: [UInt8] = []
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                text += parts.randomElement(using: &random) ?? []
                if Int.random(in: 0..<6, using: &random) == 0 { text.append(.random(in: 0...255, using: &random)) }
            }
            let found = SecretFinder.secrets(in: text)
            let hidden = Secret.blackOut(found, in: text)
            #expect(hidden.count == text.count, "seed \(seed)")
            #expect(
                zip(found, found.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }, "seed \(seed)")
            for secret in found {
                #expect(!secret.range.isEmpty, "seed \(seed)")
                let line = 1 + text[..<secret.range.lowerBound].count { $0 == UInt8(ascii: "\n") }
                #expect(secret.line == line, "seed \(seed)")
            }
        }
    }

    /// Of each form, one that goes on for ever; more of it must not cost more than its share.
    @Test func longTextsAreDoneWith() {
        for part in [
            "password=", "password: ", "token='", "-----BEGIN ", "://a:", "eyJ", "$6$", "bearer ", "pwd = ", "\u{1B}[",
        ] {
            let text = Array(String(repeating: part, count: 400_000 / part.utf8.count).utf8)
            let found = SecretFinder.secrets(in: text)
            #expect(Secret.blackOut(found, in: text).count == text.count)
        }
    }

    @Test(arguments: [
        (#"echo "password: s3cr3t!"; true"#, #"echo "password: *******"; true"#),
        (#"echo "db password: s3cr3t"; date"#, #"echo "db password: ******"; date"#),
        ("echo token: abcdef123; ls", "echo token: *********; ls"),
    ])
    func `in a command line a secret may be followed by the next command`(_ word: String, _ shown: String) {
        #expect(SecretArguments(["sh", "-c", word]).blackedOut == ["sh", "-c", shown])
    }

    @Test func `what is one in the command is one in what it printed, and the other way round`() {
        let command = SecretArguments(["echo", "--password", "hunter22"])
        let output = Array("--password hunter22\nagain: hunter22x\n".utf8)
        let found = SecretFinder.secrets(in: output, known: command.known)
        #expect(
            String(decoding: Secret.blackOut(found, in: output), as: UTF8.self)
                == "--password ********\nagain: ********x\n")
        #expect(found.map(\.line) == [1, 2])
        let printed = Array("password=hunter22\n".utf8)
        let known = KnownSecret.values(of: SecretFinder.secrets(in: printed), in: printed)
        #expect(SecretArguments(["set-it", "hunter22"], known: known).blackedOut == ["set-it", "********"])
        #expect(SecretArguments(["set-it", "hunter2"], known: known).kinds.isEmpty)
    }
}
