import Testing

@testable import TicketModel

@Suite struct SuggestionTests {
    static let today = day("2026-11-30")

    private func suggest(_ script: Script, _ number: TicketNumber, _ members: [Name]) -> Suggestion {
        Suggestion(
            for: script.row(number), in: script.table, members: members, today: Self.today,
            knowledge: KnowledgeMatrix(script.table, members: members))
    }

    @Test func whatOnlyOneKnowsGoesToAnother() {
        var script = Script()
        script.capture("a", standing: .resolved(by: "ana")) { $0.tags = ["vpn"] }
        let number = script.capture("b") { $0.tags = ["vpn"] }
        let suggestion = suggest(script, number, ["ana", "bo", "cy"])
        #expect(suggestion.candidates.map(\.login) == ["bo", "cy", "ana"])
        #expect(suggestion.reason == .spreads(tag: "vpn", knowers: ["ana"]))
        #expect(
            suggestion.sentence
                == "bo, who carries nothing: only ana resolved vpn within a year, and another should learn it")
    }

    @Test func anUrgentOneGoesToWhoKnowsIt() {
        var script = Script()
        script.capture("a", standing: .resolved(by: "cy")) { $0.tags = ["vpn"] }
        let number = script.capture("b") {
            $0.tags = ["vpn"]
            $0.priority = .urgent
        }
        let suggestion = suggest(script, number, ["ana", "bo", "cy"])
        #expect(suggestion.candidates.first?.login == "cy")
        #expect(suggestion.reason == .urgent(tags: ["vpn"]))
        // Unless that one is buried.
        for _ in 0..<2 { script.capture("x", standing: .assigned(to: "cy")) }
        #expect(suggest(script, number, ["ana", "bo", "cy"]).candidates.first?.login == "ana")
    }

    @Test func whoeverCarriesMoreThanOneMoreIsNotFirst() {
        var script = Script()
        for _ in 0..<2 { script.capture("x", standing: .inProgress(by: "bo")) }
        script.capture("a", standing: .resolved(by: "ana")) { $0.tags = ["vpn"] }
        let number = script.capture("b") { $0.tags = ["vpn"] }
        #expect(suggest(script, number, ["ana", "bo"]).candidates.map(\.login) == ["ana", "bo"])
        #expect(suggest(script, number, ["ana", "bo"]).reason == .lightest)
    }

    @Test func whoHasItIsNotHeldToCarryIt() {
        var script = Script()
        let number = script.capture("b", standing: .assigned(to: "ana"))
        #expect(suggest(script, number, ["ana", "bo"]).candidates.map(\.load.total) == [0, 0])
    }

    @Test func nobodyAwayAndNoServiceIsNamed() {
        var script = Script()
        let number = script.capture("b")
        let away = TeamTests.member("ana") { $0.away = AwayPeriod("2026-11-30") }
        script.write(.setMember(SetMember(to: away, was: Member("ana"))))
        let service = TeamTests.member("bo") { $0.isService = true }
        script.write(.setMember(SetMember(to: service, was: Member("bo"))))
        let suggestion = suggest(script, number, ["ana", "bo", "cy"])
        #expect(suggestion.candidates.map(\.login) == ["cy"])
        #expect(suggestion.away.map(\.login) == ["ana"])
        #expect(suggestion.reason == .onlyOne)
        #expect(suggest(script, number, ["ana"]).candidates.isEmpty)
        #expect(suggest(script, number, ["ana"]).sentence == "everybody is away")
    }

    /// A quarter of work: what comes in is given out as suggested, or always to the specialist, and done in turn.
    private struct Office {
        static let team: [Name] = ["ana", "bo", "cy", "dee", "eli", "fay"]
        static let tags: [Name] = ["vpn", "mail", "disk", "tls", "dns", "web"]
        var script = Script()
        var dice: Dice
        var variances: [Double] = []
        /// The tickets that each has, first come first.
        var queues: [Name: [TicketNumber]] = [:]

        init(dice: Dice) {
            self.dice = dice
            // Everybody is the specialist of one system.
            for (person, tag) in zip(Self.team, Self.tags) {
                for _ in 0..<3 { script.capture("old", standing: .resolved(by: person)) { $0.tags = [tag] } }
            }
        }

        var knowledge: KnowledgeMatrix { KnowledgeMatrix(script.table, members: Self.team) }

        /// Some systems make more work than others.
        mutating func arrive() -> TicketNumber {
            let tag = dice.chance(60) ? Self.tags[0] : dice.pick(Self.tags)
            let isUrgent = dice.chance(10)
            return script.capture("new") {
                $0.tags = [tag]
                if isUrgent { $0.priority = .urgent }
            }
        }

        mutating func assign(_ number: TicketNumber, to person: Name) {
            script.move(number, to: .assigned(to: person))
            queues[person, default: []].append(number)
            let loads = Self.team.map { Double(script.table.load(of: $0).total) }
            let mean = loads.reduce(0, +) / Double(loads.count)
            variances.append(loads.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(loads.count))
        }

        /// Everybody finishes one now and then.
        mutating func work(exceptFor away: Set<Name> = []) {
            for person in Self.team where !away.contains(person) && dice.chance(20) {
                guard let number = queues[person]?.first else { continue }
                queues[person]?.removeFirst()
                script.move(number, to: .resolved(by: person))
            }
        }

        var meanVariance: Double { variances.reduce(0, +) / Double(variances.count) }
    }

    @Test func twoHundredTicketsAreSpreadEvenlyAndSoIsWhatOneKnows() {
        let dice = Dice()
        var suggested = Office(dice: dice)
        var specialists = Office(dice: dice)
        let before = suggested.knowledge.truckFactor.count
        var named: [Name: Int] = [:]
        for turn in 0..<200 {
            // Somebody is always away, each in their turn.
            let away = Office.team[turn / 34]
            if turn % 34 == 0 { setAway(away, &suggested.script) }
            let number = suggested.arrive()
            let suggestion = Suggestion(
                for: suggested.script.row(number), in: suggested.script.table, members: Office.team,
                today: Self.today, knowledge: suggested.knowledge)
            guard let first = suggestion.candidates.first else {
                Issue.record("nobody was named")
                return
            }
            #expect(!suggestion.candidates.contains { $0.login == away })
            #expect(suggestion.away.map(\.login) == [away])
            named[first.login, default: 0] += 1
            suggested.assign(number, to: first.login)
            suggested.work()

            let other = specialists.arrive()
            let row = specialists.knowledge.tags.firstIndex(
                of: specialists.script.table.tags(specialists.script.row(other))[0])
            specialists.assign(other, to: specialists.knowledge.knowers(ofRow: row ?? 0)[0])
            specialists.work()
        }
        let (even, uneven) = (suggested.meanVariance, specialists.meanVariance)
        let after = suggested.knowledge.truckFactor.count
        print("variance of load: suggested \(even), always the specialist \(uneven)")
        print(
            "truck factor: \(before) before, suggested \(after), always the specialist "
                + "\(specialists.knowledge.truckFactor.count)")
        #expect(even < uneven / 10)
        #expect(after > before && after > specialists.knowledge.truckFactor.count)
        #expect(suggested.knowledge.atRisk.isEmpty && !specialists.knowledge.atRisk.isEmpty)
        #expect(named.values.allSatisfy { (20...47).contains($0) }, "\(named)")
    }

    private func setAway(_ person: Name, _ script: inout Script) {
        for login in Office.team {
            let was = script.table.team[login]
            let period = login == person ? AwayPeriod("2026-11-01..2026-12-31") : nil
            let now = TeamTests.member(login) { $0.away = period }
            if now != was { script.write(.setMember(SetMember(to: now, was: was))) }
        }
    }
}
