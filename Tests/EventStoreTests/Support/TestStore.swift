import EventStore
import FileIO
import Glibc
import TicketModel

/// A store in a directory of its own, removed at the end.
final class TestStore {
    let path: String
    let me: Identity

    init(isMade: Bool = true, environment: StoreEnvironment = StoreEnvironment()) throws {
        var template = Array("/dev/shm/usher-store-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw Failed(what: "mkdtemp") }
        path = String(cString: made) + "/store"
        me = Identity(uid: getuid(), login: "root", host: "here")
        if isMade { try EventStore.create(at: path, identity: me, environment: environment) }
    }

    deinit {
        // The directories belong to the test, whatever their modes.
        run("/bin/rm", "-rf", String(path.dropLast(6)))
    }

    func open(as identity: Identity? = nil, environment: StoreEnvironment = StoreEnvironment()) throws -> EventStore {
        try EventStore(at: path, identity: identity ?? me, environment: environment)
    }

    struct Failed: Error { var what: String }

    private func run(_ words: String...) {
        var process: pid_t = 0
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        posix_spawn(&process, words[0], nil, nil, &arguments, environ)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        for argument in arguments { free(argument) }
    }
}

extension EventStore {
    /// Captures a ticket as a front end does, without reading any ticket.
    @discardableResult
    func capture(_ title: String, via: Via = .cli) throws -> TicketNumber {
        var number: TicketNumber?
        _ = try write(needing: .heads) { (context: inout WriteContext) throws(Never) in
            number = context.takeNumber()
            return number.map { [EventContent(via: via, operations: [.creating($0, title)])] } ?? []
        }
        guard let number else { throw TestStore.Failed(what: "no number") }
        return number
    }

    func attach(_ digest: Digest, _ size: Int, to ticket: TicketNumber) throws -> [CommittedEvent] {
        try write(needing: .table) { (_: inout WriteContext) throws(Never) in
            let evidence = AddEvidence(
                tickets: [ticket], kind: .file(name: "output"), bytes: UInt64(size), kept: UInt64(size), digest: digest)
            return [EventContent(via: .cli, operations: [.evidence(evidence)])]
        }
    }

    func comment(_ text: String, on ticket: TicketNumber) throws -> [CommittedEvent] {
        try write(needing: .table) { (_: inout WriteContext) throws(Never) in
            [EventContent(via: .cli, operations: [.comment(AddComment(tickets: [ticket], text: text))])]
        }
    }
}

extension TicketModel.Operation {
    static func creating(_ number: TicketNumber, _ title: String) -> TicketModel.Operation {
        .create(CreateTicket(number: number, draft: TicketDraft(title: title)))
    }
}
