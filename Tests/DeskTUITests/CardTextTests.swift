import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

struct CardTextTests {
    /// Whose it was is known; who resolved it, the history tells.
    @Test func theDetailClaimsOfNobodyThatTheyResolvedIt() {
        var board = Board()
        board.type(":121")
        board.press(.enter)
        board.others { $0.move(121, .resolve, to: .resolved(by: "bo"), by: "root") }
        #expect(board.screen.contains("◕ resolved, bo"))
        #expect(!board.screen.contains("resolved by"))
    }

    private func line(_ draft: TicketDraft, width: Int, lane: LaneKey = .queue) -> String {
        var store = TestStore.office()
        store.capture(500, draft, ago: 3)
        let board = Board(store)
        let card = CardText(store.row(500), in: board.model, lane: lane)
        return card.line(width: width, separator: "·").map(\.text).joined()
    }

    @Test func factsStandInTheirOrderAsFarAsTheyFit() {
        let draft = TicketDraft(title: "x", requester: "dana", tags: ["print", "desk"], hosts: ["pr1", "pr2"])
        #expect(line(draft, width: 80) == "+desk +print · dana · pr1 +1 · 3 min")
        #expect(line(draft, width: 27) == "+desk +print · dana · 3 min")
        #expect(line(draft, width: 20) == "+desk +print · dana")
    }

    @Test func aFirstFactThatIsTooLongIsLeftForCutting() {
        let draft = TicketDraft(title: "x", requester: "dana", tags: ["a-very-long-tag-indeed"])
        #expect(line(draft, width: 12) == "+a-very-long-tag-indeed")
    }

    @Test func whatItWaitsForComesFirst() {
        let needs = [TestStore.number(104), TestStore.number(121), TestStore.number(117)]
        #expect(
            line(TicketDraft(title: "x", tags: ["net"], needs: needs), width: 60) == "waits for 104 +1 · +net · 3 min")
    }

    @Test func howItEndedAndThatItWaitsForAnApprovalIsSaid() {
        var store = TestStore.approving()
        func line(_ serial: UInt64) -> String {
            let card = CardText(store.row(serial), in: Board(store).model, lane: .queue)
            return card.line(width: 80, separator: "·").map(\.text).joined()
        }
        #expect(line(134).hasPrefix("waits for approval · +storage"))
        _ = store.perform(.decide(.rejected, [TestStore.number(134)]), by: "cy")
        #expect(line(134).hasPrefix("rejected · +storage"))
        _ = store.perform(.decide(.approved, [TestStore.number(134)]), by: "cy")
        #expect(line(134).hasPrefix("+storage"))
        for (outcome, words) in [(Outcome.givenUp, "given up · "), (.duplicate, "duplicate · "), (.done, "")] {
            store.capture(
                500 + UInt64(outcome.rawValue), TicketDraft(title: "x", tags: ["net"]), .closed(outcome, assignee: nil),
                ago: 3)
            #expect(line(500 + UInt64(outcome.rawValue)).hasPrefix("\(words)+net"))
        }
    }

    @Test func byStateThePersonIsNamed() {
        var store = TestStore.office()
        store.capture(500, TicketDraft(title: "x"), .assigned(to: "bo"), ago: 3)
        let card = CardText(store.row(500), in: Board(store).model, lane: .state(.assigned))
        #expect(card.line(width: 40, separator: "·").first == Span("bo", .person))
    }

    @Test(arguments: [
        (-3, "overdue 3 d", Role.bad), (0, "due today", .warning), (1, "due tomorrow", .warning),
        (5, "due Wed", .quiet),
        (7, "due in 7 d", .quiet),
    ])
    func dueDaysAreSaidAsPeopleSayThem(_ days: Int, _ words: String, _ role: Role) {
        let span = CardText.dueSpan(TestStore.today.adding(days: days), today: TestStore.today)
        #expect(span == Span(words, role))
    }

    @Test(
        arguments: [
            (131, "○", "‼"), (128, "◑", "!"), (105, "⊘", nil), (119, "◔", nil), (117, "◕", nil), (101, "●", nil),
        ] as [(UInt64, String, String?)])
    func statesFillUp(_ serial: UInt64, _ glyph: String, _ mark: String?) {
        let store = TestStore.office()
        let card = CardText(store.row(serial), in: Board(store).model, lane: nil)
        #expect(card.glyph.text == glyph)
        #expect(card.mark?.text == mark)
    }

    @Test(arguments: [(0, 8, "░░░░░░░░"), (1, 8, "█░░░░░░░"), (8, 8, "████████"), (3, 16, "█▌░░░░░░")])
    func barsFillUpByEighths(_ done: Int, _ total: Int, _ bar: String) {
        let spans = ProgressBar.spans(done: done, total: total, width: 8, Theme(depth: .ansi))
        #expect(spans.map(\.text).joined() == bar)
    }
}
