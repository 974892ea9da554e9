import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

/// Whoever is away is shown so wherever they are named to be given something.
struct AwayTests {
    /// Bo goes away while the board is open.
    private static func board(until last: String, size: Size = Size(width: 160, height: 45)) -> Board {
        var board = Board(size: size)
        board.others { store in
            var edit = MemberEdit("bo")
            edit.away = CivilDate(last).flatMap { AwayPeriod(from: TestStore.today, to: $0) }
            return store.perform(.team([edit]), by: "bo").1
        }
        board.send(.reread(board.store.table))
        return board
    }

    @Test func theirLaneSaysUntilWhen() throws {
        let before = Board().screen
        #expect(!before.contains("away"))
        let screen = Self.board(until: "2027-01-03").screen
        let header = try #require(screen.split(separator: "\n").first { $0.contains("─ bo ─") })
        #expect(header.contains("away until 3 Jan"), "\(header)")
    }

    @Test func soDoesThePicker() throws {
        var board = Self.board(until: "2026-12-04")
        board.type("a")
        let line = try #require(
            board.screen.split(separator: "\n").first { $0.contains(" bo ") && !$0.contains("─ bo ─") })
        #expect(line.contains("away"), "\(line)")
    }

    @Test func onTheDayAfterItIsGone() {
        var board = Self.board(until: "2026-11-22")
        #expect(board.screen.contains("away until 22 Nov"))
        board.send(.clock(board.model.now, today: TestStore.today.adding(days: 3)))
        #expect(!board.screen.contains("away"))
    }
}
