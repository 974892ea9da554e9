import Glibc
import TicketDesk
import TicketModel

/// Where the store is: `-C`, else `$USHER_STORE`, else the user's configuration, else the machine's, else the user's data
/// directory.
struct StoreLocation {
    /// The directory, absolute or relative to the working directory.
    let path: String
    /// Whether somebody named it: only the place that nobody named may have no store yet.
    let isNamed: Bool

    /// Finds it; reads no file that the answer does not depend on.
    init(option: String?) throws(DeskError) {
        if let option {
            guard !option.isEmpty else { throw DeskError(.usage, "-C needs a directory", hint: "see usher help") }
            (path, isNamed) = (option, true)
            return
        }
        if let variable = Environment.value(of: "USHER_STORE") {
            (path, isNamed) = (variable, true)
            return
        }
        let home = HomeDirectories()
        for file in [home.configuration.map { "\($0)/usher/config.toml" }, Self.machineConfiguration] {
            guard let file, let configuration = try Configuration(file: file) else { continue }
            guard file != Self.machineConfiguration || configuration.keys.isEmpty else {
                throw DeskError(
                    .badConfiguration, "\(file): keys are everybody's own",
                    hint: "write [keys] in ~/.config/usher/config.toml")
            }
            guard let store = configuration.store else { continue }
            (path, isNamed) = (home.expand(store), true)
            return
        }
        guard let data = home.data else {
            throw DeskError(.noStore, "no store: this login has no home directory", hint: "name one with -C DIR")
        }
        (path, isNamed) = ("\(data)/usher", false)
    }

    /// Opens the store there.
    ///
    /// Throws `noStore`, with the command that would make it, where there is none.
    func open(via: Via) throws(DeskError) -> TicketDesk {
        do throws(DeskError) {
            return try prepared(TicketDesk(at: path, via: via, snapshots: Self.keeper(of: path)))
        } catch {
            // Where something else lies no store can be made, and the error says so.
            guard error.code == .noStore, isNamed, access(path, F_OK) != 0 else { throw error }
            throw DeskError(.noStore, error.message, hint: "make one with usher init \(Self.quoted(path))")
        }
    }

    /// A desk for a store there that is not made yet.
    func openUnborn(via: Via) throws(DeskError) -> TicketDesk {
        try prepared(TicketDesk(unbornAt: path, via: via, snapshots: Self.keeper(of: path)))
    }

    private func prepared(_ desk: TicketDesk) -> TicketDesk {
        desk.findStateDirectory = { HomeDirectories().state }
        return desk
    }

    /// The path as a shell reads it.
    private static func quoted(_ path: String) -> String {
        let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+,:@%".contains($0) }
        if isPlain, !path.isEmpty { return path }
        return "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    /// What keeps the caller's snapshots of a store; nil for a login without a home.
    static func keeper(of path: String) -> SnapshotKeeper? {
        HomeDirectories().cache.map {
            SnapshotKeeper(
                cacheDirectory: $0, program: "/proc/self/exe", arguments: ["-C", path, SnapshotCommand.word])
        }
    }

    /// What holds for everybody on the machine who says nothing else.
    static let machineConfiguration = "/etc/usher/config.toml"
}
