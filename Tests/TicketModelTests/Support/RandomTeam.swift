import TicketModel

extension RandomOperations {
    static let views: [Name] = ["mine", "vpn", "späte", "7-days"]

    /// A change of the team or its views; it says truly what it replaces, or now and then not.
    mutating func teamOperation(on table: TicketTable, isTrue: Bool) -> Operation {
        let isHonest = isTrue || dice.chance(90)
        if dice.chance(50) {
            let name = dice.pick(Self.views)
            let known = isHonest ? table.team.view(name) : nil
            let new = SavedView(
                name: name, filter: dice.pick(["to:me", "tag:vpn sort:-updated", "", "\"a, b\" 3:x,"]),
                lanes: dice.chance(30) ? "state" : nil)
            if known != nil, dice.chance(40) { return .setView(SetView(view: name, to: nil, was: known)) }
            return .setView(SetView(view: name, to: new, was: known))
        }
        let login = dice.pick(Self.people + ["mailer"])
        let was = isHonest ? table.team[login] : Member(login)
        var member = was
        if dice.chance(30) { member = Member(login) }
        if dice.chance(40) { member.isListed.toggle() }
        if dice.chance(20) { member.isLead.toggle() }
        if dice.chance(20) { member.isApprover.toggle() }
        if dice.chance(20) { member.isService.toggle() }
        if dice.chance(30) { member.mail = dice.chance(50) ? nil : "\(login)@example.org" }
        if dice.chance(30) { member.away = AwayPeriod(from: dueDay(), to: day("2026-12-31")) }
        return .setMember(SetMember(to: member, was: was))
    }
}
