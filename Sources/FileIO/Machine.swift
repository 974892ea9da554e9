internal import Glibc

/// What the machine and the process say about themselves.
public enum Machine {
    /// The wall clock in milliseconds since 1970 UTC; it may jump, and orders nothing.
    public static func wallClock() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }

    /// Nanoseconds since some moment; never jumps.
    public static func steadyClock() -> UInt64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
    }

    /// Waits.
    public static func pause(microseconds: UInt32) {
        var time = timespec(tv_sec: Int(microseconds / 1_000_000), tv_nsec: Int(microseconds % 1_000_000) * 1000)
        nanosleep(&time, nil)
    }

    /// Random bytes of the kernel's, good for keys.
    public static func randomBytes(_ count: Int) throws(FileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        // getentropy gives at most 256 bytes a call.
        for start in stride(from: 0, to: count, by: 256) {
            let size = min(256, count - start)
            _ = try retrying(.getrandom, "getrandom") {
                bytes.withUnsafeMutableBytes { getentropy($0.baseAddress?.advanced(by: start), size) }
            }
        }
        return bytes
    }

    /// The name of this host, without its domain.
    public static var hostName: String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            buffer.initialize(repeating: 0)
            guard let base = buffer.baseAddress, gethostname(base, 255) == 0 else { return "localhost" }
            let name = String(cString: base)
            return String(name.prefix { $0 != "." })
        }
    }

    /// Who started the process.
    public static var realUser: UInt32 { getuid() }
    /// Whose rights the process has.
    public static var effectiveUser: UInt32 { geteuid() }

    /// The user id that this session logged in with, which su and sudo leave alone; nil if there was no login.
    public static var loginUser: UInt32? {
        guard let text = readSmallFile("/proc/self/loginuid"), let user = UInt32(text), user != .max else { return nil }
        return user
    }

    /// An environment variable.
    public static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// A file below /proc, at most 64 KiB of it, without the white space at its end; nil if it cannot be read.
    static func readSmallFile(_ path: String) -> String? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var text: [UInt8] = []
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
            while text.count < 65_536 {
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if count <= 0 { break }
                text.append(contentsOf: buffer[..<count])
            }
        }
        while let last = text.last, last == 10 || last == 32 { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }
}
