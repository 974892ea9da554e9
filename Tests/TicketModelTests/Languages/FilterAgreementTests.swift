import Testing
import TicketModel

/// The compiled filter against the plain meaning of each term.
@Suite struct FilterAgreementTests {
    static let today = day("2026-11-30")
    static let now = Script.start

    static func date(_ timestamp: Timestamp) -> CivilDate { timestamp.date() }
    static func age(_ timestamp: Timestamp) -> Int64 { now.milliseconds - timestamp.milliseconds }
    static let dayLength = Timestamp.millisecondsPerDay

    typealias Meaning = @Sendable (TicketTable, Row, Ticket) -> Bool

    static let terms: [(String, Meaning)] = [
        ("state:open,resolved", { $2.state == .open || $2.state == .resolved }),
        ("state:closed", { $2.state == .closed }),
        ("is:active", { $2.state.isActive }),
        ("is:waiting,master", { table, row, ticket in ticket.state == .resolved || !table.parts(row).isEmpty }),
        ("is:ready", { table, row, ticket in ticket.state.isActive && table.blockers(row).isEmpty }),
        ("is:blocked", { table, row, ticket in ticket.state.isActive && !table.blockers(row).isEmpty }),
        ("is:unassigned,waiting,active", { $2.state != .closed }),
        ("is:mine", { $2.assignee == "ana" }),
        ("is:unassigned", { $2.state == .open }),
        ("is:overdue", { $2.state.isActive && $2.due.map { $0 < today } ?? false }),
        ("is:conflicted", { $2.isConflicted }),
        ("is:approved", { $2.approvals.contains(where: \.isValid) }),
        (
            "is:unapproved",
            { $2.state.isActive && $2.requires.contains(.approval) && !$2.approvals.contains(where: \.isValid) }
        ),
        ("to:me,bo", { $2.assignee == "ana" || $2.assignee == "bo" }),
        ("to:nobody", { $2.assignee == nil }),
        ("to:zoe", { $2.assignee == "zoe" }),
        ("for:bob@example.org,none", { $2.requester == "bob@example.org" || $2.requester == nil }),
        ("tag:vpn", { $2.tags.contains("vpn") }),
        ("tag:m*,*s*", { $2.tags.contains { $0 == "mail" || $0.text.contains("s") } }),
        ("host:db*", { $2.hosts.contains { $0.text.hasPrefix("db") } }),
        ("host:*.example.*", { $2.hosts.contains("web-3.example.org") }),
        ("host:db1*b1,*", { !$2.hosts.isEmpty }), ("host:db1*b1,d*b*2", { $2.hosts.contains("db2") }),
        ("pri:high..", { $2.priority >= .high }),
        ("pri:low", { $2.priority == .low }),
        ("created:7d..", { age($2.created.at) <= 7 * dayLength }),
        ("created:..7d", { age($2.created.at) > 7 * dayLength }),
        ("updated:48h", { age($2.updated.at) <= 2 * dayLength }),
        ("updated:2026-11-10..2026-11-20", { (day("2026-11-10")...day("2026-11-20")).contains(date($2.updated.at)) }),
        ("created:2026-11-28,today", { [day("2026-11-28"), today].contains(date($2.created.at)) }),
        ("created:mon", { date($2.created.at) == day("2026-11-23") }),
        ("created:sun", { date($2.created.at) == day("2026-11-29") }),
        (
            "resolved:7d..",
            { table, row, ticket in
                guard let at = table.resolvedAt(row), ticket.outcome ?? .done == .done, ticket.assignee != nil else {
                    return false
                }
                return age(at) <= 7 * dayLength
            }
        ),
        ("due:none", { $2.due == nil }),
        ("due:..fri", { $2.due.map { $0 <= day("2026-12-04") } ?? false }),
        ("due:today..3d,none", { $2.due.map { (today...day("2026-12-03")).contains($0) } ?? true }),
        ("under:1", { table, row, _ in table.isPart(row, under: Row(rawValue: 0)) }),
        ("field.rack:b4", { $2.fields["rack"] == .text("b4") }),
        ("vpn", { holds($2, "vpn") }), ("\"on web3\"", { holds($2, "on web3") }), ("über", { holds($2, "über") }),
        ("STRASSE", { holds($2, "strasse") }), ("5", { holds($2, "5") }),
    ]

    static func holds(_ ticket: Ticket, _ text: String) -> Bool {
        let texts = [ticket.title, ticket.description] + ticket.comments.filter { !$0.isWithdrawn }.map(\.text)
        return texts.contains { $0.lowercased().contains(text) }
    }

    static func compile(_ text: String, _ table: TicketTable, assumeActive: Bool = false) throws -> CompiledFilter {
        CompiledFilter(
            try Filter(parsing: text), in: table, me: "ana", on: FilterClock(now: now, today: today),
            assumeActive: assumeActive)
    }

    @Test func `each term means what it says, now and in later tables`() throws {
        var random = RandomOperations(dice: Dice())
        var script = random.script(250)
        let early = try Self.terms.map { try Self.compile($0.0, script.table) }
        // Compiled before there was any ticket, person or tag.
        let earliest = try Self.terms.map { try Self.compile($0.0, TicketTable()) }
        for _ in 0..<100 { random.step(&script) }
        let tickets = script.table.rows.map { script.table.ticket($0) }
        for (index, (text, meaning)) in Self.terms.enumerated() {
            let expected = script.table.rows.filter { meaning(script.table, $0, tickets[$0.index]) }
            #expect(early[index].rows(in: script.table) == expected, "\(text)")
            #expect(earliest[index].rows(in: script.table) == expected, "\(text)")
            let negated = try Self.compile("not:\(text)", script.table).rows(in: script.table)
            #expect(negated == script.table.rows.filter { !expected.contains($0) }, "not:\(text)")
        }
        let found = Self.terms.indices.count { !(early[$0].rows(in: script.table) ?? []).isEmpty }
        #expect(found > 30, "the tickets are too alike to tell anything")
    }

    @Test func `terms are joined by and`() throws {
        var random = RandomOperations(dice: Dice())
        let script = random.script(250)
        for _ in 0..<150 {
            let chosen = random.dice.some(Self.terms, atMost: 4)
            let filter = try Self.compile(chosen.map(\.0).joined(separator: " "), script.table)
            let expected = script.table.rows.filter { row in
                chosen.allSatisfy { $0.1(script.table, row, script.table.ticket(row)) }
            }
            #expect(filter.rows(in: script.table) == expected, "\(chosen.map(\.0))")
        }
    }

    @Test func `no state asked for means active`() throws {
        var random = RandomOperations(dice: Dice())
        let table = random.script(150).table
        let active = table.rows.filter { table.state($0).isActive }
        #expect(try Self.compile("", table, assumeActive: true).rows(in: table) == active)
        #expect(try Self.compile("", table).rows(in: table) == Array(table.rows))
        let closed = table.rows.filter { table.state($0) == .closed }
        #expect(try Self.compile("state:closed", table, assumeActive: true).rows(in: table) == closed)
        let range = try Self.compile("", table).rows(in: table, range: 3..<7)
        #expect(range?.map(\.rawValue) == [3, 4, 5, 6])
    }

    @Test func `a scan stops when it is cancelled`() throws {
        var script = Script()
        for _ in 0..<20_000 { script.capture() }
        var asked = 0
        let rows = try Self.compile("", script.table).rows(in: script.table) {
            asked += 1
            return asked == 2
        }
        #expect(rows == nil)
        #expect(asked == 2)
        asked = 0
        let all = try Self.compile("", script.table).rows(in: script.table) {
            asked += 1
            return false
        }
        #expect(all?.count == 20_000)
        #expect(asked == 4)
    }

    @Test(arguments: [
        ("straße", "STRAßE", true), ("STRASSE", "straße", false), ("é", "É", true), ("ж", "Ж", true), ("k", "K", true),
        ("a b", "xA By", true), ("ab", "aab", true), ("aab", "aaab", true), ("ab", "a", false), ("日", "日本", true),
        ("👩‍🔬", "x👩‍🔬", true),
        ("σ", "Σ", true), ("abc", "ABABC", true), ("i", "İ", false),
    ])
    func `words are found whatever their case`(word: String, title: String, isFound: Bool) throws {
        var script = Script()
        script.capture(title)
        let filter = Filter(terms: [FilterTerm(.text(word))])
        let compiled = CompiledFilter(
            filter, in: script.table, me: "ana", on: FilterClock(now: Self.now, today: Self.today))
        #expect(compiled.matches(Row(rawValue: 0), in: script.table) == isFound)
    }

    @Test func `days begin where the clock's offset says`() throws {
        var script = Script()
        let number = ticket(1)
        let lateEvening = Timestamp(startOf: day("2026-11-29")).adding(milliseconds: 23 * 3_600_000)
        script.write(.create(CreateTicket(number: number, draft: TicketDraft(title: "t"))), at: lateEvening)
        for (offset, expected) in [(0, "2026-11-29"), (3600, "2026-11-30"), (-86_400, "2026-11-28")] {
            let filter = CompiledFilter(
                try Filter(parsing: "created:\(expected)"), in: script.table, me: "ana",
                on: FilterClock(now: Self.now, today: Self.today, secondsFromUTC: offset))
            #expect(filter.matches(Row(rawValue: 0), in: script.table))
        }
    }
}
