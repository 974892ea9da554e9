/// How much text a ticket holds, in UTF-8 bytes.
public enum TextBounds {
    /// The longest title.
    public static let title = 16_384
    /// What is left of a longer one, at most; the whole goes into the description.
    public static let shortenedTitle = 1_000
    /// The longest description, comment or note; what is longer wants attaching.
    public static let text = 262_144
    /// The longest login, tag, host or key.
    public static let name = 1_024
    /// The longest command of a run: its words, with one byte more for each.
    public static let command = 131_072
    /// What is shown of one, and of a file's name.
    public static let shownCommand = 512
    /// The largest piece of evidence, as far as it is kept.
    public static let evidence = 67_108_864
    /// What is kept of a run's output; of more, the head and the tail.
    public static let runOutput = 4_194_304
    /// The longest path.
    public static let path = 16_384
    /// The most free fields of one ticket.
    public static let fields = 256
    /// The most tickets in one operation.
    public static let tickets = 20_000

    /// The text without line breaks: each run of them, with the blanks around it, becomes one space, and the ends are
    /// trimmed of blanks.
    static func oneLine(_ text: String) -> String {
        if isOneLine(text) { return text }
        var line: [UInt8] = []
        line.reserveCapacity(text.utf8.count)
        for part in text.unicodeScalars.split(whereSeparator: isLineBreak) {
            let bytes = Array(String(String.UnicodeScalarView(part)).utf8)
            guard let first = bytes.firstIndex(where: { !isBlank($0) }),
                let last = bytes.lastIndex(where: { !isBlank($0) })
            else { continue }
            if !line.isEmpty { line.append(UInt8(ascii: " ")) }
            line.append(contentsOf: bytes[first...last])
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// Whether the text holds a line break.
    public static func hasLineBreak(_ text: String) -> Bool {
        mayHaveLineBreak(text) && text.unicodeScalars.contains(where: isLineBreak)
    }

    private static func isOneLine(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return true }
        return !isBlank(first) && !isBlank(last) && !hasLineBreak(text)
    }

    /// Looks at bytes only: most texts are thus done with.
    private static func mayHaveLineBreak(_ text: String) -> Bool {
        text.utf8.contains { ($0 >= 0x0A && $0 <= 0x0D) || $0 == 0xC2 || $0 == 0xE2 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    /// As many whole characters from the text's start as fit into so many bytes; of one overlong character, whole
    /// scalars.
    static func prefix(of text: String, bytes limit: Int) -> String {
        var end = text.startIndex
        var left = limit
        while end < text.endIndex {
            let length = text[end].utf8.count
            guard length <= left else { break }
            left -= length
            text.formIndex(after: &end)
        }
        guard end == text.startIndex else { return String(text[..<end]) }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let length = UTF8.width(scalar)
            guard length <= left else { break }
            left -= length
            scalars.append(scalar)
        }
        return String(scalars)
    }
}
