/// The lines of a list by their places, from 0 on; -1 is none, as long as no line was gone to.
extension Int {
    /// The line so many steps on, and round; from none the first or the last.
    func stepped(by step: Int, in count: Int) -> Int {
        guard count > 0 else { return self }
        return self < 0 ? (step < 0 ? count - 1 : 0) : (self + step + count) % count
    }

    /// The line that lies farther on, as far as there are some; from none the first.
    func paged(by lines: Int, in count: Int) -> Int {
        guard count > 0 else { return self }
        return self < 0 ? 0 : (self + lines).clamped(to: count)
    }

    /// The nearest line that there is; 0 in an empty list.
    func clamped(to count: Int) -> Int { Swift.max(0, Swift.min(self, count - 1)) }

    /// The first line that is seen where this one is to be in the middle, and no room is left empty.
    func firstSeen(of count: Int, in room: Int) -> Int { (self - room / 2).clamped(to: count - room + 1) }

    /// The same where another line was the first, and nothing is to move that needs not.
    func firstSeen(from first: Int, of count: Int, in room: Int) -> Int {
        Swift.max(0, Swift.min(Swift.max(first.clamped(to: count - room + 1), self - room + 1), self))
    }
}

extension Motion {
    /// The line to which it leads from another, in a list whose ends stop it; nil for sideways.
    func line(from line: Int, in count: Int, page: Int) -> Int? {
        let target: Int? =
            switch self {
            case .up: line - 1
            case .down: line + 1
            case .pageUp: line - page
            case .pageDown: line + page
            case .halfPageUp: line - max(1, page / 2)
            case .halfPageDown: line + max(1, page / 2)
            case .first: 0
            case .last: count - 1
            case .left, .right: nil
            }
        return target?.clamped(to: count)
    }
}
