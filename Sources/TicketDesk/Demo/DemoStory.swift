import TicketModel

private let minute: Int64 = 60_000
private let hour = 60 * minute
private let day = 24 * hour

/// Makes up what happens to one ticket between its capture and the end of the demo.
struct DemoStory {
    let team: [Name]
    let end: Timestamp
    private let seed: UInt64
    private let shares: DemoShares
    /// Of the ticket or project that is being made up.
    private var random: DemoRandom
    /// Requests are dealt from a shuffled deck, so that two of a kind are seldom seen near each other.
    private var deck: [DemoCatalogue.Request] = []
    private var dealer: DemoRandom

    init(team: [Name], end: Timestamp, shares: DemoShares, seed: UInt64) {
        self.team = team
        self.end = end
        self.shares = shares
        self.seed = seed
        random = DemoRandom(seed: seed)
        dealer = DemoRandom(seed: ~seed)
    }

    private mutating func deal() -> DemoCatalogue.Request {
        if deck.isEmpty { deck = DemoCatalogue.requests.shuffled(using: &dealer) }
        return deck.removeLast()
    }

    /// Everything that happens to one request that came in at a moment, in order of time.
    mutating func request(ticket: Int, at start: Timestamp) -> [DemoStep] {
        random = DemoRandom(seed: seed, of: ticket)
        let request = deal()
        let user = random.pick(DemoCatalogue.people)
        let isPersonal = request.title.names(.user) || random.chance(75)
        let host = request.hosts.isEmpty ? random.pick(DemoCatalogue.hosts) : random.pick(request.hosts)
        let filling = filling(host: host, user: user)
        var draft = TicketDraft(title: request.title.filled(filling))
        draft.description = request.details.filled(filling)
        draft.requester = Name(isPersonal ? user : random.pick(DemoCatalogue.departments))
        if request.tags.contains("monitoring") { draft.requester = "monitoring" }
        draft.tags = request.tags.map { Name($0) }
        if request.title.names(.host) || !request.hosts.isEmpty { draft.hosts = [Name(host)] }
        let weight = Int.random(in: 0..<100, using: &random)
        draft.priority = weight < request.urgent ? .urgent : weight < request.urgent + request.high ? .high : .normal
        if draft.priority == .normal, random.chance(8) { draft.priority = .low }
        if random.chance(12) {
            draft.due = LocalTime(start, utc: true).date.adding(days: Int.random(in: 3...20, using: &random))
        }
        var script = DemoScript(ticket: ticket, clock: start)
        script.add(.capture(draft), by: random.pick(team), after: 0)
        let answers = request.answers.map { $0.filled(filling) }
        live(through: &script, worker: specialist(for: request.tags), hours: request.hours, answers: answers)
        if shares.areOfOneTeam {
            let title = draft.title
            script.prove(by: DemoRun.proofs(of: request.tags, title: title, on: host))
        }
        if request.tags.contains("security") { script.askApproval(of: Array(team.prefix(2))) }
        return script.fitted(before: end)
    }

    /// Takes a captured ticket as far as its age lets one expect.
    private mutating func live(through script: inout DemoScript, worker: Name, hours: Int64, answers: [String]) {
        let fate = Int.random(in: 0..<1000, using: &random)
        let share = shares.share(atAge: end.milliseconds - script.clock.milliseconds)
        if fate < share.open {
            if random.chance(30) {
                script.add(.comment("Any news?"), by: worker, after: random.duration(typical: 5 * hour))
            }
            return
        }
        let dispatcher = random.pick(team)
        let wait = random.duration(typical: 3 * hour)
        script.add(
            dispatcher == worker
                ? .verb(.take, assignee: nil, note: nil, reason: nil)
                : .verb(.assign, assignee: worker, note: nil, reason: nil), by: dispatcher, after: wait)
        if fate < share.assigned { return }
        var worker = worker
        script.add(
            .verb(.start, assignee: nil, note: nil, reason: nil), by: worker, after: random.duration(typical: 4 * hour))
        if random.chance(9) {
            let next = random.pick(team.filter { $0 != worker })
            let note = random.pick(DemoCatalogue.handovers)
            script.add(
                .verb(.assign, assignee: next, note: note, reason: nil), by: worker,
                after: random.duration(typical: hour))
            script.add(
                .verb(.start, assignee: nil, note: nil, reason: nil), by: next,
                after: random.duration(typical: 2 * hour))
            worker = next
        }
        if let first = answers.first, answers.count > 1 || random.chance(50) {
            script.add(.comment(first), by: worker, after: random.duration(typical: hours * hour / 2))
        }
        if fate < share.inProgress { return }
        finish(&script, worker: worker, hours: hours, answers: answers, stays: fate < share.resolved)
    }

    private mutating func finish(
        _ script: inout DemoScript, worker: Name, hours: Int64, answers: [String], stays isWaiting: Bool
    ) {
        if random.chance(4) {
            let reason = random.pick(DemoCatalogue.givenUp)
            script.add(
                .verb(.close, assignee: nil, note: nil, reason: reason), by: worker,
                after: random.duration(typical: day))
            return
        }
        if random.chance(10) {
            script.add(
                .verb(.pause, assignee: nil, note: nil, reason: nil), by: worker, after: random.duration(typical: hour))
            script.add(
                .verb(.start, assignee: nil, note: nil, reason: nil), by: worker,
                after: random.duration(typical: 16 * hour))
        }
        if answers.count > 1, let last = answers.last {
            script.add(.comment(last), by: worker, after: random.duration(typical: hours * hour / 2))
        }
        script.add(
            .verb(.resolve, assignee: nil, note: nil, reason: nil), by: worker,
            after: random.duration(typical: hours * hour / 2))
        if random.chance(3) {
            script.add(
                .verb(.reopen, assignee: nil, note: nil, reason: nil), by: random.pick(team),
                after: random.duration(typical: 6 * hour))
            script.add(.comment("It is back, same as before."), by: worker, after: 5 * minute)
            script.add(
                .verb(.resolve, assignee: nil, note: nil, reason: nil), by: worker,
                after: random.duration(typical: 3 * hour))
        }
        if isWaiting { return }
        script.add(
            .verb(.close, assignee: nil, note: nil, reason: nil), by: random.pick(team),
            after: random.duration(typical: 20 * hour))
    }

    /// Everything that happens to a project: the master first, then its parts one after another.
    mutating func project(_ project: DemoProject, from first: Int, at start: Timestamp, finished: Int) -> [DemoStep] {
        random = DemoRandom(seed: seed, of: first)
        let lead = random.pick(team)
        var master = DemoScript(ticket: first, clock: start)
        var draft = TicketDraft(title: project.title)
        draft.description = project.details
        draft.tags = project.tags.map { Name($0) }
        draft.requester = "ciso"
        draft.priority = random.chance(40) ? .high : .normal
        master.add(.capture(draft), by: lead, after: 0)
        master.add(.verb(.assign, assignee: lead, note: nil, reason: nil), by: lead, after: 2 * minute)
        var steps: [DemoStep] = []
        let span = max(hour, (end.milliseconds - start.milliseconds) * 9 / 10)
        for (index, part) in project.parts.enumerated() {
            var script = DemoScript(
                ticket: first + 1 + index, clock: start.adding(milliseconds: Int64(index + 3) * 2 * minute))
            var draft = TicketDraft(title: part.title)
            draft.tags = part.tags.map { Name($0) }
            script.add(.plan(draft, master: first, needs: part.needs.map { first + 1 + $0 }), by: lead, after: 0)
            let worker = specialist(for: part.tags)
            if index < finished {
                script.add(.verb(.assign, assignee: worker, note: nil, reason: nil), by: lead, after: 30 * minute)
                script.jump(to: start.adding(milliseconds: span * Int64(index + 1) / Int64(finished + 1)))
                script.add(.verb(.start, assignee: nil, note: nil, reason: nil), by: worker, after: 0)
                script.add(.comment(part.answer), by: worker, after: span / Int64(4 * (finished + 1)))
                script.add(.verb(.resolve, assignee: nil, note: nil, reason: nil), by: worker, after: 4 * minute)
                script.add(
                    .verb(.close, assignee: nil, note: nil, reason: nil), by: lead,
                    after: span / Int64(8 * (finished + 1)))
            } else if index < finished + 3 {
                script.add(.verb(.assign, assignee: worker, note: nil, reason: nil), by: lead, after: 40 * minute)
                if index == finished, part.needs.allSatisfy({ $0 < finished }) {
                    script.jump(to: start.adding(milliseconds: span))
                    script.add(.verb(.start, assignee: nil, note: nil, reason: nil), by: worker, after: 0)
                }
            }
            steps += script.fitted(before: end)
        }
        if finished >= project.parts.count {
            master.jump(to: start.adding(milliseconds: span))
            master.add(.verb(.resolve, assignee: nil, note: nil, reason: nil), by: lead, after: 0)
            master.add(.verb(.close, assignee: nil, note: nil, reason: nil), by: lead, after: hour)
        }
        return master.fitted(before: end) + steps
    }

    /// Whoever mostly does such work, and now and then somebody else.
    private mutating func specialist(for tags: [String]) -> Name {
        guard let tag = tags.first, random.chance(65) else { return random.pick(team) }
        let sum = tag.utf8.reduce(0) { $0 &* 31 &+ Int($1) }
        return team[abs(sum) % team.count]
    }

    private mutating func filling(host: String, user: String) -> DemoText.Filling {
        let floor = random.pick(DemoCatalogue.floors)
        let site = random.pick(DemoCatalogue.sites)
        let disk = random.pick(DemoCatalogue.disks)
        return DemoText.Filling(host: host, user: user, floor: floor, disk: disk, site: site)
    }
}
