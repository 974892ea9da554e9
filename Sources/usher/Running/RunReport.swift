import DeskText
import Processes
import TicketDesk
import TicketModel

/// What is said of a run whose output was kept.
struct RunReport {
    private let captured: Captured
    private let ticket: TicketNumber
    /// What was kept of it, and its short identifier; nil where the table does not show it yet.
    private let evidence: (kept: Evidence, id: String)?

    init(_ captured: Captured, _ receipt: Receipt, ticket: TicketNumber, _ desk: TicketDesk) {
        self.captured = captured
        self.ticket = ticket
        let all = desk.table.row(of: ticket).map { desk.table.evidence($0) } ?? []
        evidence = all.first { $0.id == receipt.event?.event.id }.map { ($0, all.shortID(of: $0)) }
    }

    /// Says it on standard error, as standard output is the command's.
    func say(inJSON isJSON: Bool) {
        guard isJSON, let evidence else { return StandardError.write("\(line)\n") }
        let document = JSONDocument.data(indented: false) { $0.evidence(evidence.kept) }
        StandardError.write(String(decoding: document, as: UTF8.self))
    }

    /// `42: evidence 3f2a, exit 0, 12 KiB, 3.2 s`.
    private var line: String {
        guard let evidence else { return "\(ticket): kept, exit \(captured.exit)" }
        let time = Evidence.span(milliseconds: captured.milliseconds)
        return "\(ticket): evidence \(evidence.id), \(evidence.kept.outcome), \(evidence.kept.amount), \(time)"
    }
}
