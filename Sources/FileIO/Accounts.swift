internal import Glibc

/// Users and groups of this machine, wherever it has them from (files, LDAP, …).
public protocol AccountDirectory: Sendable {
    func login(of user: UInt32) -> String?
    func user(named login: String) -> UInt32?
    func group(named name: String) -> UInt32?
    func groupName(of group: UInt32) -> String?
    /// The logins of a group's members, those whose primary group it is included, sorted by bytes, each once.
    func members(of group: UInt32) -> [String]
}

/// The machine's own accounts, as the name service switch gives them.
public struct SystemAccounts: AccountDirectory {
    /// The accounts of the machine that this runs on.
    public init() {}

    /// The login of a user id.
    public func login(of user: UInt32) -> String? {
        lookUp { entry, buffer, size, result in
            getpwuid_r(user, entry, buffer, size, result)
        } reading: {
            (entry: passwd) in
            String(cString: entry.pw_name)
        }
    }

    /// The user id of a login.
    public func user(named login: String) -> UInt32? {
        lookUp { entry, buffer, size, result in
            getpwnam_r(login, entry, buffer, size, result)
        } reading: {
            (entry: passwd) in
            entry.pw_uid
        }
    }

    /// The group id of a name.
    public func group(named name: String) -> UInt32? {
        lookUp { entry, buffer, size, result in
            getgrnam_r(name, entry, buffer, size, result)
        } reading: {
            (entry: Glibc.group) in
            entry.gr_gid
        }
    }

    /// The name of a group id.
    public func groupName(of group: UInt32) -> String? {
        lookUp { entry, buffer, size, result in
            getgrgid_r(group, entry, buffer, size, result)
        } reading: {
            (entry: Glibc.group) in
            String(cString: entry.gr_name)
        }
    }

    /// The members as the group lists them, and those whose primary group it is.
    public func members(of group: UInt32) -> [String] {
        var logins: Set<[UInt8]> = []
        let named: [[UInt8]] =
            lookUp { entry, buffer, size, result in
                getgrgid_r(group, entry, buffer, size, result)
            } reading: {
                (entry: Glibc.group) in
                var names: [[UInt8]] = []
                var next = entry.gr_mem
                while let name = next?.pointee {
                    names.append(Array(String(cString: name).utf8))
                    next = next?.advanced(by: 1)
                }
                return names
            } ?? []
        logins.formUnion(named)
        setpwent()
        while let entry = getpwent() {
            if entry.pointee.pw_gid == group { logins.insert(Array(String(cString: entry.pointee.pw_name).utf8)) }
        }
        endpwent()
        return logins.sorted { $0.lexicographicallyPrecedes($1) }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Calls one of the `get…_r` functions with a buffer that grows until the entry fits (1 MiB at most).
    private func lookUp<Entry: BitwiseCopyable, Result>(
        _ call: (
            UnsafeMutablePointer<Entry>, UnsafeMutablePointer<CChar>, Int,
            UnsafeMutablePointer<UnsafeMutablePointer<Entry>?>
        ) -> Int32,
        reading: (Entry) -> Result
    ) -> Result? {
        var size = 4096
        while size <= 1 << 20 {
            let (status, value): (Int32, Result?) = withUnsafeTemporaryAllocation(of: CChar.self, capacity: size) {
                buffer in
                withUnsafeTemporaryAllocation(of: Entry.self, capacity: 1) { entry in
                    guard let start = buffer.baseAddress, let place = entry.baseAddress else { return (ENOMEM, nil) }
                    var found: UnsafeMutablePointer<Entry>?
                    let status = call(place, start, size, &found)
                    return (status, found.map { reading($0.pointee) })
                }
            }
            if status != ERANGE { return value }
            size *= 4
        }
        return nil
    }
}
