import Glibc
import TicketDesk
import TicketModel

/// A file, or standard input, that is to be kept as evidence.
struct AttachedFile {
    /// Its own name, without a path.
    let name: String
    /// All of it.
    let bytes: [UInt8]

    private static let advice = "at most \(TextBounds.evidence >> 20) MiB: compress it, or attach a part"

    /// Reads a file, or standard input where the path is `-`.
    ///
    /// Throws `usage` for what is no regular file, and `malformed` for one that is empty or larger than is kept.
    init(path: String, name: String?) throws(DeskError) {
        guard path != "-" else {
            guard !TerminalFacts.isTerminal(STDIN_FILENO) else {
                throw DeskError(.usage, "standard input is a terminal", hint: "pipe it in, or name a file")
            }
            self.name = name ?? "stdin"
            bytes = try Self.read(STDIN_FILENO, "standard input", expecting: 0)
            return
        }
        let raw = Self.raw(path)
        // A pipe that nobody writes to, or a terminal, must not be waited for.
        let file = open(raw, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard file >= 0 else { throw Self.failure(path, errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw Self.failure(path, errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR:
            throw DeskError(
                .usage, "\(path) is a directory", hint: "tar cz \(path) | usher attach N - --name NAME.tar.gz")
        default:
            throw DeskError(.usage, "\(path) is not a regular file", hint: "to attach what it gives, pipe it: -")
        }
        guard status.st_size <= TextBounds.evidence else { throw Self.tooLarge(path) }
        bytes = try Self.read(file, path, expecting: status.st_size)
        self.name = name ?? path.split(separator: "/").last.map { String($0) } ?? path
    }

    /// To the end, whatever the size says: files below /proc say 0.
    private static func read(_ file: Int32, _ path: String, expecting size: Int) throws(DeskError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count > 0 {
                guard bytes.count + count <= TextBounds.evidence else { throw tooLarge(path) }
                bytes.append(contentsOf: chunk[..<count])
            } else if count == 0 {
                break
            } else if errno == EAGAIN {
                var ready = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
                poll(&ready, 1, -1)
            } else if errno != EINTR {
                throw failure(path, errno)
            }
        }
        guard !bytes.isEmpty else {
            throw DeskError(.malformed, "\(path) is empty", hint: "nothing proves nothing: say it in a comment")
        }
        return bytes
    }

    private static func tooLarge(_ path: String) -> DeskError {
        DeskError(.malformed, "\(path) is larger than is kept", hint: advice)
    }

    private static func failure(_ path: String, _ number: Int32) -> DeskError {
        let reason = String(cString: strerror(number))
        switch number {
        case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG: return DeskError(.usage, "\(path): \(reason)", hint: "name a file")
        case EACCES, EPERM:
            return DeskError(
                .notPermitted, "\(path): \(reason)", hint: "sudo cat \(path) | usher attach N - --name NAME")
        default: return DeskError(.inputOutput, "\(path): \(reason)", hint: "look at the disk and its log")
        }
    }

    /// The bytes of the argument that was read as this text: a name that is not UTF-8 can't be opened by its text.
    private static func raw(_ path: String) -> [CChar] {
        let own = path.utf8.map { CChar(bitPattern: $0) } + [0]
        guard path.unicodeScalars.contains("\u{FFFD}") else { return own }
        for index in 0..<Int(CommandLine.argc) {
            guard let argument = CommandLine.unsafeArgv[index], String(cString: argument) == path else { continue }
            return (0...strlen(argument)).map { argument[$0] }
        }
        return own
    }
}
