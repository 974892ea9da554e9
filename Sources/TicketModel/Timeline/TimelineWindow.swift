/// A moment, and how far around it one looks.
public struct TimelineWindow: Hashable, Sendable {
    /// The least and the most that one can look to either side: a minute, and fifty years.
    public static let reaches: ClosedRange<Int64> = 60_000...1_576_800_000_000

    /// The moment.
    public let at: Timestamp
    /// How far one looks to either side, in milliseconds.
    public let reach: Int64

    /// A window; a reach beyond what is possible becomes the nearest that is.
    public init(at: Timestamp, reach: Int64) {
        self.at = at
        self.reach = min(max(reach, Self.reaches.lowerBound), Self.reaches.upperBound)
    }

    /// The first moment in it.
    public var from: Timestamp { at.adding(milliseconds: -reach) }
    /// The first moment after it.
    public var until: Timestamp { at.adding(milliseconds: reach) }

    /// Whether a moment is in it.
    public func contains(_ moment: Timestamp) -> Bool { from <= moment && moment < until }

    /// Where it is parted into so many stretches of the same length: one moment more than there are stretches.
    public func boundaries(of count: Int) -> [Timestamp] {
        let count = Int64(max(1, count))
        let whole = 2 * reach
        // In two steps, since the product of both could be too large.
        return (0...count).map { from.adding(milliseconds: whole / count * $0 + whole % count * $0 / count) }
    }

    /// In which of so many stretches a moment is; nil if it is not in the window.
    public func stretch(of moment: Timestamp, among count: Int) -> Int? {
        guard contains(moment) else { return nil }
        let boundaries = boundaries(of: count)
        var (low, high) = (0, boundaries.count - 1)
        while low + 1 < high {
            let middle = (low + high) / 2
            if boundaries[middle] <= moment { low = middle } else { high = middle }
        }
        return low
    }

    /// How far a moment is from the one in the middle, in milliseconds; less than 0 before it.
    public func distance(to moment: Timestamp) -> Int64 {
        let (distance, isTooFar) = moment.milliseconds.subtractingReportingOverflow(at.milliseconds)
        return isTooFar ? (moment < at ? .min + 1 : .max) : max(distance, .min + 1)
    }
}
