import TerminalUI

extension Grid {
    /// What of a border does not join: a box's side that is interrupted or has slipped, or a line that meets another's flank.
    var brokenBorder: String? { brokenSide ?? brokenJoint }

    /// From each upper corner down, the same column must hold a side until its lower corner.
    private var brokenSide: String? {
        let (left, right) = ("╭" as String, "╮" as String)
        for y in 0..<size.height {
            for x in 0..<size.width where self[x, y].text == left || self[x, y].text == right {
                let end = self[x, y].text == left ? "╰" : "╯"
                var below = y + 1
                while below < size.height, ["│", "├", "┤"].contains(self[x, below].text) { below += 1 }
                if below >= size.height || self[x, below].text != end {
                    return "the side at column \(x) from line \(y) breaks at line \(below)"
                }
            }
        }
        return nil
    }

    /// Where a line leads to the next cell, a line there must lead back; a title may stand in a line.
    private var brokenJoint: String? {
        for y in 0..<size.height {
            for x in 0..<size.width {
                guard let arms = Self.arms[self[x, y].text] else { continue }
                for (arm, other, step) in Self.directions where arms.contains(arm) {
                    let (nextX, nextY) = (x + step.x, y + step.y)
                    guard bounds.contains(Point(x: nextX, y: nextY)) else { continue }
                    guard let met = Self.arms[self[nextX, nextY].text], !met.contains(other) else { continue }
                    return
                        "\(self[x, y].text) at \(x), \(y) leads to \(self[nextX, nextY].text), which does not lead back"
                }
            }
        }
        return nil
    }

    private static let arms: [String: Set<Character>] = [
        "─": ["l", "r"], "│": ["u", "d"], "╭": ["r", "d"], "╮": ["l", "d"], "╰": ["r", "u"], "╯": ["l", "u"],
        "├": ["u", "d", "r"], "┤": ["u", "d", "l"], "┬": ["l", "r", "d"], "┴": ["l", "r", "u"],
        "┼": ["l", "r", "u", "d"],
    ]

    private static let directions: [(arm: Character, other: Character, step: (x: Int, y: Int))] = [
        ("r", "l", (1, 0)), ("l", "r", (-1, 0)), ("d", "u", (0, 1)), ("u", "d", (0, -1)),
    ]

    /// Whether any cell has a colour.
    var hasColour: Bool {
        (0..<size.height).contains { y in
            (0..<size.width).contains { x in
                self[x, y].style.foreground != .standard || self[x, y].style.background != .standard
            }
        }
    }

    /// The rows as a terminal without Unicode shows them.
    var asciiPlane: String {
        (0..<size.height).map { y in
            let row = (0..<size.width).map { x in
                self[x, y].text.isEmpty
                    ? "" : String(Unicode.Scalar(UInt8(truncatingIfNeeded: self[x, y].nearestASCII)))
            }
            .joined()
            return String(row[..<(row.lastIndex { $0 != " " }.map(row.index(after:)) ?? row.startIndex)])
        }
        .joined(separator: "\n")
    }
}
