internal import FileIO
internal import TicketModel

/// Checks the blobs that events name, and finds those that none names.
struct BlobAuditor {
    /// What is wrong with one, or with a file among them.
    struct Finding {
        var kind: AuditReport.Finding.Kind
        var journal: Journal
        var order: UInt64?
        var message: String
    }

    /// A blob as an event names it.
    private struct Named: Hashable {
        var digest: Digest
        var size: UInt64
    }

    private var named: [ObjectIdentifier: [Named: UInt64]] = [:]

    /// Takes note of what an event names.
    mutating func note(_ event: Event, order: UInt64, in journal: Journal) {
        for operation in event.operations {
            guard case .evidence(let body) = operation else { continue }
            let blob = Named(digest: body.digest, size: body.kept)
            let key = ObjectIdentifier(journal)
            if named[key]?[blob] == nil { named[key, default: [:]][blob] = order }
        }
    }

    /// How many blobs are named.
    var count: Int { named.values.reduce(0) { $0 + $1.count } }

    /// Looks at all of them; those of one journal in the order of the events that name them first.
    func findings(in journals: [Journal]) throws(StoreError) -> [Finding] {
        var findings: [Finding] = []
        for journal in journals {
            let blobs = named[ObjectIdentifier(journal)] ?? [:]
            for (blob, order) in blobs.sorted(by: { ($0.value, $0.key.size) < ($1.value, $1.key.size) }) {
                guard let message = Self.complaint(about: blob, in: journal) else { continue }
                findings.append(Finding(kind: .evidence, journal: journal, order: order, message: message))
            }
            findings += try strangers(in: journal, named: Set(blobs.keys.map { BlobName($0.digest).file }))
        }
        return findings
    }

    private static func complaint(about blob: Named, in journal: Journal) -> String? {
        let path = BlobName(blob.digest).path
        do throws(StoreError) {
            switch try journal.examineBlob(blob.digest, size: blob.size) {
            case .intact: return nil
            case .missing: return "\(path) is missing"
            case .altered(let reason): return "\(path) \(reason)"
            }
        } catch {
            return "\(path) can't be read: \(error.message)"
        }
    }

    /// What lies among a journal's blobs and is named by no event, or is no blob, or can be changed.
    private func strangers(in journal: Journal, named: Set<String>) throws(StoreError) -> [Finding] {
        var findings: [Finding] = []
        func add(_ kind: AuditReport.Finding.Kind, _ message: String) {
            findings.append(Finding(kind: kind, journal: journal, order: nil, message: message))
        }
        guard let blobs = try? journal.directory.open(BlobName.directory, as: .directory) else { return [] }
        for fold in try storing({ () throws(FileError) in try blobs.names() }) {
            guard let directory = try? blobs.open(fold, as: .directory) else {
                add(.layout, "\(BlobName.directory)/\(fold) does not belong there")
                continue
            }
            for name in try storing({ () throws(FileError) in try directory.names() }) {
                let path = "\(BlobName.directory)/\(fold)/\(name)"
                if named.contains(name), name.hasPrefix(fold) {
                    let mode =
                        (try? directory.open(name, as: .read))
                        .flatMap { file in try? file.status() }?.mode ?? 0
                    if mode & 0o222 != 0 { add(.layout, "\(path) may be written to") }
                } else if name.utf8.count == 64, name.hasPrefix(fold) {
                    add(.unnamed, "\(path) is named by no event that is there")
                } else if !BlobName.isTemporary(name) {
                    add(.layout, "\(path) does not belong there")
                }
            }
        }
        return findings
    }
}
