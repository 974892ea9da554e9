/// What stands where: filled by the same draw that fills the grid, so that a click always means what is seen.
public struct HitMap<Target: Hashable & Sendable>: Sendable {
    private var regions: [(rect: Rect, target: Target)] = []

    /// How many regions there are.
    package var count: Int { regions.count }

    /// The regions from one on, in the order in which they were added.
    package func regions(from start: Int) -> [(rect: Rect, target: Target)] { Array(regions[start...]) }

    /// Adds regions as they were given.
    package mutating func add(_ more: [(rect: Rect, target: Target)]) { regions.append(contentsOf: more) }

    /// Nothing anywhere.
    public init() {}

    /// Adds a region in the grid's coordinates (`Painter.onGrid`); what is added later lies on top.
    public mutating func add(_ rect: Rect, _ target: Target) {
        if !rect.isEmpty { regions.append((rect, target)) }
    }

    /// The topmost target at that cell.
    public func target(at point: Point) -> Target? {
        regions.last { $0.rect.contains(point) }?.target
    }

    /// All targets at that cell, the topmost first.
    public func all(at point: Point) -> [Target] {
        regions.reversed().filter { $0.rect.contains(point) }.map(\.target)
    }

    /// Where a target was drawn: the region added last, if any.
    public func rect(of target: Target) -> Rect? {
        regions.last { $0.target == target }?.rect
    }

    /// Forgets everything below: what a popup covers can not be clicked.
    public mutating func removeAll() { regions.removeAll() }
}
