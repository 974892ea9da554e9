internal import FileIO
public import TicketModel

extension EventStore {
    /// Reads everything and checks every checksum, link, owner, order and `after`.
    ///
    /// Takes no lock: what is written meanwhile is checked as far as it was seen.
    public func verify() throws(StoreError) -> AuditReport {
        try set.discover()
        let auditor = Auditor(store: self)
        return try auditor.audit()
    }
}

/// One complete check of a store.
final class Auditor {
    private let store: EventStore
    private let merge: EventMerge
    private var report = AuditReport()
    /// The last event, whoever wrote it.
    private var last: (order: UInt64, stem: UInt64, writer: UInt32) = (0, 0, 0)
    private var logins: [UInt32: Set<String>] = [:]
    private var highestNumber: UInt64 = 0
    private var blobs = BlobAuditor()
    /// The first order of each journal, by its name.
    private var firstOrders: [String: UInt64] = [:]

    init(store: EventStore) {
        self.store = store
        merge = EventMerge(store.set, storeID: store.format.uuid, checksLinks: true)
    }

    func audit() throws(StoreError) -> AuditReport {
        report.containerOwners = try containerOwners()
        report.writers = try writers()
        try merge.resume()
        reading: while true {
            switch try merge.next() {
            case .end: break reading
            case .rewritten:
                add(.rewritten, "a journal was rewritten while it was being read: check again")
                break reading
            case .event(let index):
                let cursor = merge.cursors[index]
                examine(cursor)
                cursor.advance()
            }
        }
        nameSuspectsOfHoles()
        report.journals = merge.cursors.count
        for cursor in merge.cursors { try examineEnd(of: cursor) }
        for damage in merge.damage { add(damage) }
        for (uid, names) in logins.sorted(by: { $0.key < $1.key }) where names.count > 1 {
            add(.forged, "user id \(uid) wrote under several logins: \(names.sorted().joined(separator: ", "))")
        }
        try examineModes()
        try examineBlobs()
        return report
    }

    /// One event: its place among all, and what it says of the one before it.
    private func examine(_ cursor: JournalCursor) {
        guard let head = cursor.head, let payload = cursor.payload else { return }
        let place = (cursor.journal.name, cursor.segment, cursor.offset)
        if firstOrders[cursor.journal.name] == nil { firstOrders[cursor.journal.name] = head.order }
        defer { last = (head.order, head.link.stem, cursor.journal.writer.uid) }
        if let author = cursor.author { logins[author.writer.uid, default: []].insert(author.login.text) }
        if head.order > last.order + 1 {
            reportHole(last.order + 1...head.order - 1, before: head, in: cursor)
        } else if head.order == last.order {
            add(.forged, "event \(head.order) is there twice", at: place, orders: head.order...head.order)
        }
        highestNumber = max(highestNumber, head.number)
        if head.number < highestNumber {
            add(
                .forged, "event \(head.order) was written in ignorance of ticket number \(highestNumber)", at: place,
                orders: head.order...head.order)
        }
        guard head.kind == .event else {
            report.redacted += 1
            return
        }
        do throws(MalformedPayload) {
            let (event, after) = try Payload.event(payload, isStrict: true)
            blobs.note(event, order: head.order, in: cursor.journal)
            if head.order == last.order + 1, after != last.stem {
                add(
                    .rewritten, "event \(head.order) does not follow the event \(last.order) that is there now",
                    at: place, orders: last.order...head.order,
                    suspects: [login(last.writer), "root"])
            } else {
                report.events += 1
            }
        } catch {
            add(.damage, "event \(head.order) \(error.reason)", at: place, orders: head.order...head.order)
        }
    }

    private func reportHole(_ orders: ClosedRange<UInt64>, before head: Frame, in cursor: JournalCursor) {
        let count = orders.upperBound - orders.lowerBound + 1
        let (events, verb) = count == 1 ? ("event", "is") : ("events", "are")
        add(
            .hole, "\(count) \(events) before event \(head.order) \(verb) missing",
            at: (cursor.journal.name, cursor.segment, cursor.offset), orders: orders)
    }

    /// The end of a journal: whether it reaches its mark, and what comes after its last good frame.
    private func examineEnd(of cursor: JournalCursor) throws(StoreError) {
        let journal = cursor.journal
        let place = (journal.name, cursor.segment, cursor.offset)
        if let mark = try journal.readMark(),
            mark.sequence > cursor.last.sequence || mark.segment > cursor.segment
                || (mark.segment == cursor.segment && mark.offset > cursor.offset)
        {
            add(
                .rolledBack, "it ends at event \(cursor.last.sequence); event \(mark.sequence) was durable", at: place,
                suspects: [login(journal.writer.uid), "root"])
        }
        guard let file = cursor.file else { return try examineUnheaded(cursor) }
        let bytes = try storing { () throws(FileError) in try file.bytes(limit: .max) }
        guard bytes.count > cursor.offset else { return }
        let scan = bytes.withUnsafeBytes { SegmentScan($0, from: cursor.offset) }
        if scan.leading.isEmpty, scan.isTorn(after: cursor.chain.sequence) {
            add(.tornTail, "\(bytes.count - cursor.offset) bytes of a write that was cut short", at: place)
        } else {
            add(
                .damage,
                "damaged, and \(scan.stranded.count + scan.leading.count) good frames follow that cannot be reached",
                at: place, suspects: [login(journal.writer.uid), "root"])
        }
    }

    /// An open segment that could not even be begun to be read, for its header is bad.
    private func examineUnheaded(_ cursor: JournalCursor) throws(StoreError) {
        let journal = cursor.journal
        guard let active = try? journal.openActive(), try journal.readHeader(of: active) == nil else { return }
        let bytes = try storing { () throws(FileError) in try active.bytes(limit: .max) }
        let scan = bytes.withUnsafeBytes { SegmentScan($0) }
        let place = (journal.name, cursor.segment + 1, 0)
        if scan.isTorn(after: cursor.last.sequence) {
            add(.tornTail, "a segment of \(bytes.count) bytes whose first write was cut short", at: place)
        } else {
            add(
                .damage, "its header is damaged, and \(scan.stranded.count) good frames follow that cannot be reached",
                at: place, suspects: [login(journal.writer.uid), "root"])
        }
    }

    private func examineModes() throws(StoreError) {
        for journal in store.set.journals {
            let directory = try storing { () throws(FileError) in try journal.directory.status() }
            if directory.mode & 0o022 != 0 {
                add(.layout, "others than its owner may write to it", at: (journal.name, 0, 0))
            }
            // Sealing may have been interrupted between the new name and the new mode: the next write makes up for it.
            let numbers = try journal.sealedNumbers()
            for number in try journal.openActive() == nil ? numbers.dropLast() : numbers[...] {
                guard let file = try? journal.openSealed(number) else { continue }
                let mode = try storing { () throws(FileError) in try file.status() }.mode
                if mode & 0o222 != 0 {
                    add(.layout, "a sealed segment that may be written to", at: (journal.name, number, 0))
                }
            }
        }
    }

    private func examineBlobs() throws(StoreError) {
        report.evidence = blobs.count
        for finding in try blobs.findings(in: store.set.journals) {
            add(
                finding.kind, finding.message, at: (finding.journal.name, 0, 0),
                orders: finding.order.map { $0...$0 },
                suspects: finding.kind == .unnamed ? [] : [login(finding.journal.writer.uid), "root"])
        }
    }

    /// Whoever could have taken the missing events away: everybody can remove a journal of their own, or its end, or begin
    /// it anew. So only those are above suspicion whose journals reach from before a hole to behind it, unharmed; not those
    /// who have none. The owners of the directories and root could have removed anybody's.
    private func nameSuspectsOfHoles() {
        for (index, finding) in report.findings.enumerated() where finding.kind == .hole {
            guard let orders = finding.orders else { continue }
            let spanning = merge.cursors.filter { cursor in
                cursor.damage.isEmpty && cursor.last.order > orders.upperBound
                    && firstOrders[cursor.journal.name].map { $0 < orders.lowerBound } == true
            }
            let others = Set(report.writers).subtracting(spanning.map { login($0.journal.writer.uid) })
            report.findings[index].suspects = sorted(others.union(report.containerOwners).union(["root"]))
        }
    }

    /// The members of the team, and whoever has a journal.
    private func writers() throws(StoreError) -> [String] {
        let members = try store.members().map(\.text)
        return sorted(Set(members + store.set.journals.map { login($0.writer.uid) }))
    }

    private func sorted(_ logins: Set<String>) -> [String] {
        logins.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func containerOwners() throws(StoreError) -> [String] {
        var owners: Set<String> = []
        for directory in [store.root] + store.set.directories {
            owners.insert(login(try storing { () throws(FileError) in try directory.status() }.owner))
        }
        return sorted(owners)
    }

    private func login(_ uid: UInt32) -> String {
        store.environment.accounts.login(of: uid) ?? "user \(uid)"
    }

    private func add(_ damage: JournalDamage) {
        let kind: AuditReport.Finding.Kind =
            switch damage.kind {
            case .corrupt, .badTail, .badHeader, .unreadable: .damage
            case .missingSegment: .hole
            case .rolledBack: .rolledBack
            case .brokenChain: .rewritten
            case .refused: .forged
            }
        let owner = damage.journal.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { UInt32(Substring($0)) }
        add(
            kind, damage.detail, at: (damage.journal, damage.segment, damage.offset),
            suspects: damage.kind == .refused ? [] : Array(Set([owner.map { login($0) } ?? "", "root"])).sorted())
    }

    private func add(
        _ kind: AuditReport.Finding.Kind, _ message: String, at place: (String, Int, Int) = ("", 0, 0),
        orders: ClosedRange<UInt64>? = nil, suspects: [String] = []
    ) {
        report.findings.append(
            AuditReport.Finding(
                kind: kind, journal: place.0, segment: place.1, offset: place.2, orders: orders, message: message,
                suspects: suspects))
    }
}
