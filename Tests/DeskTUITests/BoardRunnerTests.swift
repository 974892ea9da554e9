import FoundationEssentials
import Glibc
import Testing
import TerminalUI
import TicketDesk
import TicketModel

@testable import DeskTUI

/// The loop, over a real store and a terminal that follows a script.
struct BoardRunnerTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path + "/store"
    }

    private func desk(with titles: String...) throws -> TicketDesk {
        let desk = try TicketDesk.create(at: path)
        for title in titles { _ = try desk.perform(.capture(TicketDraft(title: title))) }
        return desk
    }

    @discardableResult
    private func run(
        _ desk: TicketDesk, _ terminal: ScriptedTerminal,
        openDemo: (() throws(DeskError) -> TicketDesk)? = nil
    ) throws -> Int32? {
        try BoardRunner(desk: desk, terminal: terminal, openDemo: openDemo).run()
    }

    @Test func waitsWithoutLimitWhileNothingHappens() throws {
        let terminal = ScriptedTerminal([ScriptedTerminal.keys("j"), ScriptedTerminal.keys("b")])
        try run(desk(with: "one", "two"), terminal)
        #expect(terminal.timeouts == [nil, nil, nil])
        #expect(terminal.hasLeft)
    }

    @Test func takesInAllInputBeforeItDrawsOnce() throws {
        let terminal = ScriptedTerminal([ScriptedTerminal.keys("cone after the other", then: .enter)])
        try run(desk(), terminal)
        #expect(terminal.screens.count == 2, "the board, and the board with the ticket")
        #expect(terminal.screen.contains("one after the other"))
        #expect(terminal.screen.contains("captured · u undoes"))
    }

    @Test func actsThroughTheDesk() throws {
        let terminal = ScriptedTerminal([
            ScriptedTerminal.keys("t"), ScriptedTerminal.keys("s"), ScriptedTerminal.keys("u"),
        ])
        let desk = try desk(with: "one")
        try run(desk, terminal)
        #expect(desk.table.state(Row(rawValue: 0)) == .assigned)
        #expect(terminal.screen.contains("history 4"))
    }

    @Test func showsWhatAnotherProcessWrites() throws {
        let desk = try desk(with: "one")
        let other = try TicketDesk(at: path, via: .cli)
        let terminal = ScriptedTerminal([
            ScriptedTerminal.changes { _ = try? other.perform(.capture(TicketDraft(title: "from elsewhere"))) },
            ScriptedTerminal.look { terminal in
                #expect(terminal.watched.last?.count == 1)
                #expect(terminal.screen.contains("from elsewhere"))
                #expect(terminal.screen.contains(" new "))
                #expect(terminal.timeouts.last.map { $0 != nil } == true, "the mark fades by a timer")
            },
        ])
        try run(desk, terminal)
    }

    @Test func aStoreThatGoesAwayLosesNothingTyped() throws {
        let desk = try desk(with: "one")
        let terminal = ScriptedTerminal([
            ScriptedTerminal.keys("cprecious"),
            ScriptedTerminal.changes { folder.remove() },
            ScriptedTerminal.keys(" words", then: .enter),
            ScriptedTerminal.look { terminal in
                #expect(terminal.screen.contains("precious words"))
                #expect(terminal.screen.contains("has been moved or removed"))
                #expect(terminal.screen.contains("1 active"))
            },
        ])
        try run(desk, terminal)
    }

    @Test func aStoreThatWasMovedAwayIsNotWrittenToAndIsReadAgainWhenItIsBack() throws {
        let desk = try desk(with: "one")
        let moved = path + "-moved"
        let terminal = ScriptedTerminal([
            ScriptedTerminal.keys("ctwo"),
            ScriptedTerminal.changes { #expect(rename(path, moved) == 0) },
            ScriptedTerminal.look { terminal in
                #expect(terminal.screen.contains("has been moved or removed"), "said without a key")
                #expect(terminal.timeouts.last.flatMap(\.self).map { $0 <= 1_000 } == true, "it is tried again")
                var reports = (terminal.watched.last ?? []).map {
                    pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
                }
                #expect(poll(&reports, nfds_t(reports.count), 0) == 0, "what it reports wakes nobody twice")
            },
            ScriptedTerminal.keys("", then: .enter),
            ScriptedTerminal.look { terminal in
                #expect(terminal.screen.contains("two"), "what was typed stays")
                #expect(rename(moved, path) == 0)
            },
            ScriptedTerminal.waiting(), ScriptedTerminal.waiting(),
            ScriptedTerminal.look { #expect($0.screen.contains("the store can be read again")) },
            ScriptedTerminal.keys("", then: .enter),
            ScriptedTerminal.look { terminal in
                #expect(terminal.timeouts.last == .some(nil), "nothing is waited for any more")
                #expect(terminal.watched.last?.count == 1)
            },
        ])
        try run(desk, terminal)
        #expect(desk.table.count == 2)
    }

    @Test func anotherCopyOfTheStoreInItsPlaceIsReadAnew() throws {
        let desk = try desk(with: "one")
        try desk.refresh()
        let copy = path + "-copy"
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        let other = try TicketDesk(at: copy, via: .cli)
        _ = try other.perform(.capture(TicketDraft(title: "only in the copy")))
        let terminal = ScriptedTerminal([
            ScriptedTerminal.changes { #expect(rename(path, path + "-old") == 0 && rename(copy, path) == 0) },
            ScriptedTerminal.look { #expect($0.screen.contains("only in the copy")) },
            ScriptedTerminal.keys("cthird", then: .enter),
            { terminal in
                _ = try? other.perform(.capture(TicketDraft(title: "from elsewhere")))
                return ScriptedTerminal.waiting()(terminal)
            },
            ScriptedTerminal.waiting(),
            ScriptedTerminal.look { #expect($0.screen.contains("from elsewhere"), "the copy is watched") },
        ])
        try run(desk, terminal)
        #expect(desk.table.count == 4)
    }

    @Test func anUnbornStoreIsMadeByTheFirstCapture() throws {
        let desk = try TicketDesk(unbornAt: path, via: .tui)
        let terminal = ScriptedTerminal([
            ScriptedTerminal.look { #expect($0.screen.contains("captures the first ticket")) },
            ScriptedTerminal.keys("cthe first", then: .enter),
            ScriptedTerminal.look { #expect($0.screen.contains("○ ") && $0.screen.contains("the first")) },
        ])
        try run(desk, terminal)
        #expect(!desk.isUnborn)
        #expect(terminal.watched.last?.count == 1, "from then on it is watched")
    }

    @Test func theDemoTakesThePlaceOfAnEmptyStore() throws {
        let desk = try desk()
        let demo = folder.path + "/demo"
        let terminal = ScriptedTerminal([ScriptedTerminal.keys("d")])
        try run(desk, terminal) { () throws(DeskError) in
            try TicketDesk.demo(at: demo, plan: DemoPlan(), via: .tui)
        }
        #expect(terminal.screen.contains("demo"))
        #expect(terminal.screen.contains("active"))
        #expect(!terminal.screen.contains("No tickets yet"))
    }

    @Test func followsTheSizeDownToNothing() throws {
        let terminal = ScriptedTerminal([
            ScriptedTerminal.resize(200, 50), ScriptedTerminal.resize(1, 1), ScriptedTerminal.resize(80, 24),
        ])
        try run(desk(with: "one"), terminal)
        #expect(terminal.screens.map(\.size.width) == [120, 200, 1, 80])
    }

    @Test func leavesOnASignalAndSaysWhich() throws {
        let terminal = ScriptedTerminal([ScriptedTerminal.signal(15)])
        #expect(try run(desk(with: "one"), terminal) == 15)
        #expect(terminal.hasLeft)
    }

    @Test func quits() throws {
        let terminal = ScriptedTerminal([
            ScriptedTerminal.keys("q"), ScriptedTerminal.look { _ in Issue.record("still there") },
        ])
        #expect(try run(desk(with: "one"), terminal) == nil)
    }

    @Test func suspendsAndRedraws() throws {
        let terminal = ScriptedTerminal([ScriptedTerminal.inputs(.key(.control("z")), .key(.control("l")))])
        try run(desk(with: "one"), terminal)
        #expect(terminal.suspensions == 1 && terminal.redraws == 1)
    }

    @Test func aBurstIsNeverCommands() throws {
        let desk = try desk(with: "one")
        let terminal = ScriptedTerminal([
            ScriptedTerminal.inputs(.burst("xqtr\n")),
            ScriptedTerminal.look { #expect($0.screen.contains("xqtr")) },
            ScriptedTerminal.inputs(.burst(" and more\n")),
        ])
        try run(desk, terminal)
        #expect(desk.table.count == 2, "where text is typed, the line break at its end is Enter")
        #expect(desk.table.title(Row(rawValue: 1)) == "xqtr and more")
    }

    private func typeahead(_ text: String) -> InputEvent {
        .typeahead(text.map { KeyPress($0 == "\n" ? .enter : .character($0)) })
    }

    @Test func whatIsTypedAheadOnTheBoardIsTextToo() throws {
        let desk = try desk(with: "one")
        let terminal = ScriptedTerminal([
            ScriptedTerminal.inputs(typeahead("please stop the printer")),
            ScriptedTerminal.look { #expect($0.screen.contains("Enter saves")) },
        ])
        try run(desk, terminal)
        #expect(terminal.screen.contains("please stop the printer"))
        #expect(desk.table.state(Row(rawValue: 0)) == .open)
    }

    @Test func whatIsTypedAheadIntoAFieldIsKeysAndWhatLeadsOutOfItIsNot() throws {
        let desk = try desk(with: "one")
        let terminal = ScriptedTerminal([
            ScriptedTerminal.keys("c"), ScriptedTerminal.inputs(typeahead("the second one\nt")),
            ScriptedTerminal.keys("c"), ScriptedTerminal.inputs(typeahead("the third one\nquit the board, please")),
        ])
        try run(desk, terminal)
        #expect(desk.table.count == 3, "Enter is Enter")
        #expect(desk.table.state(Row(rawValue: 1)) == .assigned, "one key more is a key, about what was captured")
        #expect(terminal.screen.contains("quit the board, please"))
        #expect(terminal.screen.contains("Enter saves"))
    }

    @Test func theMouseActsOnWhatWasSeen() throws {
        let terminal = ScriptedTerminal([
            ScriptedTerminal.inputs(.mouse(MouseEvent(.press(.left), at: Point(x: 18, y: 0)))),
            ScriptedTerminal.keys("M"),
        ])
        try run(desk(with: "one"), terminal)
        #expect(!terminal.isMouseEnabled)
    }

    // MARK: Under load

    @Test func aHeldDownKeyIsOneFrame() throws {
        let titles = (1...60).map { "ticket number \($0) of many" }
        let desk = try TicketDesk.create(at: path)
        for title in titles { _ = try desk.perform(.capture(TicketDraft(title: title))) }
        let terminal = ScriptedTerminal([
            ScriptedTerminal.keys(String(repeating: "j", count: 200) + String(repeating: "k", count: 19))
        ])
        try run(desk, terminal)
        #expect(terminal.screens.count == 2, "the board, and all keys")
        #expect(terminal.screen.contains("─ 41 ─"), "200 down from the first end on the last, and 19 up from there")
        #expect(terminal.screen.contains("history 1"), "the history is the last one's")
    }

    @Test func aKeyInTheDetailMovesInWhatTheTicketSays() throws {
        let desk = try desk(with: "one", "two")
        try desk.refresh()
        for step in 1...30 { _ = try desk.perform(.comment([desk.table.number(Row(rawValue: 1))], "word \(step)")) }
        let together = ScriptedTerminal([ScriptedTerminal.keys("j2lG")])
        try run(desk, together)
        let apart = ScriptedTerminal([
            ScriptedTerminal.keys("j"), ScriptedTerminal.keys("2l"), ScriptedTerminal.keys("G"),
        ])
        try run(desk, apart)
        #expect(together.screen == apart.screen)
        #expect(together.screen.contains("captured"), "the end of the history")
    }

    @Test func aFloodOfChangesIsShownAFrameAtATimeAndNoKeyWaits() throws {
        let desk = try desk(with: "one")
        let other = try TicketDesk(at: path, via: .cli)
        // Time passes only while the board waits for it, however long the machine takes.
        var now = desk.wallClock()
        desk.wallClock = { now }
        let waiting: ScriptedTerminal.Step = { terminal in
            let wake = ScriptedTerminal.waiting()(terminal)
            if wake.timedOut { now += Int64((terminal.timeouts.last ?? nil) ?? 0) }
            return wake
        }
        var typed = ""
        var steps: [ScriptedTerminal.Step] = [ScriptedTerminal.keys("c")]
        for round in 1...16 {
            steps.append { terminal in
                for _ in 0..<5 { _ = try? other.perform(.capture(TicketDraft(title: "flood"))) }
                return waiting(terminal)
            }
            let letter = String(UnicodeScalar(UInt8(97 + round % 26)))
            typed += letter
            let expected = String(typed.suffix(20))
            steps.append(ScriptedTerminal.keys(letter))
            steps.append(ScriptedTerminal.look { #expect($0.screen.contains(expected), "a key waits for a frame") })
        }
        // One may say that there is more, and the next that it is due.
        steps += [waiting, waiting]
        steps.append(ScriptedTerminal.look { #expect($0.screen.contains("81 active")) })
        let terminal = ScriptedTerminal(steps)
        try run(desk, terminal)
        #expect(terminal.watched.contains([]), "while changes wait for their time, the store is not listened to")
    }

    @Test func aHistoryThatWasReadIsKeptUntilTheTicketChanges() throws {
        let desk = try desk(with: "one", "two")
        let other = try TicketDesk(at: path, via: .cli)
        try other.refresh()
        let terminal = ScriptedTerminal([
            ScriptedTerminal.keys("j"), ScriptedTerminal.keys("k"),
            ScriptedTerminal.look { #expect($0.screen.contains("history 1")) },
            { terminal in
                _ = try? other.perform(.comment([other.table.number(Row(rawValue: 0))], "news"))
                return ScriptedTerminal.waiting()(terminal)
            },
            ScriptedTerminal.look { #expect($0.screen.contains("history 2")) },
            ScriptedTerminal.keys("j"), ScriptedTerminal.keys("k"),
            ScriptedTerminal.look { #expect($0.screen.contains("history 2")) },
        ])
        try run(desk, terminal)
    }

    @Test func theFilterIsSortedBesideTheLoop() throws {
        let desk = try desk(with: "one", "two", "three")
        let terminal = ScriptedTerminal([
            ScriptedTerminal.keys("/tw"),
            { terminal in
                #expect(terminal.screen.contains("/ tw"), "what is typed is seen at once")
                #expect(terminal.watched.last?.count == 2)
                return ScriptedTerminal.waiting()(terminal)
            },
            ScriptedTerminal.look { terminal in
                #expect(terminal.watched.last?.count == 1, "there is nothing left to wait for")
                #expect(terminal.timeouts.last == .some(nil))
                #expect(terminal.screen.contains("two") && !terminal.screen.contains("three"))
            },
        ])
        _ = try BoardRunner(desk: desk, terminal: terminal, theme: nil, openDemo: nil, sortsAtOnce: 0).run()
    }
}
