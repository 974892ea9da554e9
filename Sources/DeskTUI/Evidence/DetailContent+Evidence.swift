import TerminalText
import TicketDesk
import TicketModel

extension DetailContent.Builder {
    /// The pieces of evidence, oldest first, each with a line that Enter reads; or the content of the one that is read.
    mutating func addEvidence() {
        let list = ticket.evidence
        if let reading = model.detail.reading, let one = list.first(where: { $0.id == reading.id }) {
            return addContent(of: one, reading, among: list)
        }
        guard !list.isEmpty else {
            lines.append(SpanLine([Span("nothing shows yet that something was done", .faint)]))
            let words =
                "\(model.key("run command")) keeps what a command prints, "
                + "usher attach \(ticket.number) FILE a file"
            for line in CellWidth.wrap(words, to: width) { lines.append(SpanLine([Span(line, .faint)])) }
            return
        }
        let withDate = list.contains { !isToday($0.at) }
        let people = min(16, list.map { CellWidth.width(of: $0.by.text) }.max() ?? 0)
        let outcomes = list.map { CellWidth.width(of: Self.outcome(of: $0)) }.max() ?? 0
        for one in list { addLine(for: one, withDate: withDate, people: people, outcomes: outcomes) }
    }

    private static func outcome(of one: Evidence) -> String { one.isWithdrawn ? "withdrawn" : one.outcome }

    private mutating func addLine(for one: Evidence, withDate: Bool, people: Int, outcomes: Int) {
        let isRun = if case .run = one.kind { true } else { false }
        var line = SpanLine([
            Span("  "), Span(time(one.at, withDate: withDate), .faint), Span("  "),
            Span(CellWidth.pad(one.by.text, to: people), one.by == model.me ? .accent : .person), Span("  "),
            Span(one.kind.title, one.isWithdrawn ? .faint : .text),
        ])
        line.right = [Span(Evidence.size(one.bytes), .quiet), Span("  ")]
        let role: Role = one.isWithdrawn ? .warning : !isRun ? .quiet : one.kind.isProof ? .good : .blocked
        line.right.append(Span(CellWidth.pad(Self.outcome(of: one), to: outcomes), role))
        line.evidence = one.id
        lines.append(line)
    }

    private mutating func addContent(of one: Evidence, _ reading: ReadEvidence, among list: [Evidence]) {
        for line in CellWidth.wrap(one.kind.title, to: width) { lines.append(SpanLine([Span(line, .strong)])) }
        var facts = [[Span(one.by.text, one.by == model.me ? .accent : .person)]]
        facts.append([Span(time(one.at, withDate: !isToday(one.at)).trimmed, .quiet)])
        if case .run(_, let directory, let milliseconds, let exit) = one.kind {
            facts.append([Span("exit \(exit)", one.kind.isProof ? .good : .blocked)])
            facts.append([Span(Evidence.span(milliseconds: milliseconds), .quiet)])
            facts.append([Span("in \(directory) on \(one.host)", .quiet)])
        }
        facts.append([Span(list.shortID(of: one), .faint)])
        facts.append([Span(one.amount, one.isTruncated ? .warning : .quiet)])
        if one.isWithdrawn { facts.append([Span("withdrawn", .warning)]) }
        lines += SpanLine.flow(facts, separator: Span("  "), width: width)
        lines.append(SpanLine())
        switch reading.excerpt {
        case nil: break
        case .failure(let error): add(error.description, .warning)
        case .success(let excerpt): add(excerpt, of: one, id: list.shortID(of: one))
        }
    }

    private mutating func add(_ excerpt: EvidenceExcerpt, of one: Evidence, id: String) {
        let command = "usher evidence \(ticket.number) \(id)"
        if excerpt.kept == 0 {
            lines.append(SpanLine([Span("it printed nothing", .faint)]))
        } else if excerpt.isBinary {
            add("this is no text: \(command) --save FILE", .faint)
        } else {
            var text = String(decoding: excerpt.bytes, as: UTF8.self)
            if text.hasSuffix("\n") { text.removeLast() }
            for line in CellWidth.wrap(text, to: width) { lines.append(SpanLine([Span(line)])) }
            guard excerpt.isCut else { return }
            lines.append(SpanLine())
            add("the first \(Evidence.size(UInt64(excerpt.bytes.count))) of it: \(command) shows all", .faint)
        }
    }

    private mutating func add(_ text: String, _ role: Role) {
        for line in CellWidth.wrap(text, to: width) { lines.append(SpanLine([Span(line, role)])) }
    }
}
