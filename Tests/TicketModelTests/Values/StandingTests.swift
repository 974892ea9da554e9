import Testing
import TicketModel

@Suite struct StandingTests {
    @Test(arguments: [
        (Standing.open, "open"), (.assigned(to: "ana"), "assigned ana"),
        (.inProgress(by: "bo b/c"), "in-progress bo b/c"),
        (.resolved(by: "x"), "resolved x"), (.closed(.done, assignee: nil), "closed/done"),
        (.closed(.givenUp, assignee: "ana"), "closed/given-up ana"),
        (.closed(.duplicate, assignee: nil), "closed/duplicate"),
    ])
    func `a standing survives its spelling`(standing: Standing, text: String) {
        #expect(standing.isConsistent)
        #expect(standing.description == text)
        #expect(Standing(text) == standing)
    }

    @Test(arguments: [
        "", "open ana", "assigned", "assigned ", "closed", "closed ana", "open/done", "resolved/done ana",
        "closed/lost", "Open",
        "closed/", "resolved", "in-progress", " open", "closed/done ",
    ])
    func `what no ticket can be is refused`(text: String) {
        #expect(Standing(text) == nil)
    }

    @Test func `words lead back to what they spell`() {
        for state in TicketState.allCases { #expect(TicketState(word: state.word) == state) }
        for priority in Priority.allCases { #expect(Priority(word: priority.word) == priority) }
        for outcome in Outcome.allCases { #expect(Outcome(word: outcome.word) == outcome) }
        for via: Via in [.cli, .tui, .mail, .api, .demo, .other("chat")] { #expect(Via(word: via.word) == via) }
        #expect(TicketState.allCases.map(\.word) == ["open", "assigned", "in-progress", "resolved", "closed"])
        #expect(TicketState.allCases.filter(\.isActive) == [.open, .assigned, .inProgress])
        #expect(Priority.allCases.sorted() == [.low, .normal, .high, .urgent])
    }
}
