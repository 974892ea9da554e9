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
        let document = JSONDocument.data(indented: false) { $0.run(evidence.kept) }
        StandardError.write(String(decoding: document, as: UTF8.self))
    }

    /// `42: evidence 3f2a, exit 0, 12 KiB, 3.2 s`.
    private var line: String {
        let output = captured.output
        var size = Self.size(output.total)
        if output.isShortened { size += " (the first and the last 2 MiB are kept)" }
        let id = evidence.map { "evidence \($0.id)" } ?? "kept"
        return "\(ticket): \(id), exit \(captured.exit), \(size), \(Self.duration(captured.milliseconds))"
    }

    static func size(_ bytes: UInt64) -> String {
        switch bytes {
        case 1: "1 byte"
        case ..<1_024: "\(bytes) bytes"
        case ..<10_240: "\(tenths(bytes * 10 / 1_024)) KiB"
        case ..<1_048_576: "\(bytes / 1_024) KiB"
        default: "\(tenths(bytes / 1_024 * 10 / 1_024)) MiB"
        }
    }

    static func duration(_ milliseconds: UInt64) -> String {
        let seconds = milliseconds / 1_000
        return switch seconds {
        case ..<60: "\(tenths(milliseconds / 100)) s"
        case ..<3_600: "\(seconds / 60) min \(seconds % 60) s"
        default: "\(seconds / 3_600) h \(seconds % 3_600 / 60) min"
        }
    }

    private static func tenths(_ value: UInt64) -> String { "\(value / 10).\(value % 10)" }
}
