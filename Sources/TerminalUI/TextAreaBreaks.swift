/// How the lines of a text area are broken at a width, as far as it was asked: a line without an end is broken but once for
/// a key. It makes no difference to what a text area is.
struct TextAreaBreaks: Hashable, Sendable {
    private var width = 0
    /// Of lines in more than one row: others cost nothing.
    private var known: [Int: [Range<Int>]] = [:]

    /// The rows of one of some lines, which are the same at each call.
    mutating func rows(of index: Int, in lines: [[Character]], width: Int) -> [Range<Int>] {
        if width != self.width {
            known = [:]
            self.width = width
        }
        if let rows = known[index] { return rows }
        let rows = TextArea.rows(of: lines[index], width: width)
        if rows.count > 1 { known[index] = rows }
        return rows
    }

    static func == (one: TextAreaBreaks, other: TextAreaBreaks) -> Bool { true }

    func hash(into hasher: inout Hasher) {}
}
