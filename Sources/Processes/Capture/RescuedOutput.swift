import Glibc

/// A file of one person's own for what could not be stored where it belongs.
public enum RescuedOutput {
    /// Puts the bytes into a new file `NAME-XXXXXX.out` in the first of the directories that takes it, for this user only;
    /// its path, or nil if none does.
    public static func keep(_ bytes: [UInt8], named name: String, in directories: [String]) -> String? {
        directories.lazy.compactMap { keep(bytes, named: name, in: $0) }.first
    }

    private static func keep(_ bytes: [UInt8], named name: String, in directory: String) -> String? {
        var made = ""
        for part in directory.split(separator: "/") {
            made += "/\(part)"
            mkdir(made, 0o700)
        }
        var template = Array("\(directory)/\(name)-XXXXXX.out".utf8CString)
        let descriptor = mkstemps(&template, 4)
        guard descriptor >= 0 else { return nil }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        let isWhole = write(bytes, to: descriptor) && fsync(descriptor) == 0
        guard close(descriptor) == 0, isWhole else {
            unlink(path)
            return nil
        }
        return path
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
