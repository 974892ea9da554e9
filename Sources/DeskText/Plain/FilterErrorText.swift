import TerminalText
public import TicketDesk
public import TicketModel

extension FilterError {
    /// The filter as typed, and under it carets below what could not be understood, with line feeds.
    public var placeText: String {
        let line = Array(text)
        let start = min(max(0, range.lowerBound), line.count)
        let end = min(max(start, range.upperBound), line.count)
        let indent = String(repeating: " ", count: CellWidth.width(of: String(line[..<start])))
        let carets = String(repeating: "^", count: max(1, CellWidth.width(of: String(line[start..<end]))))
        return "  \(DisplayText.visible(text))\n  \(indent)\(carets)\n"
    }

    /// The error of the desk that it is.
    public var deskError: DeskError {
        DeskError(.usage, message, hint: suggestion.map { "did you mean \($0)?" } ?? "see usher help list")
    }
}
