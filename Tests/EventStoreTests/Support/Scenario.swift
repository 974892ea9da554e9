import FileIO
import Testing
import TicketModel

@testable import EventStore

/// A run of ordinary work on a store, whatever its system calls do: what was promised in it, to be held against what is there afterwards.
final class Scenario {
    let path: String
    let files: any FileSystem
    private var environment: StoreEnvironment
    /// Whether somebody else writes too; that takes root.
    private let hasColleague: Bool

    /// Events whose write returned.
    private(set) var acknowledged: [CommittedEvent] = []
    /// Titles of tickets whose write failed without leaving a doubt.
    private(set) var denied: Set<String> = []
    private(set) var errors: [StoreError] = []
    /// What was kept as evidence, by its SHA-256.
    private(set) var kept: [Digest: [UInt8]] = [:]

    static let colleague = Identity(uid: 4242, login: "ana", host: "here")

    init(path: String, files: any FileSystem, me: Identity) {
        self.path = path
        self.files = files
        self.me = me
        hasColleague = me.uid == 0
        environment = Self.environment(files)
        environment.cacheDirectory = cache
    }

    /// Where snapshots are; a power loss takes nothing of them, so that they know as much as they possibly can.
    private var cache: String { "\(path)-cache" }

    let me: Identity

    /// Small segments, no real waiting.
    static func environment(_ files: any FileSystem) -> StoreEnvironment {
        var environment = StoreEnvironment(files: files)
        environment.segmentLimit = 2048
        environment.pause = { _ in }
        return environment
    }

    /// Creates a store, writes alone and in turns, begins segments, writes in bulk, and a snapshot now and then.
    func run() {
        attempt("create") { try EventStore.create(at: path, identity: me, environment: environment) }
        let mine = open(me)
        capture("mine 1", in: mine)
        capture("mine 2", in: mine)
        let other = hasColleague ? open(Self.colleague) : nil
        capture("hers 1", in: other)
        // Long enough for the segment to end.
        for number in 3...6 { capture("mine \(number)", in: mine, text: String(repeating: "x", count: 500)) }
        snapshot(mine)
        capture("hers 2", in: other)
        attempt("comment") {
            if let mine { acknowledged += try mine.comment("seen", on: TicketNumber(site: .first, serial: 1)!) }
        }
        attach("some output", to: 1, in: mine)
        attach("some output", to: 2, in: mine)
        attach("other output", to: 1, in: other)
        bulk(mine)
        capture("mine 7", in: open(me))
        snapshot(open(me))
    }

    private func snapshot(_ store: EventStore?) {
        attempt("snapshot") { _ = try store?.writeSnapshot() }
    }

    private func open(_ identity: Identity) -> EventStore? {
        var store: EventStore?
        attempt("open") { store = try EventStore(at: path, identity: identity, environment: environment) }
        return store
    }

    private func capture(_ title: String, in store: EventStore?, text: String = "") {
        guard let store else { return }
        attempt(title) {
            acknowledged += try store.write(needing: .heads) { (context: inout WriteContext) throws(Never) in
                let number = context.takeNumber()!
                let draft = TicketDraft(title: title, description: text)
                return [EventContent(via: .cli, operations: [.create(CreateTicket(number: number, draft: draft))])]
            }
        }
    }

    private func attach(_ text: String, to serial: UInt64, in store: EventStore?) {
        guard let store else { return }
        attempt("attach") {
            let bytes = Array(text.utf8)
            let digest = try store.keepBlob(bytes)
            kept[digest] = bytes
            acknowledged += try store.attach(digest, bytes.count, to: TicketNumber(site: .first, serial: serial)!)
        }
    }

    private func bulk(_ store: EventStore?) {
        guard let store else { return }
        attempt("bulk") {
            _ = try store.writeBulk { (writer: BulkWriter) throws(StoreError) in
                for number in 1...12 {
                    let ticket = writer.takeNumber()!
                    try writer.append(
                        EventContent(via: .demo, operations: [.creating(ticket, "bulk \(number)")]),
                        at: Timestamp(milliseconds: Int64(number)))
                }
            }
        }
    }

    private func attempt(_ title: String, _ body: () throws -> Void) {
        do {
            try body()
        } catch let failure as WriteFailure<Never> {
            if case .store(let error) = failure { note(error, title) }
        } catch let failure as WriteFailure<StoreError> {
            switch failure {
            case .store(let error), .refused(let error): note(error, title)
            }
        } catch let error as StoreError {
            note(error, title)
        } catch {
            Issue.record("\(title): \(error)")
        }
    }

    private func note(_ error: StoreError, _ title: String) {
        errors.append(error)
        if error.code != .unknownOutcome { denied.insert(title) }
    }
}

extension Scenario {
    /// Checks that the store keeps its promises, and can be used. `isDead`: the process died in it, so that what it was at may be there or not.
    func check(at other: String? = nil, isDead: Bool, _ comment: Testing.Comment) throws {
        var environment = Self.environment(LinuxFileSystem.shared)
        let path = other ?? path
        guard let store = try openIfMade(path, environment) else {
            // The creation came to nothing: then it can be repeated.
            #expect(acknowledged.isEmpty, comment)
            try EventStore.create(at: path, identity: me, environment: environment)
            return
        }
        let plain = try Answers(store)
        environment.cacheDirectory = cache
        let reader = try EventStore(at: path, identity: me, environment: environment)
        #expect(try Answers(reader) == plain, "with a snapshot, \(comment)")
        let after = try events(of: store, comment)
        for event in acknowledged {
            #expect(after[event.event.id] == event, "acknowledged, and lost or changed: \(event.order), \(comment)")
        }
        if !isDead {
            for event in after.values {
                guard case .create(let create) = event.event.operations[0] else { continue }
                #expect(
                    !denied.contains(create.draft.title), "said not to be written: \(create.draft.title), \(comment)")
            }
        }
        for event in after.values {
            guard case .evidence(let evidence) = event.event.operations[0] else { continue }
            // Before an event names it, it is there: even one of which nobody was told.
            let bytes = try? store.blob(evidence.digest, size: evidence.kept, of: event.author.writer)
            #expect(bytes != nil && bytes.map { Digest(hashing: $0) } == evidence.digest, comment)
            #expect(isDead || kept[evidence.digest] == bytes, comment)
        }
        #expect(try store.verify().isIntact, comment)
        // Everybody can go on, and nothing is given out twice.
        _ = try store.capture("afterwards")
        if hasColleague { try EventStore(at: path, identity: Self.colleague, environment: environment).capture("hers") }
        let again = try EventStore(at: path, identity: me, environment: environment)
        let report = try again.verify()
        // Bytes that no event names may be left of an attachment that failed.
        #expect(report.findings.filter { $0.kind != .unnamed } == [], comment)
        let end = try events(of: again, comment)
        #expect(end.count == after.count + (hasColleague ? 2 : 1), comment)
        for (id, event) in after { #expect(end[id] == event, comment) }
    }

    private func openIfMade(_ path: String, _ environment: StoreEnvironment) throws(StoreError) -> EventStore? {
        do throws(StoreError) {
            return try EventStore(at: path, identity: me, environment: environment)
        } catch {
            if error.code == .noStore { return nil }
            throw error
        }
    }

    /// All events by identifier, checked to be in dense order with each ticket made once.
    private func events(of store: EventStore, _ comment: Testing.Comment) throws -> [EventID: CommittedEvent] {
        var events: [EventID: CommittedEvent] = [:]
        var order: UInt64 = 0
        var made: Set<TicketNumber> = []
        try store.events { (event: CommittedEvent) throws(StoreError) in
            #expect(event.order == order + 1, comment)
            order = event.order
            #expect(events.updateValue(event, forKey: event.event.id) == nil, "twice, \(comment)")
            if case .create(let create) = event.event.operations[0] {
                #expect(made.insert(create.number).inserted, "number given out twice, \(comment)")
            }
            return true
        }
        return events
    }
}
