import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI

struct FilterTests {
    @Test func whereNothingMatchesNoVerbIsAboutAnything() {
        var board = Board()
        board.type("/no such words anywhere")
        board.press(.enter)
        #expect(board.model.lanes.total == 0 && board.model.selected == nil)
        board.type("t")
        #expect(board.actions.isEmpty && board.screen.contains("no ticket is selected"))
        board.press(.escape)
        #expect(board.model.selected == TestStore.number(128), "what was selected before")
    }

    @Test func lanesOfHiddenTicketsDoNotSayThatThereAreNone() {
        var board = Board()
        board.type("b")
        #expect(!board.screen.contains("hidden"))
        board.type("H")
        let top = board.drawn().grid.text(ofRow: 1)
        #expect(top.split(separator: "hidden · H").count == 3, "\(top)")
        #expect(!top.contains(" 0 ╮"))
        board.type("/state:open")
        #expect(!board.drawn().grid.text(ofRow: 1).contains("hidden"))
    }

    private func cards(_ board: Board) -> Int {
        board.model.lanes.lanes.indices.reduce(0) { $0 + board.model.lanes.count(in: $1) }
    }

    @Test func filtersWhileItIsTyped() {
        var board = Board()
        #expect(cards(board) == 19)
        board.type("/ldap")
        #expect(cards(board) == 2)
        #expect(board.model.context == .filter)
        board.press(.enter)
        #expect(board.model.context == .board)
        #expect(board.screen.contains("/ ldap"))
        #expect(board.model.status?.text.hasPrefix("2 tickets match") == true)
    }

    @Test func escapeGoesBackToTheFilterBefore() {
        var board = Board()
        board.type("/ldap")
        board.press(.enter)
        board.type("/ password")
        #expect(cards(board) == 1)
        board.press(.escape)
        #expect(board.model.filter.text == "ldap")
        #expect(cards(board) == 2)
    }

    @Test func theLastValidResultStays() {
        var board = Board()
        board.type("/tag:vpn stat")
        let before = cards(board)
        board.type("e:x")
        #expect(cards(board) == before)
        guard case .filter(let entry) = board.model.dialog else {
            Issue.record("the filter is closed")
            return
        }
        #expect(entry.error != nil)
        board.press(.enter)
        #expect(board.model.context == .filter, "what is no filter is not kept")
    }

    @Test func theSelectionComesBackWithItsTicket() {
        var board = Board()
        board.type("/ldap")
        #expect(board.model.selected != TestStore.number(128))
        board.press(.escape)
        #expect(board.model.selected == TestStore.number(128))
    }

    @Test func theSelectionIsAlwaysInViewWhileAnythingIs() {
        var board = Board()
        board.type("/zzz")
        #expect(cards(board) == 0)
        for _ in 0..<3 { board.press(.backspace) }
        board.type("tag:vpn")
        #expect(board.model.selected == TestStore.number(131))
        #expect(board.model.isSelectionInView)
    }

    @Test func whatAFilterLeavesOutIsCounted() {
        var board = Board(.knowing())
        board.type("/ldap")
        #expect(board.screen.contains("2 found, 12 finished not shown"))
        board.press(.enter)
        #expect(board.screen.contains("2 tickets match, 12 finished not shown: H shows them"))
        board.others { $0.move(118, .resolve, to: .resolved(by: "bo")) }
        board.type("/")
        #expect(board.screen.contains("1 found, 13 finished not shown"), "it is kept up to date")
        board.press(.escape)
        board.type("H")
        #expect(board.model.lanes.total == 14)
        board.type("/")
        #expect(board.screen.contains("14 found") && !board.screen.contains("not shown"))
        board.type(" state:open")
        #expect(!board.screen.contains("not shown"), "a filter that names states leaves nothing out")
    }

    @Test func theWordThatIsBeingTypedIsNoMistakeYet() {
        var board = Board()
        func style(of words: String) -> Style? {
            let grid = board.drawn().grid
            let line = grid.text(ofRow: 43)
            return line.firstRange(of: words).map { range in
                grid[line.distance(from: line.startIndex, to: range.lowerBound), 43].style
            }
        }
        board.type("/tag:vpn pri:")
        #expect(style(of: "priority: wants") == board.model.theme[.quiet])
        #expect(board.screen.contains("still shown: tag:vpn"))
        board.type("hi")
        #expect(style(of: "priority: does not know hi") == board.model.theme[.quiet])
        board.type(" ")
        #expect(style(of: "priority: does not know hi") == board.model.theme[.warning], "it was left as it is")
        board.press(.backspace)
        board.press(.left)
        #expect(style(of: "priority: does not know hi") == board.model.theme[.warning])
        board.press(.escape)
        board.type("/pri:")
        #expect(board.screen.contains("still shown: pri"))
    }

    @Test func finishedTicketsShowAndHide() {
        var board = Board()
        board.type("H")
        #expect(cards(board) == 21)
        board.type("H")
        #expect(cards(board) == 19)
    }

    @Test func lanesByStateHaveAllFive() {
        var board = Board()
        board.type("b")
        #expect(board.model.lanes.lanes == TicketState.allCases.map { .state($0) })
        #expect(cards(board) == 21)
        #expect(board.screen.contains("/ everything"))
    }
}
