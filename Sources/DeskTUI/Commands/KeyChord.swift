public import TerminalUI

/// What one types for a command: a key, or two in a row.
public struct KeyChord: Hashable, Sendable {
    /// The keys in their order; one or two.
    public let presses: [KeyPress]
    /// As help and footer print it: `c`, `C-t`, `Enter`, `gg`, `C-x C-e`.
    public let label: String

    private static let names: [String: Key] = [
        "Enter": .enter, "Tab": .tab, "S-Tab": .backTab, "Esc": .escape, "Up": .up, "Down": .down, "Left": .left,
        "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown, "Space": .character(" "),
        "Backspace": .backspace, "Del": .delete, "Ins": .insert,
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

    /// Reads a label: a key's name or its character, with `C-` or `M-` before it; two of them with a blank between, or two
    /// characters. `nil` if it is none of these.
    public init?(parsing label: String) {
        let words = label.split(separator: " ", omittingEmptySubsequences: false)
        if let press = Self.press(label[...]) {
            presses = [press]
        } else if words.count == 2, let first = Self.press(words[0]), let second = Self.press(words[1]) {
            presses = [first, second]
        } else if label.count == 2, !label.contains(" "), !Self.isHalfAKey(label) {
            presses = label.map { KeyPress($0) }
        } else {
            return nil
        }
        self.label = label
    }

    private static func press(_ word: Substring) -> KeyPress? {
        if let key = names[String(word)] { return KeyPress(key) }
        if word.count == 1, let character = word.first { return character == " " ? nil : KeyPress(character) }
        if word.first == "F", let number = Int(word.dropFirst()), (1...12).contains(number) {
            return KeyPress(.function(number))
        }
        let modifier: Modifiers
        switch word.prefix(2) {
        case "C-": modifier = .control
        case "M-": modifier = .alt
        default: return nil
        }
        let rest = word.dropFirst(2)
        if let key = names[String(rest)] { return KeyPress(key, modifier) }
        guard rest.count == 1, let character = rest.first else { return nil }
        // Terminals send one code for both cases of a letter held with Ctrl.
        return KeyPress(.character(modifier == .control ? Character(character.lowercased()) : character), modifier)
    }

    /// `C-` and `F0` are no two keys in a row but a slip.
    private static func isHalfAKey(_ label: String) -> Bool {
        label == "C-" || label == "M-" || label.first == "F" && label.last?.isNumber == true
    }

    /// Whether it is typed as a plain character, which where text is typed is text.
    var isText: Bool {
        if case .character = presses[0].key { return presses[0].modifiers.isEmpty }
        return false
    }
}

extension KeyChord: ExpressibleByStringLiteral {
    /// A label in the source; what is none is typed as its first two characters, and a test finds it.
    public init(stringLiteral label: String) {
        self = KeyChord(parsing: label) ?? KeyChord(presses: label.prefix(2).map { KeyPress($0) }, label: label)
    }

    private init(presses: [KeyPress], label: String) {
        (self.presses, self.label) = (presses, label)
    }
}
