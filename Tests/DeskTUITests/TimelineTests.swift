import Testing
import TerminalUI
import TicketModel
import TicketDesk

@testable import DeskTUI

struct TimelineTests {
    private func opened(_ size: Size = Size(width: 120, height: 36)) -> Board {
        var board = Board(size: size)
        board.type("T")
        return board
    }

    @Test func itOpensOnThePresentWithTheNearestFirst() {
        let board = opened()
        #expect(board.model.context == .timeline)
        #expect(board.model.timelinePane?.at == board.store.now)
        #expect(board.model.timelinePane?.selected?.ticket == TestStore.number(131))
        #expect(board.screen.contains("20 Nov 2026 08:00  ± 3 d"))
        #expect(board.screen.contains("−6 min"))
        #expect(!board.screen.contains("projects ─"), "the panes are not seen")
    }

    private func requests(_ board: Board) -> [TimelineRequest] {
        board.effects.compactMap { if case .loadTimeline(let request) = $0 { request } else { nil } }
    }

    private func answer(_ request: TimelineRequest?, to board: inout Board) {
        guard let request else {
            Issue.record("nothing was asked for")
            return
        }
        board.send(.timeline(request, .success(board.store.timeline(request, me: board.model.me))))
    }

    private func wait(_ milliseconds: Int64, _ board: inout Board) {
        board.send(.clock(board.model.now.adding(milliseconds: milliseconds), today: board.model.today))
    }

    @Test func keysActOnWhatIsThereWhileTheNextIsRead() {
        var board = opened()
        let shown = board.model.timelinePane?.tickets.map(\.ticket) ?? []
        board.isReading = true
        board.type("[")
        #expect(!board.screen.contains("reading…"), "what comes at once is not announced")
        board.press(.down)
        #expect(board.model.timelinePane?.selected?.ticket == shown[1])
        let first = requests(board).last
        board.type("[")
        #expect(board.model.timelinePane?.tickets.map(\.ticket) == shown)
        answer(first, to: &board)
        #expect(board.model.timelinePane?.tickets.map(\.ticket) == shown, "only the last request counts")
        answer(requests(board).last, to: &board)
        #expect(board.model.timelinePane?.timeline?.window == board.model.timelinePane?.window)
    }

    @Test func thatItIsReadIsSaidAfterAMomentAndWakesNobodyTwice() {
        var board = opened()
        board.isReading = true
        board.type("[")
        let asked = board.model.now
        #expect(board.model.deadline == asked.milliseconds + TimelinePane.patience)
        wait(TimelinePane.patience - 1, &board)
        #expect(!board.screen.contains("reading…"))
        wait(1, &board)
        #expect(board.screen.contains("reading…"))
        #expect(board.model.deadline == nil, "a moment that is past would be waited for without end")
        board.type("]")
        #expect(board.screen.contains("reading…"), "a held-down key does not begin anew")
        answer(requests(board).last, to: &board)
        #expect(!board.screen.contains("reading…") && board.model.deadline == nil)
    }

    @Test func aPictureOfNothingYetSaysSoAtOnce() {
        var board = Board(size: Size(width: 120, height: 36))
        board.isReading = true
        board.type("T")
        #expect(board.screen.contains("reading…"))
        #expect(!board.screen.contains("nothing was done then"))
        board.press(.escape)
        answer(requests(board).last, to: &board)
        #expect(board.model.chart == nil, "an answer that comes too late opens nothing")
    }

    @Test func scrubbingMovesByAColumnAndBack() {
        var board = opened()
        let start = board.model.timelinePane?.at
        board.press(.left)
        let columns = Int64(board.model.timelinePane.map { board.model.timelineLayout(of: $0).columns } ?? 1)
        #expect(board.model.timelinePane?.at == start?.adding(milliseconds: -2 * 3 * 86_400_000 / columns))
        board.press(.right)
        #expect(board.model.timelinePane?.at == start)
        board.type("[")
        #expect(board.model.timelinePane?.at == start?.adding(milliseconds: -3 * 86_400_000))
        #expect(board.model.timelinePane?.timeline?.window.at == board.model.timelinePane?.at)
        board.type("n")
        #expect(board.model.timelinePane?.at == start)
    }

    @Test func zoomingEndsAtBothEnds() {
        var board = opened()
        board.type("+")
        #expect(board.model.timelinePane?.window.reach == 86_400_000)
        for _ in 0..<40 { board.type("+") }
        #expect(board.model.timelinePane?.window.reach == TimelinePane.reaches.first)
        for _ in 0..<40 { board.type("-") }
        #expect(board.model.timelinePane?.window.reach == TimelinePane.reaches.last)
        #expect(board.model.timelinePane?.timeline?.total == board.store.table.count)
    }

    @Test func enterGoesToTheTicketAndEscapeBack() {
        var board = opened()
        board.press(.down)
        let ticket = board.model.timelinePane?.selected?.ticket
        board.press(.enter)
        #expect(board.model.chart == nil && board.model.selected == ticket && board.model.focus == .detail)
        board.press(.escape)
        #expect(board.model.timelinePane?.selected?.ticket == ticket, "one level back is the picture")
        board.press(.enter)
        board.type("T")
        board.press(.escape)
        #expect(board.model.chart == nil && board.model.focus == .detail)
        board.type("Tq")
        #expect(board.model.chart == nil && !board.effects.contains { if case .quit = $0 { true } else { false } })
    }

    @Test func theFilterHoldsThereToo() {
        var board = opened()
        board.type("/tag:ldap")
        board.press(.enter)
        #expect(board.model.context == .timeline)
        #expect(board.model.timelinePane?.tickets.map(\.ticket) == [TestStore.number(118)])
        #expect(board.screen.contains("/ tag:ldap"))
    }

    @Test func verbsAreAboutTheTicketThatIsSelectedThere() {
        var board = opened()
        #expect(board.model.selected == TestStore.number(128))
        board.type("t")
        #expect(board.actions == [.verb(.take, [TestStore.number(131)])])
        #expect(board.model.context == .timeline && board.model.selected == TestStore.number(128))
        board.type("u")
        board.type("w")
        #expect(board.screen.contains("comment on 131"))
        board.press(.escape)
        board.type("x")
        #expect(board.screen.contains("close 131"))
        board.press(.escape)
        board.press(.escape)
        board.type("  T")
        board.type("t")
        #expect(board.actions.last == .verb(.take, [TestStore.number(131)]), "not what is marked on the board")
    }

    @Test func thePictureEndsWithThePresent() throws {
        var board = opened()
        let pane = try #require(board.model.timelinePane)
        let place = board.model.timelineLayout(of: pane)
        #expect(place.seen == place.columns && place.stretches == 2 * place.columns, "the past takes all the width")
        #expect(board.point(of: .moment(place.seen)) == nil)
        let row = board.drawn().grid.text(ofRow: place.bars.y - 1)
        #expect(row.contains("08:00 ▾"), "\(row)")
        board.press(.right)
        #expect(board.model.timelinePane?.at == board.store.now, "nothing has been done later")
        board.type("[[")
        let past = try #require(board.model.timelinePane)
        #expect(board.model.timelineLayout(of: past).stretches == place.columns, "all of it is past")
    }

    @Test func theWheelScrollsTheListAndGoesThroughTimeOverThePicture() throws {
        var board = opened(Size(width: 80, height: 14))
        board.type("-----")
        let list = try #require(board.point(of: .entry(1), x: 3))
        board.mouse(.wheelDown, list)
        #expect(board.model.timelinePane?.scroll == 3)
        #expect(board.model.timelinePane?.index == 3, "the selection stays in sight")
        let at = board.model.timelinePane?.at
        let picture = try #require(board.point(of: .moment(3)))
        board.mouse(.wheelUp, picture)
        #expect(try #require(board.model.timelinePane?.at) < (try #require(at)))
    }

    @Test func whatOthersWriteComesIn() {
        var board = opened()
        let before = board.model.timelinePane?.timeline?.total ?? 0
        board.others { $0.capture(300, TicketDraft(title: "something new")) }
        #expect(board.model.timelinePane?.timeline?.total == before + 1)
        #expect(board.model.timelinePane?.selected?.ticket == TestStore.number(131), "the selection stays")
    }

    @Test func columnsAndLinesCanBeClicked() {
        var board = opened()
        board.click(.entry(2), x: 5)
        #expect(board.model.timelinePane?.index == 2)
        guard let window = board.model.timelinePane?.window,
            let stretches = board.model.timelinePane?.request?.stretches
        else { return }
        board.click(.moment(3))
        #expect(board.model.timelinePane?.at == window.boundaries(of: stretches)[3])
        board.click(.entry(0), x: 5, clicks: 2)
        #expect(board.model.chart == nil && board.model.focus == .detail)
    }

    @Test func workAllThroughTheWindowIsSaidInWords() {
        var board = opened(Size(width: 160, height: 45))
        for _ in 0..<4 { board.type("+") }
        #expect(board.model.timelinePane?.timeline?.tickets.contains { $0.nearest == nil } == true)
        #expect(board.screen.contains("in progress 04:00 – now"))
    }

    @Test(arguments: [(1, 1), (39, 9), (40, 8), (47, 9), (80, 10), (300, 80)])
    func noSizeIsTooSmall(_ width: Int, _ height: Int) {
        var board = opened(Size(width: width, height: height))
        for key in "--++jjG[]l" { board.type(String(key)) }
        #expect(board.drawn().grid.size == Size(width: width, height: height))
        #expect(board.model.timelinePane != nil)
    }

    @Test(arguments: [("tue", "Tue 17 Nov 2026"), ("today", "Fri 20 Nov 2026"), ("3d", "Tue 17 Nov 2026")])
    func aDayIsLookedAtAsAWhole(word: String, said: String) {
        var board = opened(Size(width: 160, height: 45))
        board.type("gd")
        #expect(board.screen.contains("go to a day"))
        board.type(word)
        #expect(board.screen.contains(said))
        board.press(.enter)
        #expect(board.model.dialog == nil && board.screen.contains("± 12 h"))
        #expect(board.model.timelinePane.map { $0.at <= board.model.now } == true, "not ahead of now")
        board.type("gd")
        board.type("soon")
        board.press(.enter)
        #expect(board.model.dialog != nil && board.screen.contains("soon is no day"))
    }

    @Test func theScaleHasHoursDaysOrMonths() {
        let noon = TestStore.start
        func labels(_ reach: Int64) -> [String] {
            TimelineAxis(of: TimelineWindow(at: noon, reach: reach), stretches: 100) { LocalTime($0, utc: true) }
                .labels.map(\.text)
        }
        let hour: Int64 = 3_600_000
        #expect(labels(3 * hour) == ["05:00", "06:00", "07:00", "08:00", "09:00", "10:00"])
        #expect(
            labels(12 * hour) == ["21:00", "Fri 20", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00"],
            "midnight says which day begins")
        #expect(labels(72 * hour) == ["Wed 18", "Thu 19", "Fri 20", "Sat 21", "Sun 22", "Mon 23"])
        #expect(labels(60 * hour).prefix(4) == ["Wed 18", "12:00", "Thu 19", "12:00"])
        #expect(labels(24 * 365 * hour).contains("2027"))
        #expect(labels(24 * 91 * hour) == ["Sep", "Oct", "Nov", "Dec", "2027", "Feb"])
    }
}
