import TerminalUI

/// How lanes share the board's rectangle, from a first visible lane on.
struct LaneLayout: Equatable {
    /// Below this a title is no longer readable, and lanes scroll instead.
    static let narrowest = 26
    /// What is left of a lane that is folded.
    static let foldedWidth = 5

    let area: Rect
    let laneCount: Int
    /// The first lane on the screen.
    let first: Int
    /// The lanes on the screen.
    let visible: Range<Int>
    /// How many whole cards a lane shows.
    let cardCount: Int
    private let folded: Set<Int>

    init(area: Rect, laneCount: Int, first: Int, folded: Set<Int> = []) {
        self.area = area
        self.laneCount = laneCount
        self.folded = folded
        func width(_ lane: Int) -> Int { folded.contains(lane) ? Self.foldedWidth : Self.narrowest }
        // No further to the right than until the last lane is seen.
        var last = laneCount
        var room = area.width
        while last > 0, room >= width(last - 1) {
            last -= 1
            room -= width(last)
        }
        self.first = max(0, min(first, last, laneCount - 1))
        var end = self.first
        room = area.width
        while end < laneCount, room >= width(end) || end == self.first {
            room -= width(end)
            end += 1
        }
        visible = self.first..<max(self.first, end)
        cardCount = max(1, (area.height - 2) / 2)
    }

    /// Lanes out of sight at the left and at the right.
    var hidden: (left: Int, right: Int) {
        (visible.lowerBound, laneCount - visible.upperBound)
    }

    func isFolded(_ lane: Int) -> Bool { folded.contains(lane) }

    /// The rectangle of a visible lane, borders included: those that are not folded share what the others leave.
    func rect(of lane: Int) -> Rect? {
        guard visible.contains(lane) else { return nil }
        let open = visible.count { !folded.contains($0) }
        let shared = max(0, area.width - (visible.count - open) * Self.foldedWidth)
        let before = (visible.lowerBound..<lane).count { !folded.contains($0) }
        let x = area.x + (lane - visible.lowerBound - before) * Self.foldedWidth
        guard !folded.contains(lane) else {
            return Rect(
                x: x + (open > 0 ? shared * before / open : 0), y: area.y, width: Self.foldedWidth, height: area.height)
        }
        let (start, end) = (shared * before / open, shared * (before + 1) / open)
        return Rect(x: x + start, y: area.y, width: end - start, height: area.height)
    }

    /// From which lane on a lane is the last that is seen.
    func first(ending lane: Int) -> Int {
        var first = lane
        var room = area.width - (folded.contains(lane) ? Self.foldedWidth : Self.narrowest)
        while first > 0 {
            room -= folded.contains(first - 1) ? Self.foldedWidth : Self.narrowest
            guard room >= 0 else { break }
            first -= 1
        }
        return first
    }
}
