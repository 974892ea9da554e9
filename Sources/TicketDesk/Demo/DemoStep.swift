import TicketModel

/// One thing that somebody does to one ticket of the demo.
struct DemoStep {
    enum Kind {
        indirect case capture(TicketDraft)
        case verb(Verb, assignee: Name?, note: String?, reason: String?)
        case comment(String)
        case priority(Priority)
        indirect case evidence(DemoRun)
        case approval(Approval.Decision, note: String?)
        /// The part, given by its place in the demo, belongs to a master and needs other parts.
        indirect case plan(TicketDraft, master: Int, needs: [Int])
    }

    let at: Timestamp
    let actor: Name
    /// The ticket's place in the demo, 0…; its number follows from the order of the captures.
    let ticket: Int
    /// Its place among the steps of its ticket, 0….
    let place: Int
    let kind: Kind
}
