import Foundation
import Glibc

/// What the kernel has counted of a process.
struct ProcessFigures {
    /// Bytes given to `write(2)`, to anything.
    let written: Int
    /// How many calls of it.
    let writes: Int
    /// User and system time, in nanoseconds.
    let processorTime: Int
    let wakeUps: Int

    init(of pid: pid_t) throws {
        func file(_ name: String) throws -> String {
            let path = "/proc/\(pid)/\(name)"
            guard let bytes = FileManager.default.contents(atPath: path) else { throw Trouble("cannot read \(path)") }
            return String(decoding: bytes, as: UTF8.self)
        }
        func field(_ name: String, in text: String) -> Int? {
            text.split(separator: "\n").first { $0.hasPrefix("\(name):") }
                .flatMap { Int($0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)) }
        }
        guard
            let written = field("wchar", in: try file("io")), let writes = field("syscw", in: try file("io")),
            let wakeUps = field("voluntary_ctxt_switches", in: try file("status")),
            let time = try file("schedstat").split(separator: " ").first.flatMap({ Int($0) })
        else { throw Trouble("/proc/\(pid) lacks a figure") }
        self.written = written
        self.writes = writes
        self.wakeUps = wakeUps
        processorTime = time
    }

    /// The children that a process has now.
    static func children(of pid: pid_t) -> [pid_t] {
        let bytes = FileManager.default.contents(atPath: "/proc/\(pid)/task/\(pid)/children") ?? Data()
        return String(decoding: bytes, as: UTF8.self).split(separator: " ").compactMap { pid_t($0) }
    }
}
