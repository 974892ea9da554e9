import TicketDesk
import TicketModel

/// What `log --kind` can ask for: a verb, or the name of an operation.
enum LogKinds {
    /// Every word that it knows.
    static let all =
        [CreateTicket.name, AddComment.name, Withdraw.name, Restore.name] + Verb.allCases.map(\.rawValue)
        + [
            SetTitle.name, SetDescription.name, SetPriority.name, SetDue.name, SetRequester.name, SetMaster.name,
            ChangeTags.name, ChangeHosts.name, ChangeNeeds.name, ChangeRelated.name, SetDuplicate.name,
            ChangeRequirements.name, SetApproval.name, AddEvidence.name, SetFields.name, SetMember.name, SetView.name,
        ]

    /// The kind, if it is one; throws a usage error with the nearest if not.
    static func check(_ word: String) throws(DeskError) -> String {
        if all.contains(word) { return word }
        throw DeskError(
            .usage, "\(word) is no kind of change",
            hint: nearest(to: word, among: all).map { "did you mean \($0)?" } ?? "see usher help log")
    }
}
