import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

/// The palette, the help as a list of commands, and the hints after a first key.
struct PaletteTests {
    private func names(_ board: Board) -> [String] { board.model.paletteEntries.map(\.name) }

    @Test func lettersNarrowTheCommands() {
        var board = Board()
        board.type(":")
        let all = CommandRegistry.commands.filter { !$0.contexts.isDisjoint(with: .panes) && $0.name != "palette" }
        #expect(names(board).sorted() == all.map(\.name).sorted())
        let reasons = board.model.paletteEntries.map { $0.reason == nil }
        #expect(reasons.contains(false) && reasons == reasons.sorted { $0 && !$1 }, "what can be done stands first")
        board.type("nxpa")
        #expect(names(board) == ["next pane"])
        board.press(.enter)
        #expect(board.model.focus == .detail && board.model.dialog == nil)
    }

    @Test func controlPOpensItToo() {
        var board = Board()
        board.press(.character("p"), .control)
        #expect(board.model.context == .palette)
    }

    @Test func theHelpIsSearchedToo() {
        var board = Board()
        board.type(":throw away")
        #expect(names(board).contains("demo"))
    }

    /// `move` and `comment` hold the letters, the help of others the word.
    @Test(arguments: [("project", "tree pane"), ("nxpa", "next pane"), ("com", "comment")])
    func aWordOfTheHelpComesBeforeScatteredLetters(_ typed: String, _ name: String) {
        var board = Board()
        board.type(":\(typed)")
        #expect(names(board).first == name, "\(names(board))")
    }

    /// A slip of the second key does what neither key means.
    @Test(arguments: ["gr", "yr", "gR", "At", "yd"]) func aSecondKeyIsNoCommandByItself(_ keys: String) {
        var board = Board()
        board.type(keys)
        if keys == "yd" {
            #expect(board.model.status?.text != "yd is no key here")
        } else {
            #expect(board.actions.isEmpty && board.model.dialog == nil)
            #expect(board.model.status?.text == "\(keys) is no key here")
        }
        #expect(board.model.pending == nil)
    }

    @Test func aKeyFindsItsCommand() {
        var board = Board()
        board.type(":R")
        #expect(names(board).first == "release")
        #expect(board.screen.contains("release"))
    }

    @Test func whatDoesNotApplySaysWhyAndStays() {
        var board = Board()
        board.type(":reopen")
        #expect(board.screen.contains("128 is in progress, not finished"))
        board.press(.enter)
        #expect(board.model.context == .palette && board.actions.isEmpty)
        #expect(board.model.status?.kind == .refused)
    }

    @Test func whatBelongsElsewhereSaysWhere() {
        var board = Board()
        board.type(":fold")
        #expect(board.screen.contains("only in the tree"))
    }

    @Test func aNumberGoesToATicket() {
        var board = Board()
        board.type(":131")
        #expect(board.screen.contains("VPN down for the Lisbon office"))
        board.press(.enter)
        #expect(board.model.selected == TestStore.number(131))
        board.type(":9999")
        board.press(.enter)
        #expect(board.model.status?.text == "there is no ticket 9999")
    }

    @Test func aClickRunsACommand() {
        var board = Board()
        board.type(":lanes")
        board.click(.choice(0))
        #expect(board.model.grouping != .person && board.model.dialog == nil)
    }

    @Test func arrowsGoRound() {
        var board = Board()
        board.type(":mark")
        board.press(.up)
        let count = board.model.paletteEntries.count
        #expect(count > 2)
        guard case .palette(let palette) = board.model.dialog else { return }
        #expect(palette.index == count - 1)
    }

    @Test func theHelpNarrowsAndRuns() {
        var board = Board()
        board.type("?lanes by")
        #expect(board.screen.contains("lanes by person"))
        #expect(!board.screen.contains("write a comment"))
        board.press(.enter)
        #expect(board.model.dialog == nil && board.model.grouping != .person)
    }

    @Test func escapeClearsTheSearchOfTheHelpFirst() {
        var board = Board()
        board.type("?comment")
        board.press(.escape)
        #expect(board.model.context == .help)
        board.press(.escape)
        #expect(board.model.dialog == nil)
    }

    @Test func whatTheHelpCannotRunSaysWhy() {
        var board = Board()
        board.type("?save the ticket")
        board.press(.enter)
        #expect(board.model.context == .help)
        #expect(board.model.status?.text.contains("typed") == true)
    }

    @Test(arguments: [8, 12, 24, 45]) func theChosenCommandOfTheHelpIsAlwaysSeen(_ height: Int) {
        var board = Board(size: Size(width: 80, height: height))
        board.type("?")
        for step in 0..<CommandRegistry.commands.count * 2 {
            board.press(step < CommandRegistry.commands.count ? .down : .up)
            guard case .help(let help) = board.model.dialog else { return }
            let content = board.model.helpContent(of: help)
            let first = content.entries[help.index].lines.lowerBound
            #expect((help.scroll..<help.scroll + content.height).contains(first), "\(step)")
        }
    }

    @Test func hintsComeAfterAWhileAndNotBefore() {
        var board = Board()
        board.type("g")
        #expect(board.model.deadline == board.model.now.milliseconds + 300)
        #expect(!board.screen.contains("gg  "))
        board.send(.clock(board.model.now.adding(milliseconds: 299), today: TestStore.today))
        #expect(!board.screen.contains("gg  "))
        board.send(.clock(board.model.now.adding(milliseconds: 1), today: TestStore.today))
        #expect(board.screen.contains("gg  the first of the lane"))
        #expect(board.model.deadline == nil, "nothing wakes an idle board")
        board.press(.escape)
        #expect(!board.screen.contains("gg  ") && board.model.status == nil)
    }

    @Test func theSecondKeyStillCountsWithTheHintsShown() {
        var board = Board()
        board.type("jj")
        board.type("g")
        board.send(.clock(board.model.now.adding(milliseconds: 400), today: TestStore.today))
        board.type("g")
        #expect(board.model.place?.rank == 0)
        #expect(!board.screen.contains("gg  "))
    }
}
