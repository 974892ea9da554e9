public import TicketDesk
public import TicketModel

/// The team and its views, as scripts see them; every member is always there.
extension JSONWriter {
    /// Everybody of the team, and whoever else something is known of.
    public mutating func team(_ desk: TicketDesk) {
        let (team, table, today) = (desk.team, desk.table, desk.today())
        let roster = Set(desk.roster)
        let logins = roster.union(team.members.map(\.login)).sorted()
        object { writer in
            writer.member("listed", team.listed != nil)
            writer.list("members", logins) { writer, login in
                writer.member(team[login], isMember: roster.contains(login), table.load(of: login), today)
            }
        }
    }

    private mutating func member(_ member: Member, isMember: Bool, _ load: Load, _ today: CivilDate) {
        object { writer in
            writer.member("login", member.login)
            writer.member("member", isMember)
            writer.member("mail", member.mail)
            writer.member("away", member.away) { writer, away in
                writer.member("from", away.from.description)
                writer.member("to", away.to.description)
            }
            writer.member("awayNow", member.awayUntil(on: today) != nil)
            writer.member("lead", member.isLead)
            writer.member("approver", member.isApprover)
            writer.member("service", member.isService)
            writer.load(load)
        }
    }

    mutating func load(_ load: Load) {
        member("load", load) { writer, load in
            writer.member("inProgress", load.inProgress)
            writer.member("assigned", load.assigned)
        }
    }

    /// The saved views.
    public mutating func views(_ views: [SavedView]) {
        object { writer in
            writer.objects("views", views) { writer, view in
                writer.member("name", view.name)
                writer.member("filter", view.filter)
                writer.member("lanes", view.lanes)
            }
        }
    }
}
