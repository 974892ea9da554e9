import Testing

@testable import TicketModel

/// What the team keeps beside tickets: folded from events, kept in images, taken back.
@Suite struct TeamTests {
    static func member(_ login: Name, _ change: (inout Member) -> Void) -> Member {
        var member = Member(login)
        change(&member)
        return member
    }

    @Test func theLastWordInOrderCounts() {
        var script = Script()
        let away = Self.member("ana") { $0.away = AwayPeriod("2026-12-24..2027-01-03") }
        let lead = Self.member("ana") { $0.isLead = true }
        script.write(.setMember(SetMember(to: away, was: Member("ana"))))
        // Another site has not seen the first.
        script.write(.setMember(SetMember(to: lead, was: Member("ana"))))
        #expect(script.table.team["ana"] == lead)
        #expect(script.table.team.members == [lead])
        script.write(.setMember(SetMember(to: Member("ana"), was: lead)))
        #expect(script.table.team == Team())
    }

    @Test func somebodyAwayIsNotYetATeam() {
        var script = Script()
        script.write(
            .setMember(SetMember(to: Self.member("bo") { $0.away = AwayPeriod("2026-12-01") }, was: Member("bo"))))
        #expect(script.table.team.listed == nil)
        script.write(.setMember(SetMember(to: Self.member("cron") { $0.isService = true }, was: Member("cron"))))
        #expect(script.table.team.listed == nil && script.table.team.services == ["cron"])
        script.write(.setMember(SetMember(to: Self.member("ana") { $0.isListed = true }, was: Member("ana"))))
        #expect(script.table.team.listed == ["ana"])
        #expect(script.table.team["bo"].awayUntil(on: day("2026-12-01")) == day("2026-12-01"))
        #expect(script.table.team["bo"].awayUntil(on: day("2026-12-02")) == nil)
    }

    @Test func anEventAboutTheTeamTouchesNoTicket() {
        var script = Script()
        script.capture()
        let before = Described.all(script.table)
        let view = SavedView(name: "mine", filter: "to:me")
        #expect(script.write(.setView(SetView(view: "mine", to: view, was: nil))).isEmpty)
        #expect(Described.all(script.table) == before)
        #expect(script.table.generation == 2 && script.table.lastOrder == 2)
        let event = script.events[1]
        #expect(HistoryEntry.entries(of: event, about: ticket(1)).isEmpty)
        #expect(HistoryEntry.entriesWithoutTicket(of: event).map(\.line) == ["saved the view mine: to:me"])
    }

    @Test func undoRestoresIt() {
        var random = RandomOperations(dice: Dice())
        var script = Script()
        var (people, views) = (0, 0)
        for _ in 0..<200 {
            let before = script.table.team
            script.write(random.teamOperation(on: script.table, isTrue: true))
            let event = script.events[script.events.count - 1].event
            let after = script.table.team
            script.write(event.operations.flatMap { $0.inverse(of: event.id) }, undoes: event.id)
            #expect(script.table.team == before, "after \(event.operations)")
            script.write(event.operations)
            #expect(script.table.team == after)
            people = max(people, after.members.count)
            views = max(views, after.views.count)
        }
        #expect(people > 2 && views > 2)
    }

    @Test func theTextSaysItAll() {
        var random = RandomOperations(dice: Dice())
        var script = Script()
        for _ in 0..<200 {
            script.write(random.teamOperation(on: script.table, isTrue: false))
            let team = script.table.team
            #expect(Team(encoded: team.encoded) == team)
        }
        #expect(Team().encoded.isEmpty)
        for damaged in ["1:m,", "5:m,", "1:m,3:ana,0:,0:,1:m", "-1:m,", "1:m,99999999999:a,", "x", "1:v,1:a,0:,"] {
            #expect(Team(encoded: damaged) == Team(), "\(damaged)")
        }
    }

    @Test func neitherPeopleNorViewsGrowWithoutBound() {
        var team = Team()
        for number in 0..<(Team.most + 20) {
            team.set(Self.member(Name("user\(number)")) { $0.isListed = true })
            team.set(SavedView(name: Name("view\(number)"), filter: "vpn"))
        }
        #expect(team.members.count == Team.most && team.views.count == Team.most)
        team.set(Self.member("user7") { $0.isLead = true })
        #expect(team.leads == ["user7"])
    }

    static let refused: [(Operation, String)] = [
        (.setMember(SetMember(to: Member("two words"), was: Member("two words"))), "login"),
        (.setMember(SetMember(to: Member(""), was: Member(""))), "login"),
        (.setMember(SetMember(to: member("a") { $0.mail = "a@b\nc" }, was: Member("a"))), "mail"),
        (.setMember(SetMember(to: member("a") { $0.isLead = true }, was: Member("b"))), "was"),
        (.setView(SetView(view: "v", to: nil, was: nil)), "to"),
        (.setView(SetView(view: "a b", to: SavedView(name: "a b", filter: ""), was: nil)), "name"),
        (.setView(SetView(view: "a,b", to: SavedView(name: "a,b", filter: ""), was: nil)), "name"),
        (.setView(SetView(view: "a", to: SavedView(name: "b", filter: ""), was: nil)), "name"),
        (.setView(SetView(view: "v", to: SavedView(name: "v", filter: "a\nb"), was: nil)), "filter"),
        (
            .setView(
                SetView(view: "v", to: SavedView(name: "v", filter: String(repeating: "a", count: 4097)), was: nil)),
            "filter"
        ),
    ]

    @Test(arguments: refused)
    func whatBreaksABoundIsNotWritten(operation: Operation, field: String) {
        let error = #expect(throws: MalformedField.self) { try operation.validate() }
        #expect(error?.field == field)
    }

    @Test func aPeriodIsReadAsItIsWritten() {
        #expect(AwayPeriod("2026-12-24..2027-01-03")?.description == "2026-12-24..2027-01-03")
        #expect(AwayPeriod("2026-12-24")?.description == "2026-12-24..2026-12-24")
        for wrong in [
            "", "..", "2026-12-24..", "2027-01-03..2026-12-24", "2026-12-24...2027-01-03", "fri",
            "2026-12-24.2027-01-03",
        ] {
            #expect(AwayPeriod(wrong) == nil, "\(wrong)")
        }
    }

    static let words: [(Operation, String)] = [
        (.setMember(SetMember(to: member("bo") { $0.isListed = true }, was: Member("bo"))), "added bo to the team"),
        (
            .setMember(
                SetMember(
                    to: Member("bo"),
                    was: member("bo") {
                        $0.isListed = true; $0.isLead = true
                    })),
            "removed bo from the team, made bo no longer a lead"
        ),
        (
            .setMember(SetMember(to: member("bo") { $0.away = AwayPeriod("2026-12-24") }, was: Member("bo"))),
            "noted bo away 2026-12-24..2026-12-24"
        ),
        (
            .setMember(SetMember(to: Member("bo"), was: member("bo") { $0.away = AwayPeriod("2026-12-24") })),
            "noted bo back"
        ),
        (
            .setView(
                SetView(
                    view: "v", to: SavedView(name: "v", filter: "b"), was: SavedView(name: "v", filter: "a"))),
            "changed the view v: a → b"
        ),
        (.setView(SetView(view: "v", to: nil, was: SavedView(name: "v", filter: "a"))), "removed the view v: was a"),
    ]

    @Test(arguments: words)
    func aChangeIsToldInWords(operation: Operation, line: String) {
        #expect(HistoryEntry.entriesWithoutTicket(of: HistoryEntryTests.event([operation])).map(\.line) == [line])
    }
}
