import TerminalText

/// One line of text being typed, with readline's keys.
public struct TextField: Hashable, Sendable {
    /// What has been typed.
    public var text: String { String(characters) }

    /// Where typing goes, in characters from the start: 0...count.
    public internal(set) var cursor: Int

    var characters: [Character]
    /// What Ctrl-Y inserts: what was killed last.
    var killed = ""
    var undoSteps: [Step] = []
    var redoSteps: [Step] = []
    var lastEdit = Edit.other

    /// A state that `undo` goes back to.
    struct Step: Hashable, Sendable {
        let characters: [Character]
        let cursor: Int
    }

    /// Edits of one kind in a row are one step of undo, and kills of one kind one text to yank.
    enum Edit: Hashable, Sendable {
        case typing
        case erasing
        case killingForward
        case killingBackward
        case other
    }

    /// More text than that is not taken.
    public static let byteLimit = 256 << 10

    static let undoLimit = 200

    /// The cursor stands behind the text; line breaks in it become spaces.
    public init(_ text: String = "") {
        characters = Array(Self.oneLine(text))
        cursor = characters.count
    }

    /// Whether nothing has been typed.
    public var isEmpty: Bool { characters.isEmpty }

    /// Inserts at the cursor, as a paste does: line breaks and tabs become spaces, line breaks at the end go.
    public mutating func insert(_ text: String) {
        insert(Self.oneLine(text), as: .other)
    }

    /// Replaces all text; the cursor stands behind it, and undo brings the old text back.
    public mutating func replace(with text: String) {
        remember(.other)
        characters = Array(Self.oneLine(text))
        cursor = characters.count
    }

    /// Puts text in the place of some characters, by number from the start, and the cursor behind it.
    public mutating func complete(_ range: Range<Int>, with text: String) {
        let range = range.clamped(to: 0..<characters.count)
        guard self.text.utf8.count + text.utf8.count <= Self.byteLimit else { return }
        remember(.other)
        let before = String(characters[..<range.lowerBound])
        change(to: before + Self.oneLine(text), String(characters[range.upperBound...]))
    }

    mutating func insert(_ text: String, as edit: Edit) {
        guard !text.isEmpty, self.text.utf8.count + text.utf8.count <= Self.byteLimit else { return }
        remember(edit)
        change(to: String(characters[..<cursor]) + text, String(characters[cursor...]))
    }

    /// Takes the text around the cursor. Characters are found anew, for neighbours may join: a mark and its base do.
    mutating func change(to before: String, _ after: String) {
        characters = Array(before + after)
        cursor = before.count
    }

    /// Keeps what undo goes back to, unless the edit continues the one before it.
    mutating func remember(_ edit: Edit) {
        defer { lastEdit = edit }
        redoSteps = []
        if edit == lastEdit, edit != .other { return }
        undoSteps.append(Step(characters: characters, cursor: cursor))
        if undoSteps.count > Self.undoLimit { undoSteps.removeFirst() }
    }

    mutating func undo() {
        guard let step = undoSteps.popLast() else { return }
        redoSteps.append(Step(characters: characters, cursor: cursor))
        go(to: step)
    }

    mutating func redo() {
        guard let step = redoSteps.popLast() else { return }
        undoSteps.append(Step(characters: characters, cursor: cursor))
        go(to: step)
    }

    private mutating func go(to step: Step) {
        characters = step.characters
        cursor = step.cursor
        lastEdit = .other
    }

    private static func oneLine(_ text: String) -> String {
        var line = Substring(text)
        while line.last?.isNewline == true { line.removeLast() }
        return String(line.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
