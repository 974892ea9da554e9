import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct LogCommand: DeskCommand {
    static let word = "log"
    static let summary = "Say who did what and when, the latest first."
    static let synopsis = [
        "log [N] [--since WHEN] [--until WHEN] [--by LOGIN] [--host HOST]",
        "log [N] [--kind KIND] [--limit N] [--reverse | --follow]",
    ]
    static let examples = [
        (line: "usher log --limit 20", effect: "the last twenty things that happened"),
        (line: "usher log 42", effect: "what happened to 42"),
        (line: "usher log --since yesterday --by ana", effect: "what ana did since yesterday morning"),
        (line: "usher log --since 2026-11-09T14:00 --until 2026-11-09T18:00", effect: "one afternoon"),
        (
            line: "usher log --follow --json --limit 0 --kind start",
            effect: "for a script that tells of what is started"
        ),
    ]

    @Argument(help: ArgumentHelp("The ticket; without one, all of them.", valueName: "N"))
    var ticket: String?

    @Option(help: ArgumentHelp("From then on: 7d, 2h, yesterday, 09:41, 2026-11-09.", valueName: "WHEN"))
    var since: String?

    @Option(help: ArgumentHelp("Up to then; a day counts whole.", valueName: "WHEN"))
    var until: String?

    @Option(help: ArgumentHelp("Only what this person did: a login, or me.", valueName: "LOGIN"))
    var by: String?

    @Option(help: ArgumentHelp("Only what was done on this machine.", valueName: "HOST"))
    var host: String?

    @Option(help: ArgumentHelp("Only one kind of thing: \(LogKinds.all.joined(separator: ", ")).", valueName: "KIND"))
    var kind: String?

    @Option(help: ArgumentHelp("The last N only.", valueName: "N"))
    var limit: Int?

    @Flag(name: .customLong("reverse"), help: "The earliest first.")
    var isReverse = false

    @Flag(
        name: .customLong("follow"),
        help: "The earliest first, and then what comes, as it comes; in JSON one object a line.")
    var isFollowing = false

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        if let limit, limit < 0 {
            throw DeskError(.usage, "--limit \(limit) is less than none", hint: "see usher help log")
        }
        if isFollowing, until != nil {
            throw DeskError(
                .usage, "--follow and --until exclude each other", hint: "what comes has no end: leave one of them out")
        }
        let number = try ticket.map { try TicketNumbers.one($0) }
        let desk = try program.openDesk()
        if let number {
            try desk.refresh()
            _ = try desk.row(of: number)
        }
        let query = try query(number, desk)
        if isFollowing { return try LogFollowing(query: query, limit: limit).run(desk, program) }
        var events: [CommittedEvent] = []
        try desk.log(query) { event in
            events.append(event)
            return true
        }
        if let limit, events.count > limit { events.removeFirst(events.count - limit) }
        if !isReverse { events.reverse() }
        if shared.json {
            try program.answerJSON { $0.log(events) }
            return
        }
        try desk.refresh()
        let text = LogText(of: events, table: desk.table, look: program.look, ticket: number)
        for event in events { try program.output.write(text.lines(of: event)) }
    }

    /// Somebody in the team, or who ever had a ticket or did something; throws `usage` with the nearest login for others.
    private func person(_ word: String, _ desk: TicketDesk) throws(DeskError) -> Name {
        if word == "me" { return desk.me }
        try desk.refresh()
        let known = Set(desk.members + desk.table.people)
        if known.contains(Name(word)) { return Name(word) }
        throw DeskError(
            .usage, word.isEmpty ? "--by is empty" : "nobody here is called \(word)",
            hint: nearest(to: word, among: known.sorted().map(\.text)).map { "did you mean \($0)?" }
                ?? "known are \(known.sorted().map(\.text).joined(separator: ", "))")
    }

    private func query(_ number: TicketNumber?, _ desk: TicketDesk) throws -> LogQuery {
        var query = LogQuery()
        query.ticket = number
        let since = try since.map { try MomentArgument($0, .since, now: desk.now(), utc: shared.isUTC) }
        let until = try until.map { try MomentArgument($0, .until, now: desk.now(), utc: shared.isUTC) }
        try MomentArgument.demandOrder(since: since, until: until)
        query.since = since?.moment
        query.until = until?.moment
        if let by { query.by = try person(by, desk) }
        if let host, host.isEmpty { throw DeskError(.usage, "--host is empty", hint: "name a machine") }
        query.host = host
        query.kind = try kind.map { try LogKinds.check($0) }
        return query
    }
}
