internal import FileIO
public import TicketModel

/// Who writes: the Unix user of the process and the person behind it.
public struct Identity: Hashable, Sendable {
    /// The real user id: whose journal it is.
    public var uid: UInt32
    /// The login of that user.
    public var login: Name
    /// The person behind sudo or su, where that is another.
    public var realLogin: Name?
    /// The machine, without its domain.
    public var host: String

    /// An identity as said.
    public init(uid: UInt32, login: Name, realLogin: Name? = nil, host: String) {
        self.uid = uid
        self.login = login
        self.realLogin = realLogin
        self.host = host
    }

    /// This process's: nothing but the operating system has a say in it, except `SUDO_UID`, a claim, where there was no login session.
    ///
    /// Throws `notPermitted` if the user id has no login, or if the program runs with another user's rights (set-user-id).
    public static func current() throws(StoreError) -> Identity {
        try current(accounts: SystemAccounts())
    }

    static func current(accounts: some AccountDirectory) throws(StoreError) -> Identity {
        let uid = Machine.realUser
        guard Machine.effectiveUser == uid else {
            throw StoreError(
                .notPermitted, "the program runs as user \(Machine.effectiveUser) for user \(uid)",
                hint: "remove its set-user-id bit")
        }
        guard let login = accounts.login(of: uid) else {
            throw StoreError(.notPermitted, "user id \(uid) has no login", hint: "every author needs one")
        }
        let behind = Machine.loginUser ?? (uid == 0 ? Machine.variable("SUDO_UID").flatMap { UInt32($0) } : nil)
        let realLogin = behind.flatMap { $0 == uid ? nil : accounts.login(of: $0) ?? "uid \($0)" }
        return Identity(uid: uid, login: Name(login), realLogin: realLogin.map { Name($0) }, host: Machine.hostName)
    }
}
