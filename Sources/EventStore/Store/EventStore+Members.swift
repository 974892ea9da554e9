internal import FileIO
public import TicketModel

extension EventStore {
    /// Whether the store is shared by the Unix group of that name; without a name, whether it is its owner's alone.
    public func isShared(with group: String?) throws(StoreError) -> Bool {
        let status = try storing { () throws(FileError) in try root.status() }
        let isShared = status.mode & 0o070 != 0
        guard let group else { return !isShared }
        return isShared && environment.accounts.group(named: group) == status.group
    }

    /// The team: the members of the store's Unix group, those whose primary group it is included; alone, the owner.
    ///
    /// Sorted by bytes.
    public func members() throws(StoreError) -> [Name] {
        let status = try storing { () throws(FileError) in try root.status() }
        let accounts = environment.accounts
        guard status.mode & 0o070 != 0 else { return accounts.login(of: status.owner).map { [Name($0)] } ?? [] }
        return accounts.members(of: status.group).map { Name($0) }
    }
}
