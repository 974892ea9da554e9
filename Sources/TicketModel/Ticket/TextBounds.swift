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
    /// The most tickets in one operation.
    public static let tickets = 20_000

    /// The text without line breaks: each run of them, with the blanks around it, becomes one space, and the ends are
    /// trimmed of blanks.
    static func oneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        var blanks = String.UnicodeScalarView()
        var hasBreak = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": hasBreak = true
            case " ", "\t": blanks.append(scalar)
            default:
                if !line.isEmpty {
                    if hasBreak { line.append(" ") } else { line.append(contentsOf: blanks) }
                }
                blanks.removeAll(keepingCapacity: true)
                hasBreak = false
                line.append(scalar)
            }
        }
        return String(line)
    }

    /// Whether the text holds a line break.
    static func hasLineBreak(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar {
            case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
            default: false
            }
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
