public import TerminalUI

/// What one types for a command: a key, or two in a row.
public struct KeyChord: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The keys in their order; one or two.
    public let presses: [KeyPress]
    /// As help and footer print it: `c`, `C-t`, `Enter`, `gg`.
    public let label: String

    private static let names: [String: Key] = [
        "Enter": .enter, "Tab": .tab, "S-Tab": .backTab, "Esc": .escape, "Up": .up, "Down": .down, "Left": .left,
        "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown, "Space": .character(" "),
    ]

    /// The label with arrows drawn as such, where they can be.
    func label(_ glyphs: Glyphs) -> String {
        guard glyphs.isUnicode else { return label }
        return switch label {
        case "Up": "↑"
        case "Down": "↓"
        case "Left": "←"
        case "Right": "→"
        default: label
        }
    }

    /// Reads a label: a key's name or character, `C-` or `M-` before it, or two characters.
    public init(stringLiteral label: String) {
        self.label = label
        if let key = Self.names[label] {
            presses = [KeyPress(key)]
        } else if label.hasPrefix("C-") || label.hasPrefix("M-") {
            let modifier: Modifiers = label.hasPrefix("C-") ? .control : .alt
            let rest = String(label.dropFirst(2))
            presses = [KeyPress(Self.names[rest] ?? .character(rest.first ?? " "), modifier)]
        } else {
            presses = label.prefix(2).map { KeyPress($0) }
        }
    }
}
