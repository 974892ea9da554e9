internal import FileIO
internal import TicketModel

/// Watches the places where journals appear and grow.
///
/// Open segments are watched for their content and directories for their entries, so that a moved mark wakes nobody.
final class ChangeFollower {
    private let watch: ChangeWatch
    private let set: JournalSet
    private var directories: [ChangeWatch.Token: OpenFile] = [:]
    private var watchedPaths: Set<String> = []
    private var segments: [WriterID: ChangeWatch.Token] = [:]
    /// There may be what is not watched yet.
    private var isIncomplete = false

    init(_ set: JournalSet, in root: OpenFile) throws(StoreError) {
        self.set = set
        watch = try storing { () throws(FileError) in try ChangeWatch() }
        _ = try storing { [watch] () throws(FileError) in try watch.watch(root, for: .place) }
        try cover()
    }

    var descriptor: Int32 { watch.descriptor }

    /// Whether anything was reported that can mean new events.
    func drain() throws(StoreError) -> Bool {
        let changes = try storing { [watch] () throws(FileError) in try watch.drain() }
        if changes.isEmpty && !isIncomplete { return false }
        // A directory changed: there may be a new journal or segment.
        if changes.isOverflown || changes.tokens.contains(where: { directories[$0] != nil }) { isIncomplete = true }
        if isIncomplete { try cover() }
        return true
    }

    /// Watches whatever is not watched yet.
    private func cover() throws(StoreError) {
        // Each round finds what appeared before its directory was watched.
        while true {
            try set.discover()
            var isNew = false
            for directory in set.directories + set.journals.map(\.directory) {
                guard watchedPaths.insert(directory.path).inserted else { continue }
                let token = try storing { [watch] () throws(FileError) in
                    try watch.watch(directory, for: .entries)
                }
                directories[token] = directory
                isNew = true
            }
            if !isNew { break }
        }
        for journal in set.journals {
            guard let file = try journal.openActive() else { continue }
            let token = try storing { [watch] () throws(FileError) in try watch.watch(file, for: .contents) }
            if let old = segments.updateValue(token, forKey: journal.writer), old != token { watch.forget(old) }
        }
        isIncomplete = false
    }
}

extension EventStore {
    /// A descriptor that is readable when something was written to the store, by this process or another.
    ///
    /// Wait for it with `poll`, call ``drainChanges()``, and ``refresh()`` if that returns true. The store owns it.
    public var changeDescriptor: Int32 {
        get throws(StoreError) {
            if let following { return following.descriptor }
            let new = try ChangeFollower(set, in: root)
            following = new
            return new.descriptor
        }
    }

    /// Takes the reports from ``changeDescriptor``; false if none of them can mean new events.
    public func drainChanges() throws(StoreError) -> Bool {
        try following?.drain() ?? false
    }
}
