/// One line of text being typed, with readline's keys: a text area that never gets a second line.
public struct TextField: Hashable, Sendable {
    private var area: TextArea

    /// More text than that is not taken.
    public static let byteLimit = TextArea.byteLimit

    /// The cursor stands behind the text; line breaks in it become spaces.
    public init(_ text: String = "") {
        area = TextArea(Self.oneLine(text))
    }

    /// What has been typed.
    public var text: String { area.text }

    /// Where typing goes, in characters from the start: 0...count.
    public var cursor: Int { area.cursor.column }

    /// Whether nothing has been typed.
    public var isEmpty: Bool { area.isEmpty }

    var characters: [Character] { area.lines[0] }

    /// Inserts at the cursor, as a paste does: line breaks and tabs become spaces, line breaks at the end go.
    public mutating func insert(_ text: String) {
        area.insert(Self.oneLine(text))
    }

    /// Replaces all text; the cursor stands behind it, and undo brings the old text back.
    public mutating func replace(with text: String) {
        area.replace(with: Self.oneLine(text))
        area.cursor = area.end
    }

    /// Puts text in the place of some characters, by number from the start, and the cursor behind it.
    public mutating func complete(_ range: Range<Int>, with text: String) {
        let range = range.clamped(to: 0..<characters.count)
        guard self.text.utf8.count + text.utf8.count <= Self.byteLimit else { return }
        area.remember(.other)
        area.replace(
            TextArea.Place(line: 0, column: range.lowerBound), TextArea.Place(line: 0, column: range.upperBound),
            by: Self.oneLine(text))
    }

    /// Takes a key; false if it means nothing here, such as Enter, Escape, Tab, up and down.
    ///
    /// Readline's, as in a text area, but for those that go to other lines or make some.
    @discardableResult
    public mutating func handle(_ press: KeyPress) -> Bool {
        switch (press.key, press.modifiers) {
        case (.enter, _), (.up, _), (.down, _), (.pageUp, _), (.pageDown, _): return false
        case (.character("j"), .control), (.character("n"), .control), (.character("p"), .control): return false
        case (.character("<"), .alt), (.character(">"), .alt): return false
        case (.character(let character), _) where character.isNewline: return false
        default: return area.handle(press, width: 1, height: 1)
        }
    }

    private static func oneLine(_ text: String) -> String {
        var line = Substring(text)
        while line.last?.isNewline == true { line.removeLast() }
        return String(line.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
