import FileIO
import TicketModel

@testable import EventStore

/// Access to the bytes of a store's files behind its back.
struct SegmentImage {
    let path: String

    init(_ test: TestStore, uid: UInt32? = nil, segment: String = "active.journal") {
        path = "\(test.path)/journals/a/\(uid ?? test.me.uid)/\(segment)"
    }

    private func file(_ access: Access = .readWrite) throws -> OpenFile {
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        let directory = try OpenFile(root: String(path[..<slash]), system: LinuxFileSystem.shared)
        return try directory.open(String(path[path.index(after: slash)...]), as: access)
    }

    var bytes: [UInt8] {
        get throws { try file(.read).bytes(limit: .max) }
    }

    func replace(with bytes: [UInt8]) throws {
        let file = try file()
        try file.truncate(to: 0)
        try file.write(bytes, at: 0)
    }

    func write(_ bytes: [UInt8], at offset: Int) throws {
        try file().write(bytes, at: offset)
    }

    func truncate(to size: Int) throws {
        try file().truncate(to: size)
    }

    func remove() throws {
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        let directory = try OpenFile(root: String(path[..<slash]), system: LinuxFileSystem.shared)
        try directory.remove(String(path[path.index(after: slash)...]))
    }

    /// Where the frames end, the header's first.
    var frameEnds: [Int] {
        get throws { try bytes.withUnsafeBytes { SegmentScan($0).leading.map(\.end) } }
    }
}
