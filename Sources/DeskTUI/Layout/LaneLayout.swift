import TerminalUI

/// How lanes share the board's rectangle, from a first visible lane on.
struct LaneLayout: Equatable {
    /// Below this a title is no longer readable, and lanes scroll instead.
    static let narrowest = 26

    let area: Rect
    let laneCount: Int
    /// How many lanes are on the screen.
    let visibleCount: Int
    /// The first lane on the screen.
    let first: Int
    /// How many whole cards a lane shows.
    let cardCount: Int

    init(area: Rect, laneCount: Int, first: Int) {
        self.area = area
        self.laneCount = laneCount
        visibleCount = max(1, min(laneCount, area.width / Self.narrowest))
        self.first = max(0, min(first, laneCount - visibleCount))
        cardCount = max(1, (area.height - 2) / 2)
    }

    /// The lanes on the screen.
    var visible: Range<Int> {
        first..<min(laneCount, first + visibleCount)
    }

    /// Lanes out of sight at the left and at the right.
    var hidden: (left: Int, right: Int) {
        (visible.lowerBound, laneCount - visible.upperBound)
    }

    /// The rectangle of a visible lane, borders included.
    func rect(of lane: Int) -> Rect? {
        guard visible.contains(lane) else { return nil }
        let index = lane - first
        let start = area.width * index / visibleCount
        let end = area.width * (index + 1) / visibleCount
        return Rect(x: area.x + start, y: area.y, width: end - start, height: area.height)
    }
}
