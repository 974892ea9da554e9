import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

struct DragTests {
    @Test func aPressSelectsAndASmallMoveDoesNotLift() {
        var board = Board()
        guard let point = board.point(of: .card(TestStore.number(131)), x: 4) else {
            Issue.record("131 is not drawn")
            return
        }
        board.mouse(.press(.left), point)
        #expect(board.model.selected == TestStore.number(131))
        board.mouse(.drag(.left), Point(x: point.x + 1, y: point.y))
        #expect(board.model.drag?.isLifted == false)
        board.mouse(.drag(.left), Point(x: point.x + 2, y: point.y))
        #expect(board.model.drag?.isLifted == true)
        board.mouse(.drag(.left), Point(x: point.x, y: point.y))
        #expect(board.model.drag?.isLifted == true, "it does not fall back")
    }

    /// Held at the lower edge of a lane with more cards than are seen, these come into sight one by one, by the clock.
    @Test func aCardHeldAtALanesEdgeScrollsTheLane() {
        var board = Board(size: Size(width: 160, height: 30))
        for serial in 300..<312 {
            board.others { $0.capture(UInt64(serial), TicketDraft(title: "filler"), .assigned(to: "bo")) }
        }
        board.drag(131, to: .person("bo"))
        guard let lane = board.drawn().hits.rect(of: .lane(.person("bo"))) else {
            Issue.record("bo has no lane")
            return
        }
        #expect(board.model.deadline.map { $0 > board.model.now.milliseconds + 1_000 } ?? true, "nothing scrolls yet")
        board.mouse(.drag(.left), Point(x: lane.x + 5, y: lane.maxY - 1))
        for step in 1...3 {
            guard let at = board.model.drag?.scrollsAt else {
                Issue.record("no timer runs")
                return
            }
            #expect(board.model.deadline == at)
            board.send(.clock(Timestamp(milliseconds: at), today: TestStore.today))
            #expect(board.model.cardScroll[.person("bo")] == step)
        }
        board.mouse(.drag(.left), Point(x: lane.x + 5, y: lane.y))
        board.send(.clock(board.model.now.adding(milliseconds: 300), today: TestStore.today))
        #expect(board.model.cardScroll[.person("bo")] == 2, "and back at the upper edge")
        board.mouse(.drag(.left), Point(x: lane.x + 5, y: lane.y + 4))
        #expect(board.model.drag?.scrollsAt == nil)
        #expect(board.model.drag?.over == .person("bo"))
    }

    @Test func theTargetSaysWhatWillHappen() {
        var board = Board()
        board.drag(131, to: .person("bo"))
        #expect(board.screen.contains("release: assign 131 to bo"))
        #expect(board.screen.contains("Esc cancel"))
        board.letGo()
        #expect(board.actions == [.verb(.assign, [TestStore.number(131)], assignee: "bo")])
        #expect(board.model.drag == nil)
        #expect(board.model.selected == TestStore.number(131))
        #expect(board.model.place?.lane == .person("bo"))
    }

    @Test(arguments: [
        (UInt64(131), LaneKey.person("ana"), "release: take 131", Action.verb(.take, [TestStore.number(131)])),
        (119, .queue, "release: back to the queue", .verb(.release, [TestStore.number(119)])),
        (118, .person("ana"), "release: take 118", .verb(.take, [TestStore.number(118)])),
    ])
    func lanesOfPeople(_ serial: UInt64, _ lane: LaneKey, _ words: String, _ action: Action) {
        var board = Board()
        board.drag(serial, to: lane)
        #expect(board.screen.contains(words))
        board.letGo()
        #expect(board.actions == [action])
    }

    @Test(arguments: [
        (UInt64(131), TicketState.inProgress, "release: start 131", Action.verb(.start, [TestStore.number(131)])),
        (128, .resolved, "release: resolve 128", .verb(.resolve, [TestStore.number(128)])),
        (119, .open, "release: back to the queue", .verb(.release, [TestStore.number(119)])),
        (117, .closed, "release: close 117", .verb(.close, [TestStore.number(117)])),
        (117, .assigned, "release: reopen 117", .verb(.reopen, [TestStore.number(117)])),
    ])
    func lanesOfStates(_ serial: UInt64, _ state: TicketState, _ words: String, _ action: Action) {
        var board = Board()
        board.type("b")
        board.drag(serial, to: .state(state))
        #expect(board.screen.contains(words))
        board.letGo()
        #expect(board.actions == [action])
    }

    @Test(arguments: [
        (
            UInt64(131), "bb", LaneKey.priority(.high), "release: set priority high of 131",
            TicketEdit.with { $0.priority = .high }
        ),
        (131, "bbb", .tag("edge"), "instead of +vpn", .with { ($0.addedTags, $0.removedTags) = (["edge"], ["vpn"]) }),
        (110, "bbb", .tag("vpn"), "release: tag 110 +vpn", .with { $0.addedTags = ["vpn"] }),
        (131, "bbb", .untagged, "release: take +vpn off 131", .with { $0.removedTags = ["vpn"] }),
    ])
    func lanesOfPrioritiesAndTags(
        _ serial: UInt64, _ keys: String, _ lane: LaneKey, _ words: String, _ edit: TicketEdit
    ) {
        var board = Board(size: Size(width: 500, height: 45))
        board.type(keys)
        board.drag(serial, to: lane)
        #expect(board.screen.replacing(/[│ \n]+/, with: " ").contains(words))
        board.letGo()
        #expect(board.actions == [.edit([TestStore.number(serial)], edit)])
        #expect(board.model.place(of: TestStore.number(serial))?.lane == lane)
    }

    @Test(arguments: [
        (UInt64(131), LaneKey.master(TestStore.number(100)), "make 131 part of 100"),
        (110, .master(TestStore.number(120)), "make 110 part of 120"),
        (110, .masterless, "take 110 out of 100"),
    ])
    func lanesOfProjects(_ serial: UInt64, _ lane: LaneKey, _ words: String) {
        var board = Board()
        board.type("bbbb")
        board.drag(serial, to: lane)
        #expect(board.screen.contains("release: \(words)"))
        board.letGo()
        #expect(board.model.place(of: TestStore.number(serial))?.lane == lane)
        board.type("u")
        #expect(board.model.place(of: TestStore.number(serial))?.lane != lane)
    }

    @Test func aProjectIsNoPartOfItself() {
        var board = Board()
        board.type("bbbb")
        board.drag(100, to: .master(TestStore.number(100)))
        #expect(board.screen.contains("can't: that closes a circle: 100 → 100"))
        board.letGo()
        #expect(board.actions.isEmpty)
    }

    @Test func aTicketOfSeveralTagsIsCarriedFromTheLaneThatItIsSeenIn() {
        var board = Board(size: Size(width: 500, height: 45))
        board.type("bbb")
        let lane = LaneKey.tag("security")
        guard let rect = board.drawn().hits.rect(of: .lane(lane)) else {
            Issue.record("there is no lane of security")
            return
        }
        let index = board.model.laneIndex(of: lane) ?? 0
        let rank = (0..<9).first { board.model.ticket(inLane: index, rank: $0) == TestStore.number(128) } ?? 0
        board.mouse(.press(.left), Point(x: rect.x + 4, y: rect.y + 1 + 2 * rank))
        #expect(board.model.selected == TestStore.number(128) && board.model.place?.lane == lane)
        board.mouse(.drag(.left), Point(x: rect.x + 7, y: rect.y + 1 + 2 * rank))
        #expect(board.model.drag?.origin == lane)
        guard let target = board.drawn().hits.rect(of: .lane(.tag("vpn"))) else { return }
        board.mouse(.drag(.left), Point(x: target.x + 5, y: target.y + 5))
        board.letGo()
        #expect(board.store.table.tags(board.store.row(128)) == ["edge", "vpn"])
    }

    @Test func closingAsksForTheReason() {
        var board = Board()
        board.type("b")
        board.drag(131, to: .state(.closed))
        #expect(board.screen.contains("close 131 (asks for"))
        board.letGo()
        #expect(board.model.context == .prompt)
        board.type("no longer")
        board.press(.enter)
        #expect(board.actions == [.verb(.close, [TestStore.number(131)], reason: "no longer")])
    }

    @Test func theAssignedLaneOpensThePicker() {
        var board = Board()
        board.type("b")
        board.drag(131, to: .state(.assigned))
        board.letGo()
        #expect(board.model.context == .picker)
        board.type("cy")
        board.press(.enter)
        #expect(board.actions == [.verb(.assign, [TestStore.number(131)], assignee: "cy")])
    }

    @Test func workInProgressAsksForAHandoverNote() {
        var board = Board()
        board.drag(121, to: .person("cy"))
        #expect(board.screen.contains("(asks for a note)") || board.screen.contains("to cy (asks"))
        board.letGo()
        #expect(board.model.context == .prompt)
        board.type("cy knows it")
        board.press(.enter)
        #expect(board.actions == [.verb(.assign, [TestStore.number(121)], assignee: "cy", note: "cy knows it")])
    }

    @Test func takingOverWorkInProgressAsksForANote() {
        var board = Board()
        board.drag(121, to: .person("ana"))
        board.letGo()
        board.type("bo is ill")
        board.press(.enter)
        #expect(board.actions == [.verb(.take, [TestStore.number(121)], note: "bo is ill")])
    }

    @Test func whatCannotBeDoneSaysWhyAndDoesNothing() {
        var board = Board()
        board.type("b")
        board.drag(117, to: .state(.inProgress))
        #expect(board.screen.contains("can't: 117 is resolved"))
        board.letGo()
        #expect(board.actions.isEmpty)
        #expect(board.model.status?.kind == .refused)
        #expect(board.screen.contains("can't: 117 is resolved"), "said on, once the card is let go")
    }

    @Test func theSameLaneDoesNothing() {
        var board = Board()
        board.drag(131, to: .queue)
        #expect(board.screen.contains("leave it here"))
        board.letGo()
        #expect(board.actions.isEmpty)
        #expect(board.model.status?.text == "131 stays where it was")
    }

    @Test func escapeControlCAndAnotherButtonPutItBack() {
        for cancel in 0..<3 {
            var board = Board()
            board.drag(131, to: .person("bo"))
            switch cancel {
            case 0: board.press(.escape)
            case 1: board.send(.key(.control("c")))
            default: board.mouse(.press(.right), Point(x: 70, y: 10))
            }
            #expect(board.model.drag == nil)
            board.mouse(.release(.left), Point(x: 70, y: 10))
            #expect(board.actions.isEmpty)
        }
    }

    @Test func outsideOfTheLanesItStays() {
        var board = Board()
        board.drag(131, to: .person("bo"))
        board.mouse(.drag(.left), Point(x: 20, y: 40))
        #expect(board.model.drag?.over == nil)
        board.mouse(.release(.left), Point(x: 20, y: 40))
        #expect(board.actions.isEmpty)
    }

    @Test func theBoardScrollsAtItsEdges() {
        var board = Board(size: Size(width: 80, height: 24))
        board.drag(131, to: .person("ana"))
        if board.model.drag == nil { board.drag(128, to: .person("bo")) }
        board.mouse(.drag(.left), Point(x: 79, y: 5))
        guard let deadline = board.model.deadline else {
            Issue.record("no timer runs at the edge")
            return
        }
        let first = board.model.firstLane
        board.send(.clock(Timestamp(milliseconds: deadline), today: TestStore.today))
        #expect(board.model.firstLane == first + 1)
        board.send(.clock(Timestamp(milliseconds: deadline + 1_000), today: TestStore.today))
        #expect(board.model.firstLane == first + 2)
        #expect(board.model.drag?.over == .person("dana"))
        #expect(board.model.deadline == nil, "nothing is left to scroll to")
        board.letGo()
        #expect(board.actions.count == 1)
    }

    @Test func oneUndoTakesADropBack() {
        var board = Board()
        board.drag(131, to: .person("bo"))
        board.letGo()
        board.type("u")
        #expect(board.store.table.state(board.store.row(131)) == .open)
    }

    @Test func theKeyboardCarriesToo() {
        var board = Board()
        board.type("hm")
        #expect(board.model.context == .drag)
        #expect(board.screen.contains("leave it here"))
        board.type("ll")
        #expect(board.screen.contains("Enter: assign 131 to bo"))
        board.press(.enter)
        #expect(board.actions == [.verb(.assign, [TestStore.number(131)], assignee: "bo")])
    }

    @Test func theKeyboardCanLeaveItToo() {
        var board = Board()
        board.type("hml")
        board.press(.escape)
        #expect(board.actions.isEmpty && board.model.drag == nil)
        #expect(board.model.selected == TestStore.number(131))
    }

    /// Wherever the pointer is, the card is on the screen, and the words of the lane under it can be read.
    @Test(arguments: [(160, 45), (80, 24)]) func theCardInTheAirHidesNoWords(_ width: Int, _ height: Int) {
        var board = Board(size: Size(width: width, height: height))
        guard let start = board.point(of: .card(TestStore.number(128)), x: 4) else { return }
        board.mouse(.press(.left), start)
        var seen = 0
        for y in stride(from: 1, to: height - 2, by: 1) {
            for x in stride(from: 0, to: width, by: 5) {
                board.mouse(.drag(.left), Point(x: x, y: y))
                guard let drag = board.model.drag, let rect = board.model.rect(of: drag) else { continue }
                #expect(rect.x >= 0 && rect.maxX <= width && rect.y > 0 && rect.maxY <= height - 2, "\(x), \(y)")
                if drag.over != nil || drag.overNode != nil {
                    seen += 1
                    #expect(board.screen.contains("release:") || board.screen.contains("can't:"), "\(x), \(y)")
                } else {
                    #expect(board.screen.contains("release: 128 stays where it was"))
                }
            }
        }
        #expect(seen > 50)
    }

    @Test func theCardInTheAirIsOverEverythingButNotInTheHitMap() {
        var board = Board()
        board.drag(131, to: .person("bo"))
        guard let drag = board.model.drag, let rect = board.model.rect(of: drag) else {
            Issue.record("nothing is in the air")
            return
        }
        let (grid, hits) = board.drawn()
        #expect(grid[rect.x + 3, rect.y].style == board.model.theme[.airborne])
        #expect(hits.all(at: Point(x: rect.x + 3, y: rect.y)).first != .card(TestStore.number(131)))
    }
}

extension TicketEdit {
    fileprivate static func with(_ change: (inout TicketEdit) -> Void) -> TicketEdit {
        var edit = TicketEdit()
        change(&edit)
        return edit
    }
}
