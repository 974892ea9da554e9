import EventStore
public import TicketModel

extension TicketDesk {
    /// What the team keeps beside tickets, as of the last look.
    public var team: Team { table.team }

    /// The people of the team, by login: those who are listed in it; if nobody is, the store's Unix group, and in a demo
    /// everybody who ever had a ticket or wrote. Services are none.
    public var roster: [Name] {
        if !hasLooked { try? refresh() }
        let team = table.team
        if let listed = team.listed { return listed }
        return Set(group + (isDemo ? table.people : [])).subtracting(team.services).sorted()
    }

    /// The team, me first, then by login.
    public var members: [Name] { [me] + roster.filter { $0 != me } }

    /// The members and what each carries, me first.
    public func people() -> [Person] {
        let (team, today) = (table.team, today())
        return members.map { person($0, team[$0], today) }
    }

    /// What somebody carries, and whether they are away.
    public func person(_ login: Name) -> Person { person(login, table.team[login], today()) }

    private func person(_ login: Name, _ member: Member, _ today: CivilDate) -> Person {
        Person(
            login: login, isMe: login == me, load: table.load(of: login), awayUntil: member.awayUntil(on: today),
            isLead: member.isLead, isApprover: member.isApprover)
    }

    /// The login that a word means: a member's, or mine for `me`.
    ///
    /// Throws `usage` with the nearest login, or with everybody and what they carry, for anybody else.
    public func member(_ word: String) throws(DeskError) -> Name {
        if word == "me" { return me }
        let name = Name(word)
        let members = members
        if members.contains(name) { return name }
        let near = nearest(to: word, among: members.map(\.text))
        throw DeskError(
            .usage, "\(word) is not in the team",
            hint: near.map { "did you mean \($0)?" }
                ?? "usher team add \(word) makes them one; so far it is \(people().map(\.brief).joined(separator: ", "))"
        )
    }

    func edit(_ edits: [MemberEdit]) throws(DeskError) -> Receipt {
        let roster = roster
        var isNewlyListed = false
        let event = try write(needing: .table) { (context) throws(DeskError) in
            let team = context.table.team
            try demandLead(of: team, for: edits)
            var all = edits
            if team.listed == nil, edits.contains(where: { $0.isListed != nil }) {
                isNewlyListed = true
                // From now on the list counts, so it has to hold everybody who belonged to the team without one.
                for login in roster where !edits.contains(where: { $0.login == login }) {
                    var edit = MemberEdit(login)
                    edit.isListed = true
                    all.append(edit)
                }
            }
            var operations: [Operation] = []
            for edit in all {
                let was = team[edit.login]
                let body = SetMember(to: edit.applied(to: was), was: was)
                guard body.to != was else { continue }
                try checked { () throws(MalformedField) in try body.validate() }
                guard !was.isBlank || team.members.count + operations.count < Team.most else {
                    throw DeskError(.refused, "the team knows \(Team.most) logins already", hint: "remove some first")
                }
                operations.append(.setMember(body))
            }
            return operations
        }
        guard let event else {
            return Receipt(tickets: [], changed: [], summary: "that is so already", event: nil)
        }
        var said = HistoryEntry.entriesWithoutTicket(of: event).prefix(edits.count).map(\.did).joined(separator: ", ")
        if isNewlyListed {
            let names = self.roster.map(\.text).joined(separator: ", ")
            said += group.count > 1 ? "; the team is no longer the Unix group but \(names)" : "; it is \(names) now"
        }
        return Receipt(tickets: [], changed: [], summary: said, event: event)
    }

    /// Anybody may change the team until somebody leads it; then its leads, and root; and of oneself one may always say
    /// that one is away, and where one's mail goes.
    private func demandLead(of team: Team, for edits: [MemberEdit]) throws(DeskError) {
        let leads = team.leads
        if leads.isEmpty || leads.contains(me) || identity.uid == 0 { return }
        if edits.allSatisfy({ $0.login == me && $0.isPersonal }) { return }
        throw DeskError(
            .notPermitted, "the team is led by \(leads.map(\.text).joined(separator: ", ")): \(me) can't change it",
            hint: "ask one of them; what is always yours is usher team away me, and usher team back me")
    }
}

extension Person {
    /// `bo (2 in progress, 5 assigned, away until 2027-01-03)`.
    public var brief: String {
        var facts = [
            load.inProgress > 0 ? "\(load.inProgress) in progress" : nil,
            load.assigned > 0 ? "\(load.assigned) assigned" : nil, awayUntil.map { "away until \($0)" },
        ].compactMap(\.self)
        if facts.isEmpty { facts = ["free"] }
        return "\(login) (\(facts.joined(separator: ", ")))"
    }
}
