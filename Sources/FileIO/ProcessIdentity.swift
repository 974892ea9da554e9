internal import Glibc

/// Which process of which machine wrote something, told apart from any that gets its number later.
public struct ProcessIdentity: Hashable, Sendable {
    /// The host, without its domain.
    public let host: String
    /// The machine's start, in the kernel's words.
    public let boot: String
    /// Its process id.
    public let process: Int32
    /// When it began, in the kernel's ticks since the machine's start.
    public let began: UInt64

    /// This process; nil without `/proc`.
    public static func current() -> ProcessIdentity? {
        let process = getpid()
        guard let began = began(process), let boot = bootName else { return nil }
        return ProcessIdentity(
            host: String(Machine.hostName.filter(isPlain)), boot: boot, process: process, began: began)
    }

    /// Whether it runs no more; nil where that is not known: for one of another host, and without `/proc`.
    public var hasEnded: Bool? {
        guard let here = Self.current(), host == here.host else { return nil }
        return boot != here.boot || Self.began(process) != began
    }

    /// As a part of a file's name: `host-boot-process-began`.
    public var name: String { "\(host)-\(boot)-\(process)-\(began)" }

    private init(host: String, boot: String, process: Int32, began: UInt64) {
        (self.host, self.boot, self.process, self.began) = (host, boot, process, began)
    }

    /// Reads what `name` gave.
    public init?(name: some StringProtocol) {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
        guard parts.count >= 4, let began = UInt64(parts[parts.count - 1]), let process = Int32(parts[parts.count - 2]),
            process > 0, !parts[0].isEmpty, !parts[parts.count - 3].isEmpty
        else { return nil }
        self.init(
            host: parts.dropLast(3).joined(separator: "-"), boot: parts[parts.count - 3], process: process, began: began
        )
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "-")
    }

    private static var bootName: String? {
        Machine.readSmallFile("/proc/sys/kernel/random/boot_id").map { String($0.prefix { $0 != "-" }) }
    }

    /// The 22nd field of `/proc/N/stat`; the second is a name in parentheses, which may hold anything.
    private static func began(_ process: Int32) -> UInt64? {
        guard let line = Machine.readSmallFile("/proc/\(process)/stat"), let end = line.lastIndex(of: ")") else {
            return nil
        }
        let fields = line[line.index(after: end)...].split(separator: " ")
        // A process that has ended and is not waited for writes no more.
        return fields.count > 19 && fields[0] != "Z" && fields[0] != "X" ? UInt64(fields[19]) : nil
    }
}
