import Glibc
import TicketDesk

/// The directories above a store that is to be made: a new login has no `~/.local/share` yet.
enum ParentDirectories {
    /// Makes those that are missing, for the caller alone if they are in the home directory, as the XDG specification
    /// wants it, else as the umask says.
    static func make(for path: String) throws(DeskError) {
        let mode: mode_t = HomeDirectories().home.map { path.hasPrefix($0 + "/") } == true ? 0o700 : 0o777
        var index = path.startIndex
        while let slash = path[index...].firstIndex(of: "/") {
            index = path.index(after: slash)
            let parent = String(path[..<slash])
            // What is there, or lies below what can't be searched, is left for the store to judge.
            guard !parent.isEmpty, mkdir(parent, mode) != 0, ![EEXIST, EISDIR].contains(errno) else { continue }
            let reason = String(cString: strerror(errno))
            let code: DeskError.Code = [EACCES, EPERM, EROFS].contains(errno) ? .notPermitted : .inputOutput
            throw DeskError(code, "\(parent) can't be made (\(reason))", hint: "name another place: usher init DIR")
        }
    }
}
