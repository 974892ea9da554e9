import Glibc
import Testing
import TerminalUI
import TicketDesk
import TicketModel

@testable import DeskTUI

/// What was typed and not sent: when it is put into safety, as what bytes, and how it is found again.
struct DraftTests {
    private func drafts(_ texts: String...) -> Drafts {
        var drafts = Drafts()
        for text in texts { drafts.keep(Draft(subject: .capture, text: text)) }
        return drafts
    }

    // MARK: The file

    @Test func everyKindOfDraftComesBackFromItsFile() {
        let numbers = [TestStore.number(42), TestStore.number(43)]
        var drafts = Drafts()
        let subjects: [Draft.Subject] = [
            .capture, .comment(numbers), .description(numbers[0]), .title([numbers[0]]), .note(.assign, numbers),
            .run(numbers[0]),
            .reason(.close, numbers), .force(.start, numbers),
        ]
        for (index, subject) in subjects.enumerated() {
            let text = ["", "one\n\ntwo\n", "日本語 👩‍🔬", "comment 42 - 3\nabc\n"][index % 4]
            drafts.keep(Draft(subject: subject, text: text, base: index == 2 ? .max : nil))
        }
        #expect(Drafts(encoded: drafts.encoded) == drafts)
        #expect(String(decoding: self.drafts("ab").encoded, as: UTF8.self) == "usher drafts 1\ncapture - - 2\nab\n")
    }

    @Test func aFileThatIsNoneIsNotRead() {
        let good = "usher drafts 1\ncapture - - 2\nab\n"
        #expect(Drafts(encoded: Array(good.utf8)) == drafts("ab"))
        let bad = [
            "", "usher drafts 2\n", "usher drafts 1\ncapture - - 3\nab\n", "usher drafts 1\ncapture - - 2\nabc",
            "usher drafts 1\ncapture - - -1\nab\n", "usher drafts 1\ncapture - - 99999999999999999999\nab\n",
            "usher drafts 1\ncapture 42 - 2\nab\n", "usher drafts 1\ncomment - - 2\nab\n",
            "usher drafts 1\ncomment x - 2\nab\n", "usher drafts 1\nnote:fly 42 - 2\nab\n",
            "usher drafts 1\nnonsense\n", "usher drafts 1\ncapture - zz 2\nab\n", good + "x",
            "usher drafts 1\ndescription 1,2 - 2\nab\n",
        ]
        for file in bad { #expect(Drafts(encoded: Array(file.utf8)) == nil, "\(file)") }
        #expect(Drafts(encoded: Array("usher drafts 1\ncapture - - 2\n".utf8) + [0xC3, 0x28, 10]) == nil)
        #expect(Drafts(encoded: [UInt8](repeating: 65, count: Drafts.largestFile + 1)) == nil)
    }

    /// Any change of bytes gives another file of drafts, or none, and never a trap.
    @Test func damagedFilesAreHarmless() {
        var random = Seeded(state: UInt64(truncatingIfNeeded: Seeded.count("USHER_SEED", otherwise: 4_711)))
        var drafts = drafts("first\nsecond", "third")
        drafts.keep(Draft(subject: .comment([TestStore.number(7)]), text: "words", base: 77))
        for _ in 0..<2_000 {
            var bytes = drafts.encoded
            for _ in 0...random.below(3) {
                let place = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: random.below(256))
                case 1: bytes.remove(at: place)
                default: bytes = Array(bytes[..<place])
                }
                if bytes.isEmpty { break }
            }
            if let read = Drafts(encoded: bytes) { #expect(read.all.count <= Drafts.most) }
        }
    }

    @Test func whatIsTooLongIsCutAndTheLastMatterMost() {
        var drafts = Drafts()
        for index in 0..<12 {
            drafts.keep(Draft(subject: .capture, text: "\(index) " + String(repeating: "é", count: 600_000)))
        }
        let read = Drafts(encoded: drafts.encoded)
        #expect(read.map { $0.all.count } == 7, "8 MiB in all, 1 MiB each")
        #expect(read?.all.last?.text.hasPrefix("11 ") == true)
        for _ in 0..<200 { drafts.keep(Draft(subject: .capture, text: "\(drafts.all.count)\(drafts.hashValue)")) }
        #expect(drafts.all.count == Drafts.most)
    }

    // MARK: When

    private func kept(_ board: Board) -> [[String]] {
        board.effects.compactMap { effect in
            if case .keepDrafts(let drafts) = effect { drafts.all.map(\.text) } else { nil }
        }
    }

    private func wait(_ milliseconds: Int64, _ board: inout Board) {
        board.send(.clock(board.model.now.adding(milliseconds: milliseconds), today: TestStore.today))
    }

    @Test func itIsPutIntoSafetyAfterAPause() {
        var board = Board()
        board.type("chalf")
        #expect(kept(board).isEmpty && board.model.deadline == board.model.now.milliseconds + 1_000)
        wait(999, &board)
        board.type(" a")
        wait(999, &board)
        #expect(kept(board).isEmpty, "not while keys come")
        wait(1, &board)
        #expect(kept(board) == [["half a"]])
        #expect(board.model.deadline == nil, "nothing more is waited for")
    }

    @Test func whoTypesOnAndOnIsSafeToo() {
        var board = Board()
        board.type("c")
        for _ in 0..<21 {
            board.type("x")
            wait(500, &board)
        }
        #expect(kept(board).count == 1)
    }

    @Test func leavingADialogKeepsItsTextAtOnceAndSendingLeavesNone() {
        var board = Board()
        board.type("cword")
        board.press(.escape)
        #expect(kept(board) == [["word"]])
        board.type("c")
        board.press(.enter)
        #expect(kept(board).last == [])
    }

    @Test func whatTheStoreRefusesIsKept() {
        var board = Board()
        board.refusal = DeskError(.inputOutput, "no space left")
        board.type("cword")
        board.press(.enter)
        wait(1_000, &board)
        #expect(kept(board) == [["word"]] && board.model.context == .capture)
    }

    @Test func movingAboutOnTheBoardKeepsNothing() {
        var board = Board()
        board.type("jkhl/x")
        board.press(.escape)
        board.type("a")
        board.press(.escape)
        #expect(kept(board).isEmpty && board.model.deadline == nil)
    }

    @Test func whatIsFoundIsSaidAndGoneOnWith() {
        var board = Board()
        board.send(.drafts(drafts("half a thought"), note: nil))
        #expect(board.screen.contains("draft kept: c continues it"))
        board.type("c, done")
        board.press(.enter)
        #expect(board.actions == [.capture(TicketDraft(title: "half a thought, done"), takeIt: false)])
        board.send(.drafts(drafts("one", "two"), note: nil))
        #expect(board.screen.contains("c continues it · 1 more"))
        board.type("c")
        board.press(.enter)
        board.type("c")
        board.press(.enter)
        #expect(board.actions.count == 3 && board.model.unsent.all.isEmpty)
    }

    // MARK: The runner

    private func desk(_ folder: TemporaryFolder, isUnborn: Bool = false) throws -> TicketDesk {
        let path = folder.path + "/store"
        let desk = isUnborn ? try TicketDesk(unbornAt: path, via: .tui) : try TicketDesk.create(at: path)
        desk.stateDirectory = folder.path + "/state"
        return desk
    }

    private func files(_ desk: TicketDesk) -> [String] { desk.personalNames().filter { $0.hasPrefix("drafts") } }

    /// What a board of a process that runs no more would have left.
    private func leave(_ drafts: [UInt8], _ desk: TicketDesk) throws {
        let own = try #require(desk.processFile("drafts", limit: 1))
        let name = own.name.split(separator: "-").dropLast().joined(separator: "-") + "-1"
        try desk.keep(drafts, as: PersonalFile(name, limit: 1))
    }

    @Test func everyWayOutLeavesADraftAndTheNextBoardHasIt() throws {
        let folder = try TemporaryFolder()
        let desk = try desk(folder)
        let terminal = ScriptedTerminal([ScriptedTerminal.keys("cprecious"), ScriptedTerminal.signal(SIGHUP)])
        #expect(try BoardRunner(desk: desk, terminal: terminal).run() == SIGHUP)
        let file = try #require(files(desk).first)
        let bytes = try #require(desk.personal(PersonalFile(file, limit: 1_000)))
        #expect(Drafts(encoded: bytes) == drafts("precious"))
        desk.forget(PersonalFile(file, limit: 0))

        try leave(bytes, desk)
        let next = ScriptedTerminal([
            ScriptedTerminal.look { #expect($0.screen.contains("draft kept: c continues it")) },
            ScriptedTerminal.look { _ in #expect(files(desk) == [file], "it is this board's now, and nobody else's") },
            ScriptedTerminal.keys("c words", then: .enter),
            ScriptedTerminal.look { _ in #expect(files(desk).isEmpty, "what was sent leaves no draft") },
        ])
        _ = try BoardRunner(desk: desk, terminal: next).run()
        #expect(desk.table.title(Row(rawValue: 0)) == "precious words")
    }

    @Test func aDraftOfAStoreToBeMadeLives() throws {
        let folder = try TemporaryFolder()
        let desk = try desk(folder, isUnborn: true)
        try leave(drafts("the first").encoded, desk)
        let terminal = ScriptedTerminal([
            ScriptedTerminal.look { #expect($0.screen.contains("draft kept: c continues it")) },
            ScriptedTerminal.keys("c ticket", then: .enter),
        ])
        _ = try BoardRunner(desk: desk, terminal: terminal).run()
        #expect(desk.table.title(Row(rawValue: 0)) == "the first ticket" && files(desk).isEmpty)
        let other = try TicketDesk(unbornAt: folder.path + "/other", via: .tui)
        other.stateDirectory = desk.stateDirectory
        #expect(files(other).isEmpty, "nothing is left for the next store either")
    }

    @Test func aHostileFileIsLeftAloneAndSaid() throws {
        let folder = try TemporaryFolder()
        let desk = try desk(folder)
        try leave(Array("\u{1b}[31m nonsense".utf8), desk)
        let terminal = ScriptedTerminal([
            ScriptedTerminal.look { #expect($0.screen.contains("a file of drafts can't be read and is left alone")) }
        ])
        _ = try BoardRunner(desk: desk, terminal: terminal).run()
        #expect(files(desk).count == 1)
    }

    @Test func thatDraftsCannotBeKeptIsSaidOnce() throws {
        let folder = try TemporaryFolder()
        let desk = try desk(folder)
        desk.stateDirectory = "/proc/nowhere"
        let terminal = ScriptedTerminal([
            ScriptedTerminal.keys("cone", then: .escape),
            ScriptedTerminal.look { #expect($0.screen.contains("what you type can't be kept as a draft")) },
            ScriptedTerminal.keys("ctwo", then: .escape),
            ScriptedTerminal.look { #expect($0.screen.contains("draft kept: c continues it")) },
        ])
        _ = try BoardRunner(desk: desk, terminal: terminal).run()
    }
}
