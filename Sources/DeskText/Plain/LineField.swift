import TicketDesk
import TicketModel

/// What a format can show of a ticket.
enum LineField: Hashable, Sendable {
    case known(Known)
    /// A free field, by its key.
    case free(String)

    /// The fields that every ticket has, by the words of formats.
    enum Known: String, CaseIterable, Sendable {
        case number, state, title, assignee, requester, priority, tags, hosts, due, master, needs, blockedBy, progress
        case key, created, updated
    }

    /// What free fields begin with.
    static let prefix = "field."

    init?(_ word: String) {
        if word.hasPrefix(Self.prefix), word.count > Self.prefix.count {
            self = .free(String(word.dropFirst(Self.prefix.count)))
        } else if let known = Known(rawValue: word) {
            self = .known(known)
        } else {
            return nil
        }
    }

    /// What it is of a ticket, as it is stored; empty where the ticket has none.
    func value(_ row: Row, in table: TicketTable, utc isUTC: Bool) -> String {
        switch self {
        case .free(let key):
            if case .text(let text)? = table.fields(row)[key] { text } else { "" }
        case .known(let known): Self.value(known, row, in: table, utc: isUTC)
        }
    }

    private static func value(_ known: Known, _ row: Row, in table: TicketTable, utc isUTC: Bool) -> String {
        switch known {
        case .number: table.number(row).description
        case .state: table.state(row).word
        case .title: table.title(row)
        case .assignee: table.assignee(row)?.text ?? ""
        case .requester: table.requester(row)?.text ?? ""
        case .priority: table.priority(row).word
        case .tags: table.tags(row).map(\.text).joined(separator: ",")
        case .hosts: table.hosts(row).map(\.text).joined(separator: ",")
        case .due: table.due(row)?.description ?? ""
        case .master: table.master(row).map { table.number($0).description } ?? ""
        case .needs: numbers(table.needs(row), in: table)
        case .blockedBy: numbers(table.blockers(row), in: table)
        case .progress: table.progress(of: row).map { "\($0.done)/\($0.total)" } ?? ""
        case .key: table.key(row)?.text ?? ""
        case .created: moment(table.createdAt(row), utc: isUTC)
        case .updated: moment(table.updatedAt(row), utc: isUTC)
        }
    }

    private static func numbers(_ rows: [Row], in table: TicketTable) -> String {
        rows.map { table.number($0) }.sorted().map(\.description).joined(separator: ",")
    }

    /// Always as long, so that it makes a column and sorts.
    private static func moment(_ moment: Timestamp, utc isUTC: Bool) -> String {
        let local = LocalTime(moment, utc: isUTC)
        return "\(local.date) \(local.clock)" + (isUTC ? "Z" : "")
    }
}
