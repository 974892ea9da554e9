/// A login, tag, host or key: text whose equality and order are those of its UTF-8 bytes.
///
/// `String` takes canonically equivalent texts for equal; a store that two machines must fold alike can't.
public struct Name: Hashable, Sendable {
    /// The name as written.
    public let text: String

    /// The name written `text`.
    public init(_ text: String) {
        self.text = text
    }

    /// The name written `text`.
    public init(_ text: Substring) {
        self.text = String(text)
    }

    /// Whether the bytes are the same.
    public static func == (left: Name, right: Name) -> Bool {
        left.text.hasSameBytes(as: right.text)
    }

    /// Feeds the bytes to `hasher`.
    public func hash(into hasher: inout Hasher) {
        text.hashBytes(into: &hasher)
    }
}

extension Name: Comparable {
    /// Orders by UTF-8 bytes.
    public static func < (left: Name, right: Name) -> Bool {
        left.text.precedesInBytes(right.text)
    }
}

extension Name: ExpressibleByStringLiteral {
    /// The name that a literal spells.
    public init(stringLiteral value: String) {
        text = value
    }
}

extension Name: CustomStringConvertible {
    /// The name as written.
    public var description: String { text }
}
