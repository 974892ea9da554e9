import TicketModel

private let day: Int64 = 86_400_000

/// All steps of a demo, handed out day by day, so that a million tickets need the memory of some days' open stories only.
struct DemoTimeline {
    private let plan: DemoPlan
    private let end: Timestamp
    private let start: Timestamp
    private var story: DemoStory
    private var nextTicket = 0
    private var today = 0
    /// Steps that lie ahead, by day.
    private var ahead: [[DemoStep]]
    private let projects: [Int: [(project: DemoProject, isFinished: Bool)]]
    private let requests: Int
    /// How many tickets there will be.
    let tickets: Int

    init(plan: DemoPlan, team: [Name], end: Timestamp) {
        self.plan = plan
        self.end = end
        start = Timestamp(milliseconds: end.milliseconds / day * day - (plan.days - 1) * day)
        story = DemoStory(team: team, end: end, shares: plan.shares, seed: plan.seed)
        var random = DemoRandom(seed: plan.seed)
        ahead = Array(repeating: [], count: Int(plan.days))
        tickets = plan.tickets.map { min(max($0, 1), DemoPlan.largest) } ?? 252
        projects = Self.projects(of: tickets, over: plan.days, using: &random)
        requests = tickets - projects.values.joined().reduce(0) { $0 + $1.project.parts.count + 1 }
    }

    /// The days on which projects are planned, by their place from the start: those under way, and in a large demo one finished
    /// project to about two hundred requests.
    private static func projects(
        of tickets: Int, over days: Int64, using random: inout DemoRandom
    ) -> [Int: [(project: DemoProject, isFinished: Bool)]] {
        var planned: [Int: [(project: DemoProject, isFinished: Bool)]] = [:]
        guard tickets >= 100 else { return planned }
        for project in DemoProject.all {
            planned[Int(days - project.plannedDaysAgo), default: []].append((project, false))
        }
        guard tickets >= 1000 else { return planned }
        for _ in 0..<tickets / 200 {
            let ago = Int64.random(in: 70..<days, using: &random)
            planned[Int(days - ago), default: []].append((random.pick(DemoProject.all), true))
        }
        return planned
    }

    /// The steps of the next day in order of time, or nil after the last.
    mutating func nextDay() -> [DemoStep]? {
        guard today < ahead.count else { return nil }
        for planned in projects[today] ?? [] {
            let morning = start.adding(milliseconds: Int64(today) * day + 9 * 3_600_000)
            let project = planned.project
            let steps = story.project(
                project, from: nextTicket, at: morning,
                finished: planned.isFinished ? project.parts.count : project.finished)
            nextTicket += project.parts.count + 1
            schedule(steps)
        }
        for moment in arrivals() {
            schedule(story.request(ticket: nextTicket, at: moment))
            nextTicket += 1
        }
        let steps = ahead[today].sorted { ($0.at, $0.ticket, $0.place) < ($1.at, $1.ticket, $1.place) }
        ahead[today] = []
        today += 1
        return steps
    }

    /// When the day's requests come in: as many as an even share says, most of them in office hours.
    private func arrivals() -> [Timestamp] {
        let through = Int64(today)
        let share = Int64(requests) * (through + 1) / plan.days - Int64(requests) * through / plan.days
        let midnight = start.milliseconds + through * day
        var random = DemoRandom(seed: plan.seed, of: -1 - today)
        return (0..<share).map { _ in
            let isNight = random.chance(8)
            let within =
                isNight
                ? Int64.random(in: 0..<day, using: &random)
                : Int64.random(in: 7 * 3_600_000..<18 * 3_600_000, using: &random)
            let moment = midnight + within
            let isAhead = moment > end.milliseconds - 60_000
            return Timestamp(
                milliseconds: isAhead
                    ? end.milliseconds - Int64.random(in: 60_000...3_600_000, using: &random) : moment)
        }.sorted()
    }

    private mutating func schedule(_ steps: [DemoStep]) {
        for step in steps {
            let index = Int((step.at.milliseconds - start.milliseconds) / day)
            ahead[min(max(index, today), ahead.count - 1)].append(step)
        }
    }
}
