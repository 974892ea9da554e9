import Glibc
import TicketDesk

/// Where the store is: `-C`, else `$USHER_STORE`, else the user's configuration, else the machine's, else the user's data
/// directory.
struct StoreLocation {
    /// The directory, absolute or relative to the working directory.
    let path: String

    /// Finds it; reads no file that the answer does not depend on.
    init(option: String?) throws(DeskError) {
        if let option {
            guard !option.isEmpty else { throw DeskError(.usage, "-C needs a directory", hint: "see usher help") }
            path = option
            return
        }
        if let variable = Environment.value(of: "USHER_STORE") {
            path = variable
            return
        }
        let home = HomeDirectories()
        for file in [home.configuration.map { "\($0)/usher/config.toml" }, Self.machineConfiguration] {
            guard let file, let store = try Configuration(file: file)?.store else { continue }
            path = home.expand(store)
            return
        }
        guard let data = home.data else {
            throw DeskError(.noStore, "no store: this login has no home directory", hint: "name one with -C DIR")
        }
        path = "\(data)/usher"
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
