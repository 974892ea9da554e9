import Testing

@testable import TerminalUI

@Suite struct LayoutTests {
    @Test func splitsLoseNoCell() {
        let rect = Rect(x: 3, y: 4, width: 11, height: 7)
        for size in -2...13 {
            #expect(rect.split(top: size).top.height + rect.split(top: size).rest.height == 7)
            #expect(rect.split(top: size).rest.y == rect.split(top: size).top.maxY)
            #expect(rect.split(bottom: size).bottom.height == min(max(0, size), 7))
            #expect(rect.split(bottom: size).bottom.maxY == rect.maxY)
            #expect(rect.split(left: size).rest.maxX == rect.maxX)
            #expect(rect.split(right: size).right.width == min(max(0, size), 11))
            #expect(rect.split(right: size).right.maxX == rect.maxX)
        }
        #expect(rect.columns(3).map(\.width) == [4, 4, 3])
        #expect(rect.columns(3).map(\.x) == [3, 7, 11])
        #expect(rect.columns(0).isEmpty)
        #expect(rect.centered(width: 5, height: 99) == Rect(x: 6, y: 4, width: 5, height: 7))
    }

    @Test func insetsAndIntersectionsAreNeverNegative() {
        let rect = Rect(x: 0, y: 0, width: 3, height: 1)
        #expect(rect.inside.isEmpty)
        #expect(rect.inside.height == 0)
        #expect(rect.intersection(Rect(x: 5, y: 0, width: 2, height: 2)).isEmpty)
        #expect(rect.intersection(Rect(x: 2, y: -1, width: 9, height: 9)) == Rect(x: 2, y: 0, width: 1, height: 1))
        #expect(rect.contains(Point(x: 2, y: 0)))
        #expect(!rect.contains(Point(x: 3, y: 0)))
    }

    @Test func aClickMeansWhatWasDrawnLast() {
        var map = HitMap<String>()
        map.add(Rect(x: 0, y: 0, width: 10, height: 10), "lane")
        map.add(Rect(x: 1, y: 1, width: 8, height: 2), "card")
        map.add(Rect(x: 1, y: 3, width: 0, height: 2), "nothing")
        #expect(map.target(at: Point(x: 1, y: 2)) == "card")
        #expect(map.all(at: Point(x: 1, y: 2)) == ["card", "lane"])
        #expect(map.target(at: Point(x: 1, y: 3)) == "lane")
        #expect(map.target(at: Point(x: 10, y: 3)) == nil)
        #expect(map.rect(of: "card") == Rect(x: 1, y: 1, width: 8, height: 2))
    }
}
