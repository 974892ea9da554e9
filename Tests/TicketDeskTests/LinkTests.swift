import Testing
import TicketModel

@testable import TicketDesk

@Suite struct LinkTests {
    let store: TemporaryStore
    let desk: TicketDesk
    let numbers: [TicketNumber]

    init() throws {
        store = try TemporaryStore()
        let desk = try store.desk(as: "ana")
        self.desk = desk
        numbers = try (1...6).map { try desk.capture("request \($0)") }
    }

    private func refusal(_ action: Action) -> DeskError? {
        #expect(throws: DeskError.self) { try desk.perform(action) }
    }

    static let said: [(Relation, String, String, String, String)] = [
        (.needs, "1 needs 2 now", "1 needs 2 already", "1 no longer needs 2", "1 does not need 2"),
        (.partOf, "1 is part of 2 now", "1 is part of 2 already", "1 is no longer part of 2", "1 is not part of 2"),
        (
            .related, "1 is related to 2 now", "1 is related to 2 already", "1 is no longer related to 2",
            "1 is not related to 2"
        ),
        (
            .duplicateOf, "1 is a duplicate of 2 now", "1 is a duplicate of 2 already",
            "1 is no longer a duplicate of 2", "1 is not a duplicate of 2"
        ),
    ]

    @Test(arguments: said)
    func aTieIsMadeOnceAndTakenAwayOnce(
        relation: Relation, tied: String, tiedAlready: String, untied: String, untiedAlready: String
    ) throws {
        let before = try desk.ticket(numbers[0])
        let steps: [(Action, String, Bool)] = [
            (.link(relation, [numbers[0]], to: [numbers[1]]), tied, true),
            (.link(relation, [numbers[0]], to: [numbers[1]]), tiedAlready, false),
            (.unlink(relation, [numbers[0]], from: [numbers[1]]), untied, true),
            (.unlink(relation, [numbers[0]], from: [numbers[1]]), untiedAlready, false),
        ]
        for (action, summary, writes) in steps {
            let receipt = try desk.perform(action)
            #expect(receipt.summary == summary)
            #expect((receipt.event != nil) == writes)
            #expect(receipt.changed == (writes ? [numbers[0]] : []))
        }
        var after = try desk.ticket(numbers[0])
        after.updated = before.updated
        #expect(after == before)
        #expect(try desk.history(of: numbers[0]).count == 3)
    }

    @Test func relatedGoesBothWays() throws {
        _ = try desk.perform(.link(.related, [numbers[0]], to: [numbers[1], numbers[2]]))
        #expect(try desk.ticket(numbers[1]).related == [numbers[0]])
        #expect(try desk.perform(.link(.related, [numbers[1]], to: [numbers[0]])).event == nil)
        _ = try desk.perform(.unlink(.related, [numbers[2]], from: [numbers[0]]))
        #expect(try desk.ticket(numbers[0]).related == [numbers[1]])
    }

    /// What was so before stays so when the rest is undone.
    @Test(arguments: Relation.allCases) func undoTakesBackOnlyWhatChanged(relation: Relation) throws {
        _ = try desk.perform(.link(relation, [numbers[0]], to: [numbers[5]]))
        let before = try numbers.map { try desk.ticket($0) }
        let receipt = try desk.perform(.link(relation, [numbers[0], numbers[1], numbers[2]], to: [numbers[5]]))
        #expect(receipt.changed == [numbers[1], numbers[2]])
        #expect(receipt.summary.hasSuffix("; 1 more needed no change"))
        _ = try desk.undo(receipt)
        for (ticket, old) in zip(try numbers.map { try desk.ticket($0) }, before) {
            var ticket = ticket
            ticket.updated = old.updated
            #expect(ticket == old)
        }
        let untied = try desk.perform(.unlink(relation, [numbers[0], numbers[1]], from: [numbers[5]]))
        #expect(untied.changed == [numbers[0]])
        _ = try desk.undo(untied)
        var ticket = try desk.ticket(numbers[0])
        ticket.updated = before[0].updated
        #expect(ticket == before[0])
    }

    @Test func aMoveToAnotherMasterIsUndoneToTheOldOne() throws {
        _ = try desk.perform(.link(.partOf, [numbers[0]], to: [numbers[4]]))
        let moved = try desk.perform(.link(.partOf, [numbers[0], numbers[1]], to: [numbers[5]]))
        #expect(try desk.ticket(numbers[0]).master == numbers[5])
        _ = try desk.undo(moved)
        #expect(try desk.ticket(numbers[0]).master == numbers[4])
        #expect(try desk.ticket(numbers[1]).master == nil)
    }

    @Test func aCycleIsRefusedWithItsPath() throws {
        _ = try desk.perform(.link(.needs, [numbers[0]], to: [numbers[1]]))
        _ = try desk.perform(.link(.partOf, [numbers[2]], to: [numbers[1]]))
        let refused: [(Action, String)] = [
            (.link(.needs, [numbers[1]], to: [numbers[0]]), "2 can't need 1, as that closes a cycle (2 → 1 → 2)"),
            (.link(.needs, [numbers[2]], to: [numbers[0]]), "3 can't need 1, as that closes a cycle (3 → 1 → 2 → 3)"),
            (
                .link(.partOf, [numbers[0]], to: [numbers[2]]),
                "1 can't be part of 3, as that closes a cycle (3 → 1 → 2 → 3)"
            ),
            (.link(.needs, [numbers[0]], to: [numbers[0]]), "1 can't be in need of itself"),
            (.link(.partOf, numbers, to: [numbers[3]]), "4 can't be part of itself"),
        ]
        let before = try numbers.map { try desk.ticket($0) }
        for (action, message) in refused {
            let error = refusal(action)
            #expect(error?.message == message)
            #expect(error?.code == .refused)
        }
        #expect(try numbers.map { try desk.ticket($0) } == before)
    }

    @Test func aCaptureCantCloseACycleEither() throws {
        _ = try desk.perform(.link(.needs, [numbers[1]], to: [numbers[0]]))
        for (master, need, path) in [(0, 1, "it → 2 → 1 → it"), (2, 2, "it → 3 → it")] {
            let draft = TicketDraft(title: "both ends", master: numbers[master], needs: [numbers[need]])
            let error = refusal(.capture(draft))
            #expect(error?.message.hasSuffix("as that closes a cycle (\(path))") == true, "\(error?.message ?? "")")
        }
        let draft = TicketDraft(title: "one end", master: numbers[1], needs: [numbers[0]])
        #expect(try desk.perform(.capture(draft)).tickets == [try #require(TicketNumber("7"))])
    }

    @Test func duplicatesDoNotGoInCircles() throws {
        _ = try desk.perform(.link(.duplicateOf, [numbers[0]], to: [numbers[1]]))
        _ = try desk.perform(.link(.duplicateOf, [numbers[1]], to: [numbers[2]]))
        let error = refusal(.link(.duplicateOf, [numbers[2]], to: [numbers[0]]))
        #expect(error?.message == "3 can't be a duplicate of 1, as that closes a cycle (3 → 1 → 2 → 3)")
        #expect(refusal(.link(.duplicateOf, [numbers[3]], to: [numbers[0], numbers[1]]))?.code == .usage)
    }

    @Test func oneBadNumberChangesNothing() throws {
        let missing = try #require(TicketNumber("99"))
        #expect(refusal(.link(.needs, [numbers[0], missing], to: [numbers[1]]))?.code == .noSuchTicket)
        #expect(refusal(.link(.needs, [numbers[0]], to: [numbers[1], missing]))?.code == .noSuchTicket)
        #expect(refusal(.link(.needs, [numbers[0]], to: []))?.code == .usage)
        #expect(try desk.ticket(numbers[0]).needs == [])
    }

    /// Whatever the desk lets through, the fold takes as it is said.
    @Test func noTieThatIsWrittenIsSuppressed() throws {
        var dice = LinkDice()
        for _ in 0..<150 {
            let tickets = Array(numbers.shuffled(using: &dice).prefix(Int.random(in: 1...3, using: &dice)))
            let others = Array(numbers.shuffled(using: &dice).prefix(Int.random(in: 1...2, using: &dice)))
            let relation = [Relation.needs, .partOf].randomElement(using: &dice) ?? .needs
            let isTied = Int.random(in: 0..<3, using: &dice) > 0
            let action = isTied ? Action.link(relation, tickets, to: others) : .unlink(relation, tickets, from: others)
            guard (try? desk.perform(action)) != nil else { continue }
            for ticket in tickets {
                let now = try desk.ticket(ticket)
                #expect(!now.isConflicted, "seed \(dice.seed)")
                for other in others {
                    let has = relation == .needs ? now.needs.contains(other) : now.master == other
                    #expect(has == isTied, "seed \(dice.seed)")
                }
            }
        }
    }
}

private struct LinkDice: RandomNumberGenerator {
    let seed = UInt64.random(in: 1...9_999_999)
    private lazy var state = seed

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 33
    }
}
