import Testing
import TicketModel

/// The actor is ana; another is bo. A cell is the new standing, `=` for nothing, or the kind of refusal.
@Suite struct VerbTableTests {
    struct Case: CustomStringConvertible, Sendable {
        var request: VerbRequest
        var standing: Standing
        var expected: String
        var description: String { "\(request.verb) on \(standing)" }
    }

    static let standings = [
        "open", "assigned ana", "assigned bo", "in-progress ana", "in-progress bo", "resolved ana", "resolved bo",
        "closed/done ana", "closed/done bo", "closed/given-up",
    ]

    static let bare: [(VerbRequest, [String])] = [
        (
            VerbRequest(verb: .take, actor: "ana"),
            [
                "assigned ana", "=", "assigned ana", "=", "noteRequired", "wrongState", "wrongState", "wrongState",
                "wrongState", "wrongState",
            ]
        ),
        (
            VerbRequest(verb: .take, actor: "ana", note: "bo is ill"),
            [
                "assigned ana", "=", "assigned ana", "=", "assigned ana", "wrongState", "wrongState", "wrongState",
                "wrongState", "wrongState",
            ]
        ),
        (
            VerbRequest(verb: .assign, actor: "ana", assignee: "cy", note: " "),
            [
                "assigned cy", "assigned cy", "assigned cy", "noteRequired", "noteRequired", "wrongState", "wrongState",
                "wrongState", "wrongState", "wrongState",
            ]
        ),
        (
            VerbRequest(verb: .assign, actor: "ana", assignee: "bo", note: "half done"),
            [
                "assigned bo", "assigned bo", "=", "assigned bo", "=", "wrongState", "wrongState", "wrongState",
                "wrongState", "wrongState",
            ]
        ),
        (
            VerbRequest(verb: .assign, actor: "ana", assignee: "ana"),
            [
                "assigned ana", "=", "assigned ana", "=", "noteRequired", "wrongState", "wrongState", "wrongState",
                "wrongState", "wrongState",
            ]
        ),
        (VerbRequest(verb: .assign, actor: "ana"), Array(repeating: "assigneeRequired", count: 10)),
        (
            VerbRequest(verb: .start, actor: "ana"),
            [
                "in-progress ana", "in-progress ana", "in-progress ana, taken over", "=", "notYours", "wrongState",
                "wrongState", "wrongState", "wrongState", "wrongState",
            ]
        ),
        (
            VerbRequest(verb: .pause, actor: "ana", note: "lunch"),
            [
                "wrongState", "=", "notYours", "assigned ana", "notYours", "wrongState", "wrongState", "wrongState",
                "wrongState", "wrongState",
            ]
        ),
        (
            VerbRequest(verb: .release, actor: "ana"),
            [
                "=", "open", "open", "open", "noteRequired", "wrongState", "wrongState", "wrongState", "wrongState",
                "wrongState",
            ]
        ),
        (
            VerbRequest(verb: .release, actor: "ana", note: "bo left"),
            ["=", "open", "open", "open", "open", "wrongState", "wrongState", "wrongState", "wrongState", "wrongState"]
        ),
        (
            VerbRequest(verb: .resolve, actor: "ana"),
            [
                "resolved ana", "resolved ana", "resolved bo", "resolved ana", "resolved bo", "=", "=", "wrongState",
                "wrongState", "wrongState",
            ]
        ),
        (
            VerbRequest(verb: .close, actor: "ana"),
            [
                "reasonRequired", "reasonRequired", "reasonRequired", "reasonRequired", "reasonRequired",
                "closed/done ana", "closed/done bo", "=", "=", "=",
            ]
        ),
        (
            VerbRequest(verb: .close, actor: "ana", reason: "no budget"),
            [
                "closed/given-up", "closed/given-up ana", "closed/given-up bo", "closed/given-up ana",
                "closed/given-up bo", "closed/done ana", "closed/done bo", "=", "=", "=",
            ]
        ),
        (
            VerbRequest(verb: .close, actor: "ana", reason: "Duplicate of 40"),
            [
                "closed/duplicate", "closed/duplicate ana", "closed/duplicate bo", "closed/duplicate ana",
                "closed/duplicate bo", "closed/duplicate ana", "closed/duplicate bo", "=", "=", "=",
            ]
        ),
        (
            VerbRequest(verb: .reopen, actor: "ana"),
            ["=", "=", "=", "=", "=", "assigned ana", "assigned bo", "assigned ana", "assigned bo", "open"]
        ),
    ]

    static let cases: [Case] = bare.flatMap { request, expected in
        zip(standings, expected).compactMap { text, expected in
            Standing(text).map { Case(request: request, standing: $0, expected: expected) }
        }
    }

    @Test func `the table is whole`() {
        #expect(Self.cases.count == 150)
        #expect(Set(Self.cases.map(\.request.verb)).count == Verb.allCases.count)
    }

    @Test(arguments: cases)
    func `a verb leads where the table says`(one: Case) {
        switch outcome(of: one.request, on: ticket(42), standing: one.standing) {
        case .change(let to, let reassignsFirst):
            #expect(to.description + (reassignsFirst ? ", taken over" : "") == one.expected)
            #expect(to.isConsistent)
            #expect(to != one.standing)
        case .nothing: #expect(one.expected == "=")
        case .refused(let refusal):
            #expect("\(refusal.kind)" == one.expected)
            #expect(refusal.message.hasPrefix("42 is "))
            #expect(!refusal.hint.isEmpty)
        }
    }

    @Test(arguments: cases)
    func `repeating a verb changes nothing`(one: Case) {
        guard case .change(let to, _) = outcome(of: one.request, on: ticket(42), standing: one.standing) else { return }
        #expect(outcome(of: one.request, on: ticket(42), standing: to) == .nothing)
    }

    @Test(arguments: [
        ("take", "in-progress bo", "42 is in progress by bo", "say why with --note TEXT"),
        ("start", "in-progress bo", "42 is in progress by bo", "take 42 --note TEXT, then start it"),
        ("pause", "in-progress bo", "42 is in progress by bo", "assign it instead: assign 42 LOGIN --note TEXT"),
        ("start", "closed/given-up bo", "42 is closed (given up)", "reopen 42 first"),
        ("resolve", "closed/done bo", "42 is closed", "reopen 42 first"),
        (
            "close", "assigned bo", "42 is assigned to bo",
            "resolve it first, or say why it is given up with --reason TEXT"
        ),
    ])
    func `a refusal says what is and what to do`(verb: String, standing: String, message: String, hint: String) throws {
        let request = VerbRequest(verb: try #require(Verb(rawValue: verb)), actor: "ana")
        let result = outcome(of: request, on: ticket(42), standing: try #require(Standing(standing)))
        guard case .refused(let refusal) = result else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.message == message)
        #expect(refusal.hint == hint)
    }
}
