/// A place in some text that looks like a secret.
public struct Secret: Hashable, Sendable {
    /// What it looks like.
    public enum Kind: String, CaseIterable, Sendable {
        case privateKey = "private key"
        case password
        case token
        case credentials
        case awsKey = "AWS key"
        case jwt = "JWT"
        case passwordHash = "password hash"
    }

    /// What it looks like.
    public var kind: Kind
    /// The bytes that are to be hidden: the value, not its name.
    public var range: Range<Int>
    /// The line in which it begins, from 1.
    public var line: Int

    /// A secret as said.
    public init(_ kind: Kind, _ range: Range<Int>, line: Int) {
        self.kind = kind
        self.range = range
        self.line = line
    }

    /// What stands in place of each byte that is hidden.
    public static let blot = UInt8(ascii: "*")

    /// The text with the secrets hidden: as many bytes as before, and as many lines.
    public static func blackOut(_ secrets: [Secret], in bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for secret in secrets {
            for index in secret.range where bytes[index] != UInt8(ascii: "\n") && bytes[index] != UInt8(ascii: "\r") {
                bytes[index] = blot
            }
        }
        return bytes
    }
}
