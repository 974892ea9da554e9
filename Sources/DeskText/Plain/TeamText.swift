import TerminalText
public import TicketDesk
public import TicketModel

/// The team and its views.
extension TextBuffer {
    /// Adds a line for each person, and for each login of which something is known.
    public mutating func team(_ desk: TicketDesk) {
        let (team, today) = (desk.team, desk.today())
        let roster = Set(desk.roster)
        let logins = roster.union(team.members.map(\.login)).sorted()
        let login = logins.map { CellWidth.width(of: $0.text) }.max() ?? 0
        let roles = logins.map { self.roles(of: team[$0], isMember: roster.contains($0)).utf8.count }.max() ?? 0
        for name in logins {
            let member = team[name]
            let load = desk.table.load(of: name)
            add(name.text, roster.contains(name) ? .strong : .faint, cells: login)
            if roles > 0 { space(2) }
            add(self.roles(of: member, isMember: roster.contains(name)), .accent, cells: roles)
            space(2)
            addShown("\(glyphs.mark(.inProgress))\(load.inProgress)", .working)
            space()
            addShown("\(glyphs.mark(.assigned))\(load.assigned)", .assigned)
            if let until = member.awayUntil(on: today) {
                addAway(until)
            } else if let away = member.away, away.from > today {
                let moments = MomentText(look: look)
                addShown("  away \(moments.day(away.from)) to \(moments.day(away.to))", .faint)
            }
            if let mail = member.mail {
                space(2)
                add(mail, .faint)
            }
            endLine()
        }
        if team.listed == nil {
            addShown(
                roster.count == 1
                    ? "you are the team; usher team add LOGIN adds a colleague"
                    : "the team is the store's Unix group; usher team add LOGIN lists it here instead", .faint)
            endLine()
        }
    }

    private func roles(of member: Member, isMember: Bool) -> String {
        [
            member.isLead ? "lead" : nil, member.isApprover ? "approver" : nil, member.isService ? "service" : nil,
            isMember || member.isService ? nil : "not in the team",
        ].compactMap(\.self).joined(separator: ", ")
    }

    /// Adds a line for each view.
    public mutating func views(_ views: [SavedView]) {
        let name = views.map { CellWidth.width(of: $0.name.text) }.max() ?? 0
        for view in views {
            add(view.name.text, .strong, cells: name)
            space(2)
            add(view.filter.isEmpty ? "is:active" : view.filter)
            if let lanes = view.lanes {
                space(2)
                add("lanes by \(lanes)", .faint)
            }
            endLine()
        }
        guard views.isEmpty else { return }
        addShown("no view is saved; usher view save late is:overdue sort:due saves one", .faint)
        endLine()
    }
}
