import TicketModel

extension DemoPlan {
    /// What the team of the demo keeps: its people, one of them away and one leading, and some views.
    func teamFacts(with me: Name, today: CivilDate) -> [Operation] {
        let team = team(with: me)
        let people = team.enumerated().map { place, login in
            var member = Member(login)
            member.isListed = true
            member.mail = "\(login)@example.org"
            switch place {
            // Whoever looks at the demo may try everything.
            case 0: (member.isLead, member.isApprover) = (true, true)
            case 1: member.isApprover = true
            case 2: member.away = AwayPeriod(from: today.adding(days: -2), to: today.adding(days: 9))
            default: break
            }
            return Operation.setMember(SetMember(to: member, was: Member(login)))
        }
        let views = [
            SavedView(name: "late", filter: "is:overdue sort:due"),
            SavedView(name: "triage", filter: "is:unassigned pri:high..", lanes: "priority"),
            SavedView(name: "waiting", filter: "is:waiting sort:updated"),
        ]
        return people + views.map { .setView(SetView(view: $0.name, to: $0, was: nil)) }
    }
}
