import TerminalText

/// One line of text being typed, with readline's keys.
public struct TextField: Hashable, Sendable {
    /// What has been typed.
    public var text: String { String(characters) }

    /// Where typing goes, in characters from the start: 0...count.
    public private(set) var cursor: Int

    private var characters: [Character]

    /// The cursor stands behind the text; line breaks in it become spaces.
    public init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    /// Whether nothing has been typed.
    public var isEmpty: Bool { characters.isEmpty }

    /// Takes a key; false if it means nothing here, such as Enter, Escape, Tab, up and down.
    @discardableResult
    public mutating func handle(_ press: KeyPress) -> Bool { false }

    /// Inserts at the cursor, as a paste does: line breaks become spaces, those at the end go.
    public mutating func insert(_ text: String) {}

    /// Replaces all text; the cursor stands behind it, `undo` brings the old back.
    public mutating func replace(with text: String) {}

    /// What to show of it in so many cells, so that the cursor is always seen.
    public func window(width: Int) -> TextFieldWindow { TextFieldWindow(characters: 0..<0, cursor: 0) }
}

/// The part of a text field that is shown.
public struct TextFieldWindow: Hashable, Sendable {
    /// The characters shown, by number from the start of the text.
    public var characters: Range<Int>
    /// The cursor's cell in the window.
    public var cursor: Int
}
