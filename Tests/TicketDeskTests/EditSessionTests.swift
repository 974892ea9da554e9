import Foundation
import Testing
import TicketModel

@testable import TicketDesk

@Suite struct EditSessionTests {
    let store: TemporaryStore
    let ana: TicketDesk
    let number: TicketNumber

    init() throws {
        store = try TemporaryStore()
        ana = try store.desk(as: "ana")
        number = try ana.capture("switch reboots pri:low tag:net")
    }

    private func replacing(_ text: String, _ old: String, _ new: String) throws -> String {
        let range = try #require(text.firstRange(of: old), "\(old) in \(text)")
        return text.replacingCharacters(in: range, with: new)
    }

    @Test func writesWhatWasChanged() throws {
        var session = try EditSession(number, at: ana)
        let text = try replacing(session.text, "priority: low", "priority: high")
        let receipt = try #require(try session.submit(text + "It hums.\n", to: ana).receipt)
        #expect(receipt.summary == "1: new description, priority high")
        #expect(try ana.ticket(number).description == "It hums.")
    }

    @Test(arguments: [true, false]) func unchangedOrEmptyIsNoEvent(isEmpty: Bool) throws {
        var session = try EditSession(number, at: ana)
        let order = ana.table.lastOrder
        #expect(try session.submit(isEmpty ? "" : session.text, to: ana).isUnchanged)
        try ana.refresh()
        #expect(ana.table.lastOrder == order)
    }

    @Test func mistakesComeBackOnTopOfTheText() throws {
        var session = try EditSession(number, at: ana)
        let text = try replacing(session.text, "priority: low", "priority: critical")
        #expect(try session.submit(text, to: ana).isAgain)
        #expect(session.text == "#! priority: critical — is no priority: low, normal, high or urgent\n" + text)
        let long =
            try replacing(session.text, "\npriority: critical", "\npriority: high")
            + String(repeating: "a", count: 300_000)
        #expect(try session.submit(long, to: ana).isAgain)
        #expect(session.text.hasPrefix("#! the description is longer than"))
        #expect(session.text.utf8.count > 300_000)
        #expect(try ana.ticket(number).priority == .low)
    }

    @Test func whatOthersChangedStays() throws {
        var session = try EditSession(number, at: ana)
        var edit = TicketEdit()
        edit.title = "switch reboots at night"
        edit.addedTags = ["power"]
        _ = try store.desk(as: "bo").perform(.edit([number], edit))
        let text = try replacing(session.text, "tags: net", "tags: rack")
        #expect(try session.submit(text, to: ana).receipt != nil, "\(session.text)")
        let ticket = try ana.ticket(number)
        #expect(ticket.title == "switch reboots at night")
        #expect(ticket.tags == ["power", "rack"])
    }

    @Test func whatBothChangedIsAsked() throws {
        var session = try EditSession(number, at: ana)
        var edit = TicketEdit()
        edit.priority = .urgent
        edit.due = .set(CivilDate(days: 30_000))
        _ = try store.desk(as: "bo").perform(.edit([number], edit))
        let text = try replacing(session.text, "priority: low", "priority: high")
        #expect(try session.submit(text, to: ana).isAgain)
        let line = "#! priority was changed meanwhile by bo to urgent: remove this line to have it as it stands below\n"
        #expect(session.text.hasPrefix(line))
        #expect(session.text.contains("\npriority: high\n"))
        #expect(session.text.contains("\ndue: 2052-02-20\n"))
        #expect(try session.submit(session.text, to: ana).isAgain)
        #expect(try ana.ticket(number).priority == .urgent)
        let receipt = try #require(try session.submit(String(session.text.dropFirst(line.count)), to: ana).receipt)
        #expect(receipt.summary == "1: priority high")
        #expect(try ana.ticket(number).due == CivilDate(days: 30_000))
    }
}

extension EditSession.Outcome {
    fileprivate var receipt: Receipt? {
        if case .done(let receipt) = self { return receipt }
        return nil
    }

    fileprivate var isAgain: Bool {
        if case .again = self { return true }
        return false
    }

    fileprivate var isUnchanged: Bool {
        if case .unchanged = self { return true }
        return false
    }
}
