import EventStore
import Foundation
import TicketModel

@testable import TicketDesk

/// A store in a directory of its own, with as many desks on it as a test wants.
final class TemporaryStore {
    let path: String
    private let directory: String

    init(options: StoreOptions = StoreOptions()) throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "usher-desk-\(UUID())").path
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        path = directory + "/ops"
        try EventStore.create(at: path, options: options, identity: Identity.current())
    }

    /// A desk of this process's user; with a login, it acts for somebody of that name.
    func desk(as login: Name? = nil, via: Via = .cli) throws -> TicketDesk {
        var identity = try Identity.current()
        if let login { identity.realLogin = login }
        return TicketDesk(store: try EventStore(at: path, identity: identity), at: path, via: via, identity: identity)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)
    }
}

extension TicketDesk {
    /// Captures a line as a front end would.
    @discardableResult
    func capture(_ line: String, takeIt: Bool = false) throws(DeskError) -> TicketNumber {
        try perform(.capture(try understand(line).draft, takeIt: takeIt)).tickets[0]
    }

    func ticket(_ number: TicketNumber) throws(DeskError) -> Ticket {
        try refresh()
        return table.ticket(try row(of: number))
    }
}
