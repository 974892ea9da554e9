import TerminalText

extension Grid {
    /// The row as drawn, in full width.
    public func text(ofRow y: Int) -> String {
        (0..<size.width).map { self[$0, y].text }.joined()
    }

    /// The rows as drawn, without the spaces at their ends, joined by line breaks: for comparing with a golden screen.
    public var textPlane: String {
        (0..<size.height).map { y in
            let row = text(ofRow: y)
            return String(row[..<(row.lastIndex { $0 != " " }.map(row.index(after:)) ?? row.startIndex)])
        }
        .joined(separator: "\n")
    }

    /// One letter a cell and style, `.` for plain, then a line for each letter with its style, in order of appearance.
    public var stylePlane: String {
        var letters: [Style: Character] = [.plain: "."]
        var legend: [String] = []
        let names = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        var rows: [String] = []
        for y in 0..<size.height {
            var row = ""
            for x in 0..<size.width {
                let style = self[x, y].style
                if letters[style] == nil {
                    let letter = legend.count < names.count ? names[legend.count] : "?"
                    letters[style] = letter
                    legend.append("\(letter) \(style)")
                }
                row.append(letters[style] ?? "?")
            }
            rows.append(String(row[..<(row.lastIndex { $0 != "." }.map(row.index(after:)) ?? row.startIndex)]))
        }
        return (rows + legend).joined(separator: "\n")
    }
}
