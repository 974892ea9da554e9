import Glibc

/// The caller's own directories.
///
/// `HOME` and the XDG variables count only if `HOME` belongs to the effective user: what sudo or su left over from
/// somebody else does not. Behind sudo, the directories are those of the person behind it.
struct HomeDirectories {
    /// The home directory, or nil if there is none.
    let home: String?
    /// Where configuration lies.
    let configuration: String?
    /// Where data lies.
    let data: String?
    /// Where state lies that should last, and nobody but this program needs; nil behind sudo, for what another user writes
    /// there its owner could neither read nor replace.
    let state: String?
    /// Where caches lie: those of the effective user, whoever is behind sudo, for they are its files.
    let cache: String?

    /// Finds them.
    init() {
        let trusted = Self.personBehindSudo == nil ? Self.homeOfOwn : nil
        let home = trusted ?? Self.homeInAccounts(of: Self.personBehindSudo ?? geteuid())
        func directory(_ variable: String, _ fallback: String) -> String? {
            // The specification has relative paths in these variables ignored.
            if trusted != nil, let path = Environment.value(of: variable), path.hasPrefix("/") { return path }
            return home.map { "\($0)/\(fallback)" }
        }
        self.home = home
        configuration = directory("XDG_CONFIG_HOME", ".config")
        data = directory("XDG_DATA_HOME", ".local/share")
        state = Self.personBehindSudo == nil ? directory("XDG_STATE_HOME", ".local/state") : nil
        cache =
            Self.personBehindSudo == nil
            ? directory("XDG_CACHE_HOME", ".cache") : Self.homeInAccounts(of: geteuid()).map { "\($0)/.cache" }
    }

    /// Where texts lie that are being written: where there is no place for state, with temporary files.
    var drafts: String { state.map { "\($0)/usher/drafts" } ?? "/tmp" }

    /// The path with a `~/` at its start spelled out.
    func expand(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home else { return path }
        return home + path.dropFirst()
    }

    private static var homeOfOwn: String? {
        guard let home = Environment.value(of: "HOME"), home.hasPrefix("/") else { return nil }
        var status = stat()
        return stat(home, &status) == 0 && status.st_uid == geteuid() ? home : nil
    }

    /// The user id that sudo names, where it runs the program as somebody else.
    private static var personBehindSudo: uid_t? {
        guard let text = Environment.value(of: "SUDO_UID"), let person = uid_t(text), person != geteuid() else {
            return nil
        }
        return person
    }

    private static func homeInAccounts(of user: uid_t) -> String? {
        var buffer = [CChar](repeating: 0, count: 16_384)
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        guard getpwuid_r(user, &entry, &buffer, buffer.count, &found) == 0, found != nil, let home = entry.pw_dir,
            home.pointee != 0
        else { return nil }
        return String(cString: home)
    }
}
