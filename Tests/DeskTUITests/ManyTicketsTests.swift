import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI

/// Where sorting the tickets takes longer than a key may wait: the lanes that were asked for come later.
struct ManyTicketsTests {
    private func board(_ store: TestStore = .office()) -> Board {
        var board = Board(store)
        board.model.sortsAtOnce = 0
        return board
    }

    private func cards(_ board: Board) -> Int {
        board.model.lanes.lanes.indices.reduce(0) { $0 + board.model.lanes.count(in: $1) }
    }

    private func requests(_ board: Board) -> [LaneRequest] {
        board.effects.compactMap { if case .sort(let request) = $0 { request } else { nil } }
    }

    /// Answers a request as the thread does that sorts.
    private func answer(_ request: LaneRequest?, to board: inout Board) {
        guard let request, let lanes = request.lanes() else {
            Issue.record("nothing was asked for")
            return
        }
        board.send(.lanes(lanes, number: request.number))
        if let hits = request.hiddenHits() { board.send(.hidden(hits, number: request.number)) }
    }

    private func midnight(_ board: inout Board) {
        board.send(.clock(board.model.now, today: board.model.today.adding(days: 1)))
    }

    @Test func keysGoOnWorkingOnTheLanesThatAreThere() {
        var board = board()
        board.type("/ldap")
        #expect(cards(board) == 19)
        board.press(.enter)
        let first = board.model.selected
        board.type("j")
        #expect(board.model.selected != first)
        answer(requests(board).last, to: &board)
        #expect(cards(board) == 2)
        #expect(board.model.isSelectionInView)
        #expect(board.model.status?.text.hasPrefix("2 tickets match") == true, "it was promised at Enter")
    }

    @Test func onlyTheLastRequestCounts() {
        var board = board()
        board.type("/ldap")
        #expect(requests(board).count == 4)
        answer(requests(board).first, to: &board)
        #expect(cards(board) == 19)
        answer(requests(board).last, to: &board)
        #expect(cards(board) == 2)
    }

    @Test func whatChangesMeanwhileIsNotLost() {
        var board = board()
        board.type("/ldap")
        let request = requests(board).last
        board.others { $0.capture(90, TicketDraft(title: "ldap once more")) }
        answer(request, to: &board)
        #expect(cards(board) == 3)
        board.others { $0.capture(91, TicketDraft(title: "and ldap again")) }
        #expect(cards(board) == 4)
    }

    @Test func escapeGoesBackToWhatWasSelected() {
        var board = board()
        let selected = board.model.selected
        board.type("/printer")
        answer(requests(board).last, to: &board)
        #expect(board.model.selected != selected)
        board.press(.escape)
        answer(requests(board).last, to: &board)
        #expect(cards(board) == 19)
        #expect(board.model.selected == selected)
    }

    @Test func otherLanesComeLaterToo() {
        var board = board()
        board.type("b")
        #expect(board.model.lanes.grouping == .person)
        answer(requests(board).last, to: &board)
        #expect(board.model.lanes.grouping == .state)
        #expect(cards(board) == 21)
    }

    @Test func whatIsLeftOutIsCountedAgainOnAnotherDay() {
        var board = board(.knowing())
        board.type("/ldap")
        answer(requests(board).last, to: &board)
        let (words, asked) = (board.model.hiddenWords, requests(board).count)
        #expect(words == "12 finished not shown")
        midnight(&board)
        #expect(requests(board).count == asked + 1, "not on the loop")
        answer(requests(board).last, to: &board)
        #expect(board.model.hiddenWords == words)
        board.send(.members(TestStore.members + ["zoe"]))
        #expect(!board.model.lanes.lanes.contains(.person("zoe")))
        answer(requests(board).last, to: &board)
        #expect(board.model.hiddenWords == words)
        #expect(board.model.lanes.lanes.contains(.person("zoe")))
    }

    @Test func anotherDayDoesNotForgetWhatWasAskedFor() {
        var board = board()
        board.type("/printer")
        board.press(.enter)
        midnight(&board)
        answer(requests(board).last, to: &board)
        #expect(board.model.isSelectionInView)
        #expect(board.model.status?.isCount == true, "it was promised at Enter")
    }

    @Test func aCancelledRequestGivesUp() {
        var board = board()
        board.type("/ldap")
        let request = requests(board).last
        #expect(request?.lanes { true } == nil)
        #expect(request?.lanes { false } != nil)
    }
}
