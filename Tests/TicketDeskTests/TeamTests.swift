import EventStore
import Testing
import TicketModel

@testable import TicketDesk

@Suite struct TeamTests {
    let store: TemporaryStore

    init() throws { store = try TemporaryStore() }

    /// A desk of somebody who is not root, whoever runs the tests.
    private func desk(as login: Name) throws -> TicketDesk {
        var identity = try Identity.current()
        let events = try EventStore(at: store.path, identity: identity)
        identity.realLogin = login
        identity.uid = 4242
        return TicketDesk(store: events, at: store.path, via: .cli, identity: identity)
    }

    private func edit(_ login: Name, _ change: (inout MemberEdit) -> Void) -> Action {
        var edit = MemberEdit(login)
        change(&edit)
        return .team([edit])
    }

    @Test func theFirstWhoIsAddedMakesAListOfTheTeam() throws {
        let desk = try desk(as: "ana")
        let owner = try Identity.current().login
        #expect(desk.roster == [owner] && desk.team.listed == nil)
        _ = try desk.perform(edit("bo") { $0.away = AwayPeriod("2000-01-01") })
        #expect(desk.roster == [owner])
        let receipt = try desk.perform(edit("bo") { $0.isListed = true })
        #expect(desk.roster == ["bo", owner].sorted())
        let names = desk.roster.map(\.text).joined(separator: ", ")
        #expect(receipt.summary == "added bo to the team; it is \(names) now")
        #expect(receipt.event?.event.operations.count == 2)
        let again = try desk.perform(edit("bo") { $0.isListed = true })
        #expect(again.event == nil)
        _ = try desk.perform(edit("bo") { $0.isListed = false })
        #expect(desk.roster == [owner])
        #expect(desk.team["bo"].isBlank)
    }

    @Test func onceThereIsALeadOnlyLeadsChangeTheTeam() throws {
        let (ana, bo) = (try desk(as: "ana"), try desk(as: "bo"))
        _ = try bo.perform(edit("ana") { $0.isLead = true })
        let refusal = #expect(throws: DeskError.self) { try bo.perform(edit("bo") { $0.isLead = true }) }
        #expect(refusal?.exitCode == 77)
        #expect(throws: DeskError.self) { try bo.perform(edit("cy") { $0.away = AwayPeriod("2026-12-24") }) }
        _ = try bo.perform(edit("bo") { $0.away = AwayPeriod("2026-12-24") })
        _ = try bo.perform(edit("bo") { $0.mail = "bo@example.org" })
        _ = try bo.perform(edit("bo") { $0.isBack = true })
        _ = try ana.perform(edit("bo") { $0.isApprover = true })
        #expect(ana.team["bo"].mail == "bo@example.org" && ana.team["bo"].away == nil)
        #expect(ana.team.leads == ["ana"] && ana.team.approvers == ["bo"])
        // Root may, whoever leads.
        if try Identity.current().uid == 0 {
            _ = try store.desk(as: "dee").perform(edit("ana") { $0.isLead = false })
            #expect(try store.desk(as: "dee").history(of: #require(TicketNumber("1"))).isEmpty)
        }
    }

    @Test func aChangeOfTheTeamIsTakenBackUnlessItHasChangedSince() throws {
        let (ana, bo) = (try desk(as: "ana"), try desk(as: "bo"))
        let away = try ana.perform(edit("cy") { $0.away = AwayPeriod("2026-12-24") })
        _ = try ana.undo(away)
        #expect(ana.team == Team())
        let view = try ana.perform(.saveView(SavedView(name: "late", filter: "is:overdue")))
        _ = try bo.perform(.saveView(SavedView(name: "late", filter: "is:overdue sort:due")))
        let refusal = #expect(throws: DeskError.self) { try ana.undo(view) }
        #expect(refusal?.code == .refused)
        try ana.refresh()
        #expect(ana.team.view("late")?.filter == "is:overdue sort:due")
    }

    @Test func viewsAreCheckedBeforeTheyAreKept() throws {
        let desk = try desk(as: "ana")
        for (name, filter) in [("a b", ""), ("late", "state:xyzzy"), ("late", "view:other")] as [(Name, String)] {
            #expect(throws: DeskError.self) { try desk.perform(.saveView(SavedView(name: name, filter: filter))) }
        }
        #expect(try desk.perform(.removeView("late")).event == nil)
        let view = SavedView(name: "mine", filter: "to:me")
        #expect(try desk.perform(.saveView(view)).event != nil)
        #expect(try desk.perform(.saveView(view)).event == nil)
        let number = try desk.capture("vpn", takeIt: true)
        try desk.capture("mail")
        try desk.refresh()
        let found = desk.rows(matching: try Filter(parsing: "view:mine"))
        #expect(found.rows.map { desk.table.number($0) } == [number])
        #expect(try desk.perform(.removeView("mine")).event != nil)
    }

    @Test func anOpenDeskHearsOfIt() throws {
        let (ana, bo) = (try desk(as: "ana"), try desk(as: "bo"))
        _ = try ana.poll()
        let before = ana.table.generation
        _ = try bo.perform(edit("zoe") { $0.isListed = true })
        #expect(try ana.poll().isEmpty)
        #expect(ana.table.generation > before)
        #expect(ana.members.contains("zoe"))
        #expect(try ana.member("zoe") == "zoe")
        let error = #expect(throws: DeskError.self) { try ana.member("somebody") }
        #expect(error?.hint?.contains("zoe (free)") == true)
    }

    @Test func onlyWhatIsToBeDoneIsSuggested() throws {
        let desk = try desk(as: "ana")
        _ = try desk.perform(edit("ana") { $0.isListed = true })
        _ = try desk.perform(edit("bo") { $0.isListed = true })
        let number = try desk.capture("vpn tag:vpn")
        try desk.refresh()
        let today = desk.today()
        _ = try desk.perform(edit("bo") { $0.away = AwayPeriod(from: today, to: today) })
        #expect(try !desk.suggestion(for: number).candidates.map(\.login).contains("bo"))
        #expect(desk.people().first { $0.login == "bo" }?.awayUntil == today)
        _ = try desk.perform(.verb(.resolve, [number]))
        let refusal = #expect(throws: DeskError.self) { try desk.suggestion(for: number) }
        #expect(refusal?.exitCode == 1)
    }
}
