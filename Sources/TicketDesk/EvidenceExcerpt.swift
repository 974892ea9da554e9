/// The beginning of what is kept of a piece of evidence, as much as a person looks at on a screen.
public struct EvidenceExcerpt: Hashable, Sendable {
    /// The most bytes of one.
    public static let limit = 65_536
    /// The most lines of one.
    public static let lines = 2_000

    /// The first bytes: whole lines, if there are any.
    public let bytes: [UInt8]
    /// How many are kept in all.
    public let kept: UInt64

    /// The beginning of bytes.
    public init(of content: [UInt8]) {
        var end = min(content.count, Self.limit)
        if end < content.count { end = content[..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end }
        var lines = 0
        for index in 0..<end where content[index] == UInt8(ascii: "\n") {
            lines += 1
            if lines == Self.lines {
                end = index + 1
                break
            }
        }
        bytes = Array(content[..<end])
        kept = UInt64(content.count)
    }

    /// Whether there is more.
    public var isCut: Bool { bytes.count < kept }

    /// Whether it is no text: text has no byte 0.
    public var isBinary: Bool { bytes.contains(0) }
}
