import DeskText
import TicketDesk
import TicketModel

/// What `list` does, however its arguments were read.
struct Listing {
    /// The terms of the filter.
    var terms: [String]
    /// Whether finished tickets are asked for too.
    var isAll: Bool
    /// Whether only their number is.
    var isCount: Bool
    /// How many are wanted.
    var limit: Int?
    /// How each is to be written.
    var format: String?
    /// Whether what is listed counts as seen then.
    var marksSeen = false

    func run(_ program: Program) throws {
        if let limit, limit < 0 {
            throw DeskError(.usage, "--limit \(limit) is less than none", hint: "see usher help list")
        }
        if marksSeen, isCount {
            throw DeskError(.usage, "--mark-seen and --count exclude each other", hint: "only what is shown is seen")
        }
        let format = try format.map { try lineFormat($0, program) }
        let text = terms.joined(separator: " ")
        var filter = try Self.parse(text, program)
        let desk = try program.openDeskWithTable()
        if filter.namesViews { filter = try Self.parse(text, program, in: desk.team).expanded(in: desk.table) }
        let saysNew = program.isTerminal && !program.shared.json && format == nil
        let isAssumed = !isAll && !filter.mentionsState
        let (rows, total) = desk.rows(matching: filter, assumeActive: isAssumed, limit: isCount ? 0 : limit)
        if isCount {
            try answerCount(total, program)
        } else {
            try answer(rows, of: total, format, saysNew ? desk.unseen().rows : [], desk, program)
        }
        if marksSeen {
            try program.output.finish()
            try desk.see(rows)
        }
        try Self.tellOfStrangers(in: filter, desk, program)
        if isAssumed, !program.shared.json {
            try program.output.finish()
            StandardError.say("is:active assumed: --all lists finished tickets too")
        }
    }

    /// Says, after the answer, what a filter names that is not there.
    static func tellOfStrangers(in filter: Filter, _ desk: TicketDesk, _ program: Program) throws {
        let strangers = filter.expanded(in: desk.table).strangers(in: desk.table, members: desk.members)
        guard !strangers.isEmpty else { return }
        try program.output.finish()
        for stranger in strangers { StandardError.say(stranger) }
    }

    /// The filter that words make; of one that is wrong, or names a view that the team lacks, the place is shown.
    static func parse(_ text: String, _ program: Program, in team: Team? = nil) throws(DeskError) -> Filter {
        do throws(FilterError) {
            return try Filter(parsing: text, in: team) { FilterClock(here: WallClock.now) }
        } catch {
            if !program.shared.json { StandardError.write(error.placeText) }
            throw error.deskError
        }
    }

    private func answerCount(_ count: Int, _ program: Program) throws {
        if program.shared.json {
            try program.answerJSON { writer in
                writer.object { $0.member("count", count) }
            }
        } else {
            try program.output.write("\(count)\n")
        }
    }

    /// The format that a text is; of one that is wrong, the place is shown.
    private func lineFormat(_ text: String, _ program: Program) throws(DeskError) -> LineFormat {
        if program.shared.json || isCount {
            throw DeskError(
                .usage, "--format and --\(isCount ? "count" : "json") exclude each other", hint: "leave one of them out"
            )
        }
        do throws(LineFormatError) {
            return try LineFormat(parsing: text)
        } catch {
            StandardError.write(error.placeText)
            throw error.deskError
        }
    }

    private func answer(
        _ rows: [Row], of total: Int, _ format: LineFormat?, _ new: Set<Row>, _ desk: TicketDesk, _ program: Program
    ) throws {
        if program.shared.json {
            try program.answerJSON { $0.list(rows, total: total, in: desk.table) }
            return
        }
        if let format {
            for row in rows {
                try program.output.write(format.line(of: row, in: desk.table, utc: program.shared.isUTC))
            }
        } else {
            var list = TicketListText(rows: rows[...], in: desk.table, look: program.look, me: desk.me, new: new)
            while let lines = list.nextLines() { try program.output.write(lines) }
        }
        if rows.count < total {
            try program.output.finish()
            StandardError.say("the first \(rows.count) of \(total)")
        }
    }
}
