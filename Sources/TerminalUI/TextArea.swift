import TerminalText

/// Several lines of text being typed, with readline's keys.
///
/// Lines are arrays that steps of undo share, so an edit costs the line that it touches, not the text.
public struct TextArea: Hashable, Sendable {
    /// A place between characters: a line, and so many characters of it.
    public struct Place: Hashable, Comparable, Sendable {
        /// From 0.
        public var line: Int
        /// 0...the line's characters.
        public var column: Int

        /// Nearer to the beginning.
        public static func < (one: Place, other: Place) -> Bool {
            (one.line, one.column) < (other.line, other.column)
        }
    }

    /// Never empty; no character of them breaks a line.
    private(set) var lines: [[Character]] { didSet { breaks = TextAreaBreaks() } }
    var breaks = TextAreaBreaks()
    /// Where typing goes.
    public internal(set) var cursor: Place
    /// The cell that up and down aim at, while nothing else is done.
    var goal: Int?
    /// The first row that is shown.
    var top = TextAreaRow(line: 0, row: 0)
    /// What Ctrl-Y inserts: what was killed last.
    var killed = ""
    var lastEdit = Edit.other

    /// Edits of one kind in a row are one step of undo, and kills of one kind one text to yank.
    enum Edit: Hashable, Sendable {
        case typing
        case erasing
        case killingForward
        case killingBackward
        case other
    }

    private var bytes: Int
    private var undoSteps: [Step] = []
    private var redoSteps: [Step] = []

    private struct Step: Hashable, Sendable {
        let lines: [[Character]]
        let cursor: Place
        let bytes: Int
    }

    /// More text than that is not taken: what a description or a comment may hold.
    public static let byteLimit = 256 << 10

    private static let undoLimit = 200

    /// The cursor stands behind the text.
    public init(_ text: String = "") {
        lines = Self.lines(of: text)
        bytes = text.utf8.count
        cursor = Place(line: lines.count - 1, column: lines[lines.count - 1].count)
    }

    /// What has been typed, its lines parted by `\n`.
    public var text: String {
        var text = ""
        text.reserveCapacity(bytes)
        for (index, line) in lines.enumerated() {
            if index > 0 { text.append("\n") }
            text.append(contentsOf: line)
        }
        return text
    }

    /// Whether nothing has been typed.
    public var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }

    /// How many lines there are, at least 1.
    public var lineCount: Int { lines.count }

    /// Inserts at the cursor, as a paste does, with the line breaks that it has; what is beyond the limit is left out as a
    /// whole, and that is told.
    @discardableResult
    public mutating func insert(_ text: String) -> Bool { insert(text, as: .other) }

    /// Replaces all text; the cursor stands at its start, and undo brings the old text back.
    public mutating func replace(with text: String) {
        remember(.other)
        lines = Self.lines(of: text)
        bytes = text.utf8.count
        cursor = Place(line: 0, column: 0)
        (goal, top) = (nil, TextAreaRow(line: 0, row: 0))
    }

    @discardableResult
    mutating func insert(_ text: String, as edit: Edit) -> Bool {
        guard !text.isEmpty else { return true }
        guard bytes + text.utf8.count <= Self.byteLimit else { return false }
        remember(edit)
        replace(cursor, cursor, by: text)
        return true
    }

    /// Puts text in the place of what stands between two places, and the cursor behind it. Characters are found anew, for
    /// neighbours may join: a mark and its base do.
    mutating func replace(_ start: Place, _ end: Place, by text: String) {
        let before = String(lines[start.line][..<start.column])
        let after = String(lines[end.line][end.column...])
        var new = Self.lines(of: text).map { String($0) }
        new[0] = before + new[0]
        let last = new.count - 1
        cursor = Place(line: start.line + last, column: new[last].count)
        new[last] += after
        let old = lines[start.line...end.line]
        bytes += new.reduce(new.count - old.count) { $0 + $1.utf8.count }
        bytes -= old.reduce(0) { $0 + $1.reduce(0) { $0 + $1.utf8.count } }
        lines.replaceSubrange(start.line...end.line, with: new.map { Array($0) })
        goal = nil
    }

    /// The text between two places, the first before the second.
    func text(from start: Place, to end: Place) -> String {
        if start.line == end.line { return String(lines[start.line][start.column..<end.column]) }
        var parts = [String(lines[start.line][start.column...])]
        parts += lines[(start.line + 1)..<end.line].map { String($0) }
        parts.append(String(lines[end.line][..<end.column]))
        return parts.joined(separator: "\n")
    }

    // MARK: Undo

    /// Keeps what undo goes back to, unless the edit continues the one before it.
    mutating func remember(_ edit: Edit) {
        defer { lastEdit = edit }
        redoSteps = []
        if edit == lastEdit, edit != .other { return }
        undoSteps.append(Step(lines: lines, cursor: cursor, bytes: bytes))
        // One endless line is no line that steps could share.
        let limit = lines.contains { $0.count > 10_000 } ? 20 : Self.undoLimit
        if undoSteps.count > limit { undoSteps.removeFirst(undoSteps.count - limit) }
    }

    mutating func undo() {
        guard let step = undoSteps.popLast() else { return }
        redoSteps.append(Step(lines: lines, cursor: cursor, bytes: bytes))
        go(to: step)
    }

    mutating func redo() {
        guard let step = redoSteps.popLast() else { return }
        undoSteps.append(Step(lines: lines, cursor: cursor, bytes: bytes))
        go(to: step)
    }

    private mutating func go(to step: Step) {
        (lines, cursor, bytes) = (step.lines, step.cursor, step.bytes)
        (goal, lastEdit) = (nil, .other)
    }

    private static func lines(of text: String) -> [[Character]] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Array($0) }
    }
}
