import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

extension TestStore {
    /// The office with views: what is late, what is in the network, and what waits for a word.
    static func viewing() -> TestStore {
        var store = TestStore.office()
        store.keep("net", "tag:net", lanes: "state")
        store.keep("late", "due:..10d sort:due")
        return store
    }

    @discardableResult
    mutating func keep(_ name: Name, _ filter: String?, lanes: String? = nil) -> [Row] {
        let view = filter.map { SavedView(name: name, filter: $0, lanes: lanes) }
        return write([.setView(SetView(view: name, to: view, was: table.team.view(name)))])
    }
}

/// Saved views as tabs of the header.
struct TabTests {
    private func header(_ board: Board) -> String { board.drawn().grid.text(ofRow: 0) }

    @Test func bracketsGoThroughTheTabsAndRound() {
        var board = Board(.viewing())
        #expect(header(board).contains("people  states  priorities  tags  projects  late  net"))
        board.type("]")
        #expect(board.model.tab == .view("late") && header(board).contains(" late by person "))
        #expect(header(board).contains("/ due:..10d sort:due"))
        #expect(board.model.lanes.total == 2)
        board.type("gt")
        #expect(board.model.tab == .view("net") && board.model.grouping == .state, "as the view says")
        board.type("]")
        #expect(board.model.tab == .desk && board.model.grouping == .person)
        board.type("gT")
        #expect(board.model.tab == .view("net"))
        board.type("[[")
        #expect(board.model.tab == .desk)
    }

    @Test func aViewThatCantBeUnderstoodShowsNothing() {
        var store = TestStore.viewing()
        store.keep("odd", "is:approvd")
        var board = Board(store)
        board.click(.view(.view("odd")), x: 2)
        #expect(board.model.tab == .view("odd") && board.model.lanes.total == 0)
    }

    @Test func aTabThatIsClickedTakesThePlaceOfAPicture() {
        var board = Board(.viewing())
        board.type("W")
        #expect(board.model.chart != nil)
        board.click(.view(.view("net")), x: 2)
        #expect(board.model.chart == nil && board.model.tab == .view("net"))
    }

    @Test func aSortIsSavedBesideAPhrase() throws {
        var board = Board(.viewing())
        board.type("/\"core switch\"")
        board.press(.enter)
        board.type("Sdv")
        board.type("phrase")
        board.send(.key(.control("s")))
        guard case .saveView(let view)? = board.actions.last else { throw Missing() }
        #expect(view.filter == "\"core switch\" sort:due")
        #expect(try Filter(parsing: view.filter).sort == FilterSort(key: .due))
    }

    private struct Missing: Error {}

    @Test func tabsCanBeClicked() {
        var board = Board(.viewing())
        board.click(.view(.view("net")), x: 2)
        #expect(board.model.tab == .view("net"))
        board.click(.tab(.priority), x: 2)
        #expect(board.model.tab == .desk && board.model.grouping == .priority)
    }

    @Test func eachTabIsFoundAsItWasLeft() {
        var board = Board(.viewing())
        board.type("b/vpn")
        board.press(.enter)
        board.type("]bSu")
        #expect(board.model.grouping == .state && board.model.filter.text.isEmpty)
        board.type("[")
        #expect(board.model.grouping == .state && board.model.filter.text == "vpn" && board.model.sort == nil)
        board.type("]")
        #expect(board.model.sort == FilterSort(key: .updated, isDescending: true))
    }

    @Test func whatIsTypedNarrowsTheView() {
        var board = Board(.viewing())
        board.type("]/backup")
        board.press(.enter)
        #expect(board.model.lanes.total == 1 && header(board).contains("due:..10d sort:due backup"))
        board.press(.escape)
        #expect(board.model.lanes.total == 2 && board.model.tab == .view("late"))
        board.press(.escape)
        #expect(board.model.tab == .view("late"), "Esc is no way out of a tab")
    }

    @Test func whatIsShownBecomesAView() {
        var board = Board(.viewing())
        board.type("/tag:vpn,print")
        board.press(.enter)
        board.type("bSdv")
        #expect(board.screen.contains("shown now: tag:vpn,print sort:due by state"))
        board.type("front")
        #expect(board.screen.contains("saves what is shown under this name"))
        board.press(.enter)
        let view = SavedView(name: "front", filter: "tag:vpn,print sort:due", lanes: "state")
        #expect(board.actions == [.saveView(view)])
        #expect(board.model.tab == .view("front") && board.model.dialog == nil)
        #expect(board.model.filter.text.isEmpty && board.model.sortChoice == nil && board.model.lanes.total == 2)
        board.type("[")
        #expect(board.model.tab == .desk && !board.model.filter.isActive, "what it narrowed is the view's now")
        board.type("u")
        #expect(board.store.table.team.view("front") == nil)
    }

    @Test func aViewIsSavedOverRenamedAndRemoved() {
        var board = Board(.viewing())
        board.type("]/backup")
        board.press(.enter)
        board.type("v")
        board.send(.key(.control("s")))
        #expect(board.store.table.team.view("late")?.filter == "due:..10d sort:due backup")
        #expect(board.model.tab == .view("late") && board.model.lanes.total == 1 && !board.model.filter.isActive)
        board.type("v")
        board.send(.key(.control("r")))
        #expect(board.screen.contains("rename late"))
        board.press(.escape)
        #expect(board.model.context == .views)
        board.send(.key(.control("r")))
        for _ in 0..<4 { board.press(.backspace) }
        board.type("soon")
        board.press(.enter)
        #expect(board.actions.last == .renameView("late", to: "soon"))
        #expect(board.model.tab == .view("soon") && board.model.lanes.total == 1)
        board.type("v")
        board.press(.character("x"), .alt)
        #expect(board.actions.last == .removeView("soon"))
        #expect(board.model.tab == .desk && board.model.context == .views)
        board.press(.escape)
        for name in ["x y", "x:y", "x,y", "x\"y"] {
            board.type("v\(name)")
            board.press(.enter)
            let words = "a view's name is one word without commas, colons and quotes"
            #expect(board.model.status?.text == words, "\(name)")
            board.press(.escape)
        }
    }

    @Test func whatOthersMakeOfViewsIsSeenAtOnce() {
        var board = Board(.viewing())
        board.type("]")
        board.others { $0.keep("late", "tag:backup") }
        #expect(board.model.lanes.total == 1 && board.screen.contains("the view late has been changed"))
        board.others { $0.keep("more", "to:bo") }
        #expect(header(board).contains(" more "))
        board.others { $0.keep("late", nil) }
        #expect(board.model.tab == .desk && board.screen.contains("the view late is gone"))
        board.send(.reread(board.store.table))
        #expect(board.model.tab == .desk)
    }

    @Test func theHeaderShedsTabsButNotTheOpenOne() {
        var store = TestStore.viewing()
        for index in 0..<30 { store.keep(Name("view\(index)"), "to:bo") }
        for width in stride(from: 200, through: 40, by: -7) {
            var board = Board(store, size: Size(width: width, height: 24))
            for _ in 0..<12 {
                board.type("]")
                let open = board.model.name(of: board.model.tab)
                #expect(header(board).contains(" \(open.prefix(8))"), "\(width): \(header(board))")
            }
            if width > 90 {
                #expect(header(board).firstRange(of: "+") != nil, "the others are counted: \(header(board))")
            }
        }
        var board = Board(store)
        board.type("]")
        board.click(.command("views"))
        #expect(board.model.context == .views)
    }

    @Test func aPictureIsOfAllAndLeadsBackToTheTab() {
        var board = Board(.viewing())
        board.type("]W")
        board.press(.enter)
        #expect(board.model.tab == .desk && board.model.lanes.total == 3)
        board.press(.escape)
        #expect(board.model.workloadPane != nil && board.model.tab == .view("late"))
        board.press(.escape)
        #expect(board.model.lanes.total == 2 && board.model.filter.text.isEmpty)
        board.type("[")
        #expect(!board.model.filter.isActive)
    }

    // MARK: Sorting

    private func order(_ board: Board) -> [TicketNumber] {
        guard let lane = board.model.laneIndex(of: .person("bo")) else { return [] }
        return board.model.lanes.rows(in: lane, 0..<100).map { board.model.table.number($0) }
    }

    @Test(arguments: [
        ("u", FilterSort.Key.updated, true), ("c", .created, true), ("d", .due, false), ("p", .priority, true),
        ("n", .number, false),
    ]) func lanesAreSortedAsAListIs(_ key: String, _ by: FilterSort.Key, _ isDescending: Bool) {
        var board = Board(size: Size(width: 200, height: 50))
        let before = order(board)
        for isDescending in [isDescending, !isDescending] {
            board.type("S\(key)")
            let sort = FilterSort(key: by, isDescending: isDescending)
            let rows = before.compactMap { board.model.table.row(of: $0) }
            #expect(order(board) == board.model.table.sorted(rows, by: sort).map { board.model.table.number($0) })
            #expect(header(board).contains("by \(by.rawValue) \(isDescending ? "↓" : "↑")"))
            #expect(board.model.isSelectionInView)
        }
        board.type("Sw")
        #expect(order(board) == before && !header(board).contains("  by "))
        board.type("Sw")
        #expect(board.model.status?.text == "already in the order of work")
    }

    @Test func aSortThatWasTypedHolds() {
        var board = Board()
        board.type("/sort:number")
        board.press(.enter)
        board.type("Su")
        #expect(board.model.status?.text.contains("the filter says by what it is sorted") == true)
        #expect(board.model.sort == FilterSort(key: .number))
    }

    @Test func manyTicketsAreSortedElsewhere() {
        var board = Board(.viewing())
        board.model.sortsAtOnce = 5
        board.type("Su")
        guard case .sort(let request)? = board.effects.last, let lanes = request.lanes() else {
            Issue.record("nothing was asked for")
            return
        }
        let before = order(board)
        board.send(.lanes(lanes, number: request.number))
        #expect(order(board) != before && Set(order(board)) == Set(before))
    }
}
