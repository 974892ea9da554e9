import Testing
import TerminalUI
import TicketDesk
import TicketModel

@testable import DeskTUI

struct FoldedLaneTests {
    @Test func theStripKeepsItsNameAndCount() {
        var board = Board()
        board.type("z")
        #expect(board.model.isFolded(.person("ana")))
        #expect(board.model.place?.lane != .person("ana"), "the selection is where it can be seen")
        guard let rect = board.drawn().hits.rect(of: .lane(.person("ana"))) else {
            Issue.record("the strip is not drawn")
            return
        }
        #expect(rect.width == LaneLayout.foldedWidth)
        let (grid, _) = board.drawn()
        #expect((3...5).map { grid[rect.x + 2, rect.y + $0].text } == ["a", "n", "a"])
        #expect(grid[rect.x + 2, rect.y + 1].text == "3")
        board.type("Z")
        #expect(board.model.foldedLanes.isEmpty)
    }

    @Test func theArrowsPassItBy() {
        var board = Board()
        board.type("hl")
        #expect(board.model.place?.lane == .person("ana"))
        board.type("z")
        board.type("gghh")
        #expect(board.model.place?.lane == .queue)
        board.type("l")
        #expect(board.model.place?.lane == .person("bo"))
        board.type("N")
        #expect(board.model.place?.lane == .queue)
    }

    @Test func oneLaneStaysOpen() {
        var board = Board()
        for _ in 0..<9 { board.type("z") }
        let open = board.model.lanes.lanes.filter { !board.model.isFolded($0) }
        #expect(open.count >= 1)
        #expect(
            board.model.selected.flatMap { board.model.place(of: $0) }.map { board.model.isFolded($0.lane) } == false)
    }

    @Test func goingToATicketUnfoldsItsLane() {
        var board = Board()
        board.type("z:119")
        board.press(.enter)
        #expect(!board.model.isFolded(.person("ana")) && board.model.isSelectionInView)
    }

    @Test func aCardCanBeDroppedOnAStrip() {
        var board = Board()
        board.type("z")
        board.type("h")
        guard let serial = board.model.selected?.serial, let rect = board.drawn().hits.rect(of: .lane(.person("ana")))
        else { return }
        board.drag(serial, to: .person("ana"))
        board.mouse(.drag(.left), Point(x: rect.x + 2, y: rect.y + 2))
        #expect(board.screen.contains("take \(serial)"))
        board.letGo()
        #expect(board.actions == [.verb(.take, [TestStore.number(serial)])])
    }

    /// Every lane on the screen has its place, and together they fill it.
    @Test(arguments: [(40, 9, 0), (80, 9, 3), (160, 70, 66), (200, 12, 11), (27, 5, 2)])
    func lanesShareTheWidth(_ width: Int, _ count: Int, _ first: Int) {
        for folded in [[], [0], [0, 1, 2], Array(0..<count), Array(stride(from: 0, to: count, by: 2))] {
            let area = Rect(x: 0, y: 1, width: width, height: 20)
            let layout = LaneLayout(area: area, laneCount: count, first: first, folded: Set(folded))
            var x = 0
            for lane in layout.visible {
                guard let rect = layout.rect(of: lane) else { continue }
                #expect(rect.x == x)
                #expect(rect.width == LaneLayout.foldedWidth || !folded.contains(lane))
                if !folded.contains(lane), width >= LaneLayout.narrowest { #expect(rect.width >= LaneLayout.narrowest) }
                x = rect.maxX
            }
            #expect(x <= width)
            if layout.visible.contains(where: { !folded.contains($0) }) { #expect(x == width) }
            #expect(!layout.visible.isEmpty)
            #expect(layout.hidden.left + layout.hidden.right + layout.visible.count == count)
        }
    }
}
