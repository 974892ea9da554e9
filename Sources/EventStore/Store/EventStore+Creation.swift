internal import FileIO
internal import TicketModel

extension EventStore {
    /// Makes a store in a directory that does not exist yet, or is empty; its parent must exist.
    ///
    /// `format.plist` is what makes it a store and comes last: a creation that was interrupted can be repeated. Throws
    /// `exists` where there is a store or anything else, `notPermitted` for a group whose member one is not, `readOnly` on a
    /// file system where neither locks nor flushes can be relied on.
    public static func create(
        at path: String, options: StoreOptions = StoreOptions(), identity: Identity,
        environment: StoreEnvironment = StoreEnvironment()
    ) throws(StoreError) {
        let group = try options.teamGroup.map { name throws(StoreError) in
            guard let group = environment.accounts.group(named: name) else {
                throw StoreError(.usage, "there is no group \(name)", hint: "make it with: groupadd \(name)")
            }
            return group
        }
        let random: [UInt8]
        do throws(FileError) {
            random = try environment.randomBytes(16)
        } catch {
            throw StoreError(error)
        }
        let builder = try StoreBuilder(path: path, group: group, files: environment.files)
        let warnings = try builder.warnings()
        try builder.build(
            StoreFormat(uuid: StoreFormat.uuid(from: random), isDemo: options.isDemo, warnings: warnings))
    }
}
