import Testing

@testable import DeskTUI

struct ListIndexTests {
    @Test func stepsLeadRound() {
        #expect(0.stepped(by: 1, in: 3) == 1)
        #expect(2.stepped(by: 1, in: 3) == 0)
        #expect(0.stepped(by: -1, in: 3) == 2)
        #expect((-1).stepped(by: 1, in: 3) == 0, "from none to the first")
        #expect((-1).stepped(by: -1, in: 3) == 2, "or to the last")
        #expect((-1).stepped(by: 1, in: 0) == -1)
    }

    @Test func pagesStopAtTheEnds() {
        #expect(1.paged(by: 5, in: 10) == 6)
        #expect(6.paged(by: 5, in: 10) == 9)
        #expect(4.paged(by: -5, in: 10) == 0)
        #expect((-1).paged(by: 5, in: 10) == 0)
        #expect((-1).paged(by: 5, in: 0) == -1)
        #expect(7.clamped(to: 0) == 0)
    }

    @Test func motionsStopAtTheEndsToo() {
        func lines(_ motion: Motion) -> [Int?] { [0, 4, 9].map { motion.line(from: $0, in: 10, page: 6) } }
        #expect(lines(.up) == [0, 3, 8] && lines(.down) == [1, 5, 9])
        #expect(lines(.pageUp) == [0, 0, 3] && lines(.pageDown) == [6, 9, 9])
        #expect(lines(.halfPageUp) == [0, 1, 6] && lines(.halfPageDown) == [3, 7, 9])
        #expect(lines(.first) == [0, 0, 0] && lines(.last) == [9, 9, 9])
        #expect(lines(.left) == [nil, nil, nil] && lines(.right) == [nil, nil, nil])
        #expect(Motion.halfPageDown.line(from: 0, in: 10, page: 1) == 1, "at least a line")
    }

    /// Of all small lists: the line is seen, no room is left empty, and nothing moves that needs not.
    @Test func theChosenLineIsSeen() {
        for (count, room) in (1...7).flatMap({ count in (1...9).map { (count, $0) } }) {
            let firsts = 0...max(0, count - room)
            for index in 0..<count {
                let middle = index.firstSeen(of: count, in: room)
                #expect(firsts.contains(middle) && (middle..<middle + room).contains(index))
                if count > room + 2 * index { #expect(middle == max(0, index - room / 2)) }
                for old in -1...count {
                    let first = index.firstSeen(from: old, of: count, in: room)
                    #expect(firsts.contains(first) && (first..<first + room).contains(index))
                    if firsts.contains(old), (old..<old + room).contains(index) { #expect(first == old) }
                }
            }
        }
    }
}
