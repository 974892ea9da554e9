internal import FileIO
internal import TicketModel

/// Lays a store out in its directory, each step such that it can be repeated.
struct StoreBuilder {
    private let root: OpenFile
    /// The team's group; nil: a store of one's own.
    private let group: UInt32?

    private var containerMode: UInt32 {
        group == nil ? StoreLayout.Mode.privateContainer : StoreLayout.Mode.teamContainer
    }

    /// Opens the directory, made if it is not there.
    init(path: String, group: UInt32?, files: any FileSystem) throws(StoreError) {
        self.group = group
        do throws(FileError) {
            try files.makeRoot(path, mode: 0o700)
        } catch {
            guard error.isExisting else { throw StoreError(error) }
        }
        do throws(FileError) {
            root = try OpenFile(root: path, system: files)
        } catch {
            guard error.isNoDirectory else { throw StoreError(error) }
            throw StoreError(.exists, "\(path) is a file", hint: "name a directory that is empty or not there yet")
        }
        try demandEmpty()
    }

    /// What is wrong with the place, though it will do; a place that will not do is an error.
    func warnings() throws(StoreError) -> [String] {
        switch try storing({ () throws(FileError) in try root.volume() }) {
        case .local: return []
        case .memory: return ["\(root.path) is in memory: the store is gone when the machine restarts"]
        case .remote(let kind):
            throw StoreError(
                .readOnly, "\(root.path) is on \(kind), where neither locks nor flushes can be relied on",
                hint: "make the store on a local disk")
        }
    }

    func build(_ format: StoreFormat) throws(StoreError) {
        try storing { () throws(FileError) in
            try shape(root, mode: containerMode)
            let journals = try directory(StoreLayout.journals, in: root, mode: containerMode)
            _ = try directory(Site.first.description, in: journals, mode: containerMode)
            try journals.synchronize()
            let local = try directory(StoreLayout.local, in: root, mode: StoreLayout.Mode.openDirectory)
            try place([], as: StoreLayout.lock, in: local, mode: StoreLayout.Mode.lock)
            try place(LocalSite.encoded(.first), as: StoreLayout.site, in: local, mode: StoreLayout.Mode.format)
            let trust = try directory(StoreLayout.trust, in: root, mode: StoreLayout.Mode.openDirectory)
            try place([], as: StoreLayout.allowedSigners, in: trust, mode: 0o644)
            try root.synchronize()
            try place(format.encoded, as: StoreFormat.fileName, in: root, mode: StoreLayout.Mode.format)
        }
        // Its own name must last too. A parent that may be entered and not read cannot be flushed; nearly none is so.
        if let parent = try? OpenFile(root: "\(root.path)/..", system: root.system) { try? parent.synchronize() }
    }

    /// Only what an interrupted creation left may be there.
    private func demandEmpty() throws(StoreError) {
        let names = try storing { () throws(FileError) in try root.names() }
        if names.contains(StoreFormat.fileName) {
            throw StoreError(.exists, "\(root.path) is a store already", hint: "use it, or name another directory")
        }
        let leftOvers = [StoreLayout.journals, StoreLayout.local, StoreLayout.trust, temporary(StoreFormat.fileName)]
        guard names.allSatisfy({ leftOvers.contains($0) }) else {
            throw StoreError(
                .exists, "\(root.path) is not empty", hint: "name a directory that is empty or not there yet")
        }
    }

    private func directory(_ name: String, in parent: OpenFile, mode: UInt32) throws(FileError) -> OpenFile {
        do throws(FileError) {
            try parent.makeDirectory(name, mode: 0o700)
        } catch  where error.isExisting {}
        let made = try parent.open(name, as: .directory)
        try shape(made, mode: mode)
        return made
    }

    private func shape(_ file: OpenFile, mode: UInt32) throws(FileError) {
        // The group first: giving a file to another group clears its set-id bits.
        if let group { try file.changeOwner(group: group) }
        try file.changeMode(to: mode)
    }

    /// Write, flush, rename, flush the directory: the file is there whole or not at all.
    private func place(_ bytes: [UInt8], as name: String, in directory: OpenFile, mode: UInt32) throws(FileError) {
        do throws(FileError) {
            try directory.remove(temporary(name))
        } catch  where error.isMissing {}
        let file = try directory.open(temporary(name), as: .create(mode: 0o600))
        if !bytes.isEmpty { try file.write(bytes, at: 0) }
        try shape(file, mode: mode)
        try file.synchronize()
        try directory.rename(temporary(name), to: name, replacing: true)
        try directory.synchronize()
    }

    private func temporary(_ name: String) -> String { ".\(name).new" }
}
