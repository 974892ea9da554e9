/// A stretch of a row that is written in one go: text in one look, with what is blank before, in and behind it.
struct Stroke {
    /// How what follows the text is blanked.
    enum Tail: UInt8 {
        case none
        case spaces
        /// So many cells (ECH), or the rest of the line (EL): the cursor stays behind the text.
        case erasedCells, erasedLine
    }

    let y: Int
    let x: Int
    /// Where the text ends.
    var end: Int
    var tail = Tail.none
    var tailCount = 0
    /// The number of its look among those of the frame.
    var look = 0
    /// Whether all terminals agree about where it ends.
    var isEndCertain = true

    init(y: Int, x: Int, end: Int) { (self.y, self.x, self.end) = (y, x, end) }

    /// Where it leaves the cursor; nil: behind the last column, or who knows.
    func cursor(width: Int) -> Point? {
        let column = tail == .spaces ? end + tailCount : end
        return isEndCertain && column < width ? Point(x: column, y: y) : nil
    }
}
