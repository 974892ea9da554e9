import Glibc

/// What a terminal shows: its text, and where things stand in cells.
struct Screen: CustomStringConvertible {
    struct Place: Equatable {
        let x: Int
        let y: Int
    }

    let lines: [String]
    let width: Int

    /// In ASCII as far as lines go: the runner drops what it has read of a test's output where that ends amid a character.
    var description: String {
        String(
            lines.joined(separator: "\n").map { character in
                switch character {
                case "─", "━": "-"
                case "│", "┃": "|"
                case "╭", "╮", "╰", "╯", "┌", "┐", "└", "┘", "├", "┤": "+"
                default: character
                }
            })
    }

    func contains(_ text: String) -> Bool {
        lines.contains { $0.contains(text) }
    }

    /// Where `text` begins, the first from the top; nil if it is not to be seen.
    func place(of text: String) -> Place? {
        places(of: text).first
    }

    func places(of text: String) -> [Place] {
        lines.enumerated().flatMap { y, line in
            line.ranges(of: text).map { Place(x: Screen.cells(in: line[..<$0.lowerBound]), y: y) }
        }
    }

    /// The scalar drawn at each cell of a line; the second cell of a wide one and a combining mark's are left out.
    func cells(of y: Int) -> [Int: Unicode.Scalar] {
        guard lines.indices.contains(y) else { return [:] }
        var (cells, x) = ([Int: Unicode.Scalar](), 0)
        for scalar in lines[y].unicodeScalars {
            let width = Screen.width(of: scalar)
            if width > 0 { cells[x] = scalar }
            x += width
        }
        return cells
    }

    /// Every place where a box's side is interrupted or has slipped, and every line that is too long.
    ///
    /// From each upper corner down, the same column must hold a side until its lower corner.
    func brokenBorders() -> [String] {
        let rows = lines.indices.map { cells(of: $0) }
        var broken = [String]()
        for (y, row) in rows.enumerated() {
            if Screen.cells(in: lines[y][...]) > width { broken.append("line \(y) is wider than \(width)") }
            for (x, scalar) in row where "╭╮┌┐".unicodeScalars.contains(scalar) {
                let corner = "╭┌".unicodeScalars.contains(scalar) ? "╰└" : "╯┘"
                var below = y + 1
                while below < rows.count, let side = rows[below][x], Screen.sides.contains(side) { below += 1 }
                guard below < rows.count, let end = rows[below][x], corner.unicodeScalars.contains(end) else {
                    broken.append("the side at column \(x) from line \(y) breaks at line \(below)")
                    continue
                }
            }
        }
        return broken.sorted()
    }

    private static let sides: Set<Unicode.Scalar> = ["│", "├", "┤", "┃"]

    private static func cells(in text: Substring) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    }

    /// The terminal's opinion: tmux asks the same function of the same library (which hides it from Swift).
    private static let wcwidth: (@convention(c) (Int32) -> Int32)? = {
        _ = setlocale(LC_CTYPE, "C.UTF-8")
        return dlsym(nil, "wcwidth").map { unsafeBitCast($0, to: (@convention(c) (Int32) -> Int32).self) }
    }()

    private static func width(of scalar: Unicode.Scalar) -> Int {
        max(0, Int(wcwidth?(Int32(bitPattern: scalar.value)) ?? 1))
    }
}
