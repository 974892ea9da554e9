import TerminalUI

extension Grid {
    /// Where a box's side is interrupted or has slipped: from each upper corner down, the same column must hold a side
    /// until its lower corner.
    var brokenBorder: String? {
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
}
