import Glibc
import TicketDesk

/// A new file that an answer is saved in.
enum SavedFile {
    /// Writes all of it into a file that must not be there yet; none is left if that fails.
    static func write(_ bytes: [UInt8], to path: String) throws(DeskError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw failure(path, errno) }
        var number = StandardDescriptors.write(bytes, to: file)
        if close(file) != 0, number == nil { number = errno }
        guard let number else { return }
        unlink(path)
        throw failure(path, number)
    }

    private static func failure(_ path: String, _ number: Int32) -> DeskError {
        let reason = String(cString: strerror(number))
        switch number {
        case EEXIST: return DeskError(.usage, "\(path) is there already", hint: "remove it, or give another name")
        case ENOENT, ENOTDIR, EISDIR, ENAMETOOLONG, ELOOP:
            return DeskError(.usage, "\(path): \(reason)", hint: "name a new file in a directory that is there")
        case EACCES, EPERM, EROFS:
            return DeskError(.notPermitted, "\(path): \(reason)", hint: "save it where you may write")
        default: return DeskError(.inputOutput, "\(path): \(reason)", hint: "make room, or save it elsewhere")
        }
    }
}
