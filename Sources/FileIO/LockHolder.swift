/// The process that has a file locked, as `/proc/locks` tells.
public struct LockHolder: Hashable, Sendable {
    /// Its process id.
    public let process: Int32
    /// The real user id of that process; nil if it has just ended or is hidden.
    public let user: UInt32?

    /// Who holds an flock on the file; nil if nobody does, or if it is not told (another container's process).
    public static func of(_ status: FileStatus) -> LockHolder? {
        guard let table = Machine.readSmallFile("/proc/locks"), let process = process(locking: status, in: table) else {
            return nil
        }
        return LockHolder(process: process, user: user(of: process))
    }

    /// One line is `1: FLOCK  ADVISORY  WRITE 4711 fd:01:393266 0 EOF`; one with `->` waits.
    static func process(locking status: FileStatus, in table: String) -> Int32? {
        let major = (status.device >> 8) & 0xfff | (status.device >> 32) & ~0xfff
        let minor = status.device & 0xff | (status.device >> 12) & ~0xff
        for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
            guard fields.count >= 6, fields[1] == "FLOCK" else { continue }
            let place = fields[5].utf8.split(separator: UInt8(ascii: ":")).map { String(Substring($0)) }
            guard place.count == 3, UInt64(place[0], radix: 16) == major, UInt64(place[1], radix: 16) == minor,
                UInt64(place[2]) == status.inode
            else { continue }
            return Int32(fields[4])
        }
        return nil
    }

    private static func user(of process: Int32) -> UInt32? {
        guard let status = Machine.readSmallFile("/proc/\(process)/status") else { return nil }
        for line in status.utf8.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: " ") }
            if fields.count > 1, fields[0].elementsEqual("Uid:".utf8) { return UInt32(Substring(fields[1])) }
        }
        return nil
    }
}
