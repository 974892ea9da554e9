import Testing
import TicketModel

@testable import DeskTUI

struct TreeTests {
    @Test func whatToDoFirstIsMarkedInEachProject() {
        var board = Board()
        #expect(board.model.tree.firsts == [TestStore.number(110)], "104 is begun, 105 and 109 wait")
        #expect(board.screen.contains(/110 Label everything +next/))
        board.others { $0.move(104, .resolve, to: .resolved(by: "bo")) }
        #expect(board.model.tree.firsts == [TestStore.number(105)], "109 waits for it")
        board.others { $0.move(105, .start, to: .inProgress(by: "ana")) }
        #expect(board.model.tree.firsts == [TestStore.number(110)])
    }
}
