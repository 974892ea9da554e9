internal import FileIO
internal import TicketModel

/// The journals of a store, found by listing its directories.
final class JournalSet {
    let containers: OpenFile
    /// In the order in which they were found; never taken out again.
    private(set) var journals: [Journal] = []
    private(set) var refused: [JournalDamage] = []
    private var sites: [(site: Site, directory: OpenFile)] = []

    /// The store's `journals` directory.
    init(_ containers: OpenFile) {
        self.containers = containers
    }

    /// The directories that new journals appear in.
    var directories: [OpenFile] { [containers] + sites.map(\.directory) }

    /// Looks for journals that were not there before.
    func discover() throws(StoreError) {
        for name in try storing({ () throws(FileError) in try containers.names() }) {
            guard let site = Site(name), !sites.contains(where: { $0.site == site }) else { continue }
            let directory = try storing { () throws(FileError) in try containers.open(name, as: .directory) }
            sites.append((site, directory))
        }
        refused.removeAll()
        for (site, directory) in sites {
            for name in try storing({ () throws(FileError) in try directory.names() }) {
                guard let uid = UInt32(name), String(uid) == name else { continue }
                let writer = WriterID(site: site, uid: uid)
                if journals.contains(where: { $0.writer == writer }) { continue }
                try add(writer, in: directory)
            }
        }
    }

    private func add(_ writer: WriterID, in directory: OpenFile) throws(StoreError) {
        let refusal: (kind: JournalDamage.Kind, error: StoreError)
        do throws(StoreError) {
            switch try Journal.open(writer, in: directory) {
            case .absent: return
            case .journal(let journal):
                journals.append(journal)
                return
            case .foreign(let error): refusal = (.refused, error)
            }
        } catch {
            // A journal that may not be read must not stop the others; it is looked at again next time.
            guard error.code == .notPermitted else { throw error }
            refusal = (.unreadable, error)
        }
        refused.append(
            JournalDamage(
                journal: "\(writer.site)/\(writer.uid)", segment: 0, offset: 0, kind: refusal.kind,
                unreadableEvents: nil, detail: refusal.error.message))
    }

    func directory(of site: Site) -> OpenFile? {
        sites.first { $0.site == site }?.directory
    }

    func journal(of writer: WriterID) -> Journal? {
        journals.first { $0.writer == writer }
    }
}
