import TerminalText
import TicketModel

/// Reads a format character by character.
struct LineFormatReader {
    private let text: String
    private let line: [Character]
    private var place = 0
    private var pieces: [LineFormat.Piece] = []
    /// What stands as it is since the last field.
    private var literal = ""

    init(_ text: String) {
        self.text = text
        line = Array(text)
    }

    mutating func read() throws(LineFormatError) -> [LineFormat.Piece] {
        guard !line.isEmpty else {
            throw failure(0..<0, "the format is empty", "write --format {number}, for one")
        }
        while let character = next {
            switch character {
            case "{" where peek(1) == "{", "}" where peek(1) == "}":
                literal.append(character)
                place += 2
            case "{": try readField()
            case "}": throw failure(place..<place + 1, "a } has no { before it", "write }} for one that is shown")
            case "\\": try readEscape()
            case "\n", "\r\n", "\t":
                literal.append(character)
                place += 1
            default:
                literal += DisplayText.visible(String(character))
                place += 1
            }
        }
        endLiteral()
        return pieces
    }

    private var next: Character? { peek(0) }

    private func peek(_ distance: Int) -> Character? {
        place + distance < line.count ? line[place + distance] : nil
    }

    private func failure(_ range: Range<Int>, _ message: String, _ hint: String) -> LineFormatError {
        LineFormatError(text: text, range: range, message: message, hint: hint)
    }

    private mutating func endLiteral() {
        if !literal.isEmpty { pieces.append(.text(literal)) }
        literal = ""
    }

    private mutating func readEscape() throws(LineFormatError) {
        switch peek(1) {
        case "t": literal.append("\t")
        case "n": literal.append("\n")
        case "\\": literal.append("\\")
        default:
            throw failure(
                place..<min(place + 2, line.count), "a \\ has neither t nor n after it",
                "write \\t, \\n, or \\\\ for one that is shown")
        }
        place += 2
    }

    private mutating func readField() throws(LineFormatError) {
        let start = place
        guard let end = line[start...].firstIndex(of: "}") else {
            throw failure(start..<line.count, "a { has no } after it", "write {{ for one that is shown")
        }
        let colon = line[start..<end].firstIndex(of: ":") ?? end
        let name = String(line[(start + 1)..<colon])
        guard let field = LineField(name) else { throw unknownField(name, start + 1..<colon) }
        endLiteral()
        pieces.append(.field(field, colon < end ? try cells(colon + 1..<end) : LineCells()))
        place = end + 1
    }

    private func unknownField(_ name: String, _ range: Range<Int>) -> LineFormatError {
        let words = LineField.Known.allCases.map(\.rawValue)
        let message = name.isEmpty ? "a field has no name" : "\(DisplayText.visible(name)) is no field"
        let near = nearest(to: name, among: words)
        return failure(
            range, message,
            near.map { "did you mean {\($0)}?" }
                ?? "fields are \(words.joined(separator: ", ")) and \(LineField.prefix)NAME")
    }

    /// `>6`, `12`, `<8.8`, `.40`.
    private func cells(_ range: Range<Int>) throws(LineFormatError) -> LineCells {
        var cells = LineCells()
        var rest = line[range]
        if let first = rest.first, first == "<" || first == ">" {
            cells.alignment = first == ">" ? .right : .left
            rest.removeFirst()
        }
        let dot = rest.firstIndex(of: ".") ?? rest.endIndex
        if dot > rest.startIndex { cells.width = try number(rest.startIndex..<dot, of: range) }
        if dot < rest.endIndex {
            cells.most = try number(dot + 1..<rest.endIndex, of: range)
        } else if cells.width == 0 {
            throw noWidth(range)
        }
        return cells
    }

    private func number(_ digits: Range<Int>, of range: Range<Int>) throws(LineFormatError) -> Int {
        let text = String(line[digits])
        guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            throw noWidth(range)
        }
        guard let number = Int(text), number > 0, number <= LineCells.limit else {
            throw failure(digits, "\(text) is not from 1 to \(LineCells.limit) cells", "take another width")
        }
        return number
    }

    private func noWidth(_ range: Range<Int>) -> LineFormatError {
        failure(
            range, "\(DisplayText.visible(String(line[range]))) is no width",
            "write {title:40}, {title:>40}, or {title:.40} to cut it")
    }
}
