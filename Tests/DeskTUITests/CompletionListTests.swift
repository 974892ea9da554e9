import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

/// Completing words on the board, and picking tickets.
struct CompletionListTests {
    @Test func aWordThatCanBecomeButOneIsCompletedAtOnce() {
        var board = Board()
        board.type("cswitch @da")
        board.press(.tab)
        board.type("+onb")
        board.press(.tab)
        board.press(.enter)
        #expect(
            board.actions == [
                .capture(TicketDraft(title: "switch", assignee: "dana", tags: ["onboarding"]), takeIt: false)
            ])
    }

    @Test func ofSeveralOneIsChosenFromAListWithLoad() {
        var board = Board()
        board.type("cswitch @")
        board.press(.tab)
        #expect(board.model.context == .completing)
        let rows = board.screen.split(separator: "\n").map(String.init)
        #expect(rows.contains { $0.contains("bo") && $0.contains("◑2 ◔5") && !$0.contains("─ bo") })
        board.press(.down)
        board.press(.enter)
        #expect(board.model.context == .capture)
        #expect(board.screen.contains("switch @bo ") && board.screen.contains("◔ bo"))
    }

    @Test func typingOnNarrowsTheListAndEscapeClosesItAlone() {
        var board = Board()
        board.type("cpatch +")
        board.press(.tab)
        let all = board.model.completion?.completion.choices.count ?? 0
        board.type("l")
        #expect((board.model.completion?.completion.choices.count ?? 99) < all)
        board.press(.backspace)
        #expect(board.model.completion?.completion.choices.count == all)
        board.press(.escape)
        #expect(board.model.context == .capture && board.screen.contains("patch +"))
        board.press(.tab)
        board.type(" ")
        #expect(board.model.completion == nil, "another word is another question")
        board.press(.escape)
        #expect(board.model.dialog == nil)
    }

    @Test func ticketsAreFoundByTheirTitles() {
        var board = Board()
        board.type("ccable ^mov")
        board.press(.tab)
        board.press(.enter)
        board.type("needs:rack")
        board.press(.tab)
        board.press(.enter)
        #expect(
            board.actions == [
                .capture(
                    TicketDraft(title: "cable", master: TestStore.number(100), needs: [TestStore.number(104)]),
                    takeIt: false)
            ])
    }

    @Test func theFilterCompletesToo() {
        var board = Board()
        board.type("/is:bl")
        board.press(.tab)
        board.type("tag:")
        board.press(.tab)
        #expect(board.model.context == .completing && board.screen.contains("backup"))
        board.press(.escape)
        #expect(board.model.context == .filter)
        board.press(.backspace, .alt)
        #expect(board.model.filter.text == "is:blocked")
    }

    @Test func nothingKnownIsSaid() {
        var board = Board()
        board.type("cword @zzz")
        board.press(.tab)
        #expect(board.screen.contains("nothing is known that begins so"))
        #expect(board.screen.contains("@zzz is no member of the team (usher team add zzz)"))
    }

    @Test func whoIsAloneIsToldHowToGetCompany() {
        var board = Board()
        board.send(.members(["ana"]))
        board.type(":131")
        board.press(.enter)
        board.type("a")
        #expect(board.screen.contains("you are the team: type a login to add one"))
        board.type("zoe")
        #expect(board.screen.contains("C-s adds zoe to it"))
        board.press(.enter)
        #expect(board.actions.isEmpty && board.screen.contains("nobody in the team is called zoe · C-s adds them"))
        board.press(.character("s"), .control)
        var edit = MemberEdit("zoe")
        edit.isListed = true
        #expect(board.actions == [.team([edit])])
        board.send(.members(["ana", "zoe"]))
        board.press(.enter)
        #expect(board.actions.last == .verb(.assign, [TestStore.number(131)], assignee: "zoe"))
    }

    @Test func aGroupIsMadeNoListInPassing() {
        var board = Board()
        board.type("azoe")
        #expect(!board.screen.contains("adds zoe"))
        board.press(.character("s"), .control)
        #expect(board.actions.isEmpty && board.screen.contains("the team is the Unix group"))
        board.type("@example.org")
        board.send(.members(["ana"]))
        #expect(!board.screen.contains("adds zoe"), "an address is no login")
    }

    @Test func aClickTakesAWord() {
        var board = Board()
        board.type("cswitch @")
        board.press(.tab)
        board.click(.choice(1))
        #expect(board.screen.contains("switch @bo "))
    }

    @Test(arguments: [Size(width: 200, height: 50), Size(width: 80, height: 24), Size(width: 40, height: 12)])
    func theListStaysOnTheScreen(_ size: Size) {
        for keys in ["ca title that is rather long for it @", "/tag:"] {
            var board = Board(size: size)
            board.type(keys)
            board.press(.tab)
            let (grid, hits) = board.drawn()
            #expect(hits.rect(of: .choice(0)) != nil, "\(grid.textPlane)")
            #expect((0..<size.height).contains { grid.text(ofRow: $0).contains("▌") })
        }
    }

    // MARK: Tickets

    private func board(on ticket: Int, _ keys: String) -> Board {
        var board = Board()
        board.type(":\(ticket)")
        board.press(.enter)
        board.type(keys)
        return board
    }

    @Test func whatIsNeededIsPickedByLettersOfItsTitle() {
        var board = board(on: 118, "drack sw")
        #expect(board.screen.contains("Rack switches in room B2"))
        board.press(.enter)
        #expect(board.actions == [.link(.needs, [TestStore.number(118)], to: [TestStore.number(104)])])
        #expect(board.model.dialog == nil)
        board.type("d")
        #expect(board.screen.contains("so already"))
        board.press(.down)
        board.press(.enter)
        #expect(board.actions.last == .unlink(.needs, [TestStore.number(118)], from: [TestStore.number(104)]))
    }

    @Test func numbersAreTakenAsTheyAre() {
        var board = board(on: 118, "d104, 105")
        #expect(board.screen.contains("→ 104 105"))
        board.press(.enter)
        #expect(
            board.actions == [
                .link(.needs, [TestStore.number(118)], to: [TestStore.number(104), TestStore.number(105)])
            ])
    }

    @Test func nothingIsTiedByMistake() {
        var board = board(on: 118, "d")
        board.press(.enter)
        #expect(board.actions.isEmpty && board.model.context == .ticketPicker)
        board.type("zzzz")
        board.press(.enter)
        #expect(board.actions.isEmpty && board.screen.contains("there is no ticket zzzz"))
    }

    @Test func projectsStandFirstForThatOfWhichItIsAPart() {
        var board = board(on: 118, "P")
        let numbers = { (board: Board) -> [TicketNumber] in
            guard case .tickets(let picker) = board.model.dialog else { return [] }
            return picker.found.map { board.model.table.number($0) }
        }
        #expect(Set(numbers(board).prefix(2)) == [TestStore.number(100), TestStore.number(120)])
        #expect(!numbers(board).contains(TestStore.number(118)), "nothing is a part of itself")
        board.press(.escape)
        board = self.board(on: 104, "P-")
        #expect(board.screen.contains("part of nothing"))
        board.press(.enter)
        #expect(board.actions == [.unlink(.partOf, [TestStore.number(104)], from: [TestStore.number(100)])])
    }

    @Test func aRefusalKeepsThePicker() {
        var board = board(on: 118, "drack sw")
        board.refusal = DeskError(.refused, "that would close a cycle: 118 → 104 → 118")
        board.press(.enter)
        #expect(board.screen.contains("close a cycle") && board.model.context == .ticketPicker)
    }

    @Test func lettersMayLieApartAndTheNearestComesFirst() {
        let finder = TicketFinder(TestStore.office().table)
        let table = TestStore.office().table
        #expect(finder.find("rswb2", mastersFirst: false).first.map { table.number($0) } == TestStore.number(104))
        #expect(finder.find("131", mastersFirst: false).first.map { table.number($0) } == TestStore.number(131))
        #expect(
            finder.find("101", mastersFirst: false).first.map { table.number($0) } == TestStore.number(101),
            "finished, by its number")
        #expect(finder.find("uplink", mastersFirst: false).isEmpty, "finished, by its title")
        #expect(finder.find("13", mastersFirst: false).count >= 4)
    }
}
