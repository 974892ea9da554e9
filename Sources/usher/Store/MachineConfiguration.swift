import Glibc
import TicketDesk

/// The configuration that root writes for everybody on the machine.
enum MachineConfiguration {
    /// Writes down where the team's store is, unless the file is there already; gives whether the file names this store.
    static func write(store: String, to path: String = StoreLocation.machineConfiguration) throws(DeskError) -> Bool {
        if let there = try Configuration(file: path) { return there.store == store }
        let directory = path.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }
        mkdir(directory, 0o755)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        let text =
            "# Written by usher init --team: the store that usher uses on this machine.\nstore = \"\(escape(store))\"\n"
        guard StandardDescriptors.write(Array(text.utf8), to: file) == nil, fsync(file) == 0 else {
            throw failure(path)
        }
        return true
    }

    private static func escape(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if character == "\"" || character == "\\" { result.append("\\") }
            result.append(character)
        }
    }

    private static func failure(_ path: String) -> DeskError {
        DeskError(
            .inputOutput, "\(path) can't be written (\(String(cString: strerror(errno))))",
            hint: "the store is made; write store = \"DIR\" there by hand")
    }
}
