import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

/// A command line that is typed for a ticket.
struct RunTests {
    private let ticket = TestStore.number(118)

    private func board(_ keys: String) -> Board {
        var board = Board()
        board.type(":118")
        board.press(.enter)
        board.type(keys)
        return board
    }

    private func lines(_ board: Board) -> [String] {
        board.effects.compactMap { if case .run(let line, ticket) = $0 { line } else { nil } }
    }

    @Test func itIsRunAsItWasTyped() {
        var board = board("! make  test ")
        #expect(board.screen.contains("run for 118") && board.screen.contains("Enter runs"))
        board.press(.enter)
        #expect(lines(board) == [" make  test "])
        #expect(board.model.context == .prompt, "nobody knows yet whether it has run")
    }

    @Test func anEmptyLineRunsNothing() {
        var board = board("! ")
        board.press(.enter)
        #expect(lines(board).isEmpty && board.model.status?.kind == .refused)
    }

    @Test func ofSeveralTicketsNoneIsMeant() {
        var board = board(" :131")
        board.press(.enter)
        board.type(" !")
        #expect(board.model.dialog == nil && board.model.status?.kind == .refused)
    }

    @Test func whatDidNotRunCanBeTypedAnew() {
        var board = board("!make")
        board.send(.ran(.notRun(DeskError(.usage, "there is no shell")), for: ticket))
        #expect(board.model.context == .prompt && board.model.status?.text == "there is no shell")
    }

    @Test func whatHasRunIsNotThereToRunAgain() throws {
        let receipt = Receipt(tickets: [ticket], changed: [ticket], summary: "kept it", event: nil)
        let ends: [(BoardShell.End, String)] = [
            (.kept(receipt), "kept it"), (.notKept, "nothing of the run is kept with 118"),
            (.failed(DeskError(.inputOutput, "no room", hint: "it is in x")), "no room: it is in x"),
        ]
        for (end, text) in ends {
            var board = board("!make")
            board.send(.ran(end, for: ticket))
            #expect(board.model.dialog == nil && board.model.status?.text == text)
            #expect(board.model.unsent.all.isEmpty)
        }
    }

    @Test func whatIsLeftIsGoneOnWith() {
        var board = board("!make tes")
        board.press(.escape)
        #expect(board.model.unsent.all == [Draft(subject: .run(ticket), text: "make tes")])
        board.type("!t")
        board.press(.enter)
        #expect(lines(board) == ["make test"])
    }
}
