public import TicketModel

/// Something that a person can do at the desk; each is one event, all of it or nothing.
public enum Action: Hashable, Sendable {
    /// Make a ticket; with `takeIt`, it is mine from the start. A key returns the unclosed ticket that has it.
    case capture(TicketDraft, takeIt: Bool = false)
    /// One verb for one or many tickets. `assignee` is for assign, `note` where somebody's work is taken away, `reason` for
    /// closing what is not resolved; one that says `duplicate of 40` ties it to that. `force` is why a guard is overridden.
    case verb(
        Verb, [TicketNumber], assignee: Name? = nil, note: String? = nil, reason: String? = nil, force: String? = nil)
    /// Say something about one or many tickets.
    case comment([TicketNumber], String)
    /// Ask for an approval of one or many tickets, approve or reject them.
    case decide(Approval.Decision, [TicketNumber], note: String? = nil)
    /// Change what one or many tickets say.
    case edit([TicketNumber], TicketEdit)
    /// Say something about people of the team.
    case team([MemberEdit])
    /// Keep a filter under a name, in the place of the view that has it.
    case saveView(SavedView)
    /// Forget a view.
    case removeView(Name)
    /// Give a view another name, which no view has.
    case renameView(Name, to: Name)
    /// Tie each of the tickets to each of the others.
    case link(Relation, [TicketNumber], to: [TicketNumber])
    /// Take such ties away.
    case unlink(Relation, [TicketNumber], from: [TicketNumber])
}
