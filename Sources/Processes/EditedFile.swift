import Glibc

/// A text in a file that only its user can read, for an editor; it stays until it is removed.
public struct EditedFile {
    /// Why a file could not be made, written or read.
    public struct Failure: Error, Sendable {
        /// What and which file: `can't write /tmp/42-x.md`.
        public let what: String
        /// The `errno`; 0 where the file holds what it must not.
        public let number: Int32

        /// Both for a person.
        public var message: String { number == 0 ? what : "\(what) (\(String(cString: strerror(number))))" }
    }

    /// Where it is.
    public let path: String
    private static let largest = 1 << 20

    /// Makes a file `NAME-XXXXXX.md` in a directory, which is made if it is not there.
    public init(_ text: String, named name: String, in directory: String) throws(Failure) {
        Self.makeDirectories(directory)
        var template = Array("\(directory)/\(name)-XXXXXX.md".utf8CString)
        let descriptor = mkstemps(&template, 3)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard descriptor >= 0 else { throw Failure(what: "can't make a file in \(directory)", number: errno) }
        self.path = path
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        defer { close(descriptor) }
        try Self.write(text, to: descriptor, path)
    }

    /// Puts another text in its place.
    public func write(_ text: String) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure(what: "can't write \(path)", number: errno) }
        defer { close(descriptor) }
        try Self.write(text, to: descriptor, path)
    }

    /// What is in it now: editors put another file in its place.
    public func read() throws(Failure) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(what: "can't read \(path)", number: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { break }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure(what: "can't read \(path)", number: errno) }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= Self.largest else { throw Failure(what: "\(path) is longer than 1 MiB", number: 0) }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(what: "\(path) is not UTF-8", number: 0)
        }
        return text
    }

    /// Takes it away.
    public func remove() {
        unlink(path)
    }

    private static func makeDirectories(_ path: String) {
        var end = path.startIndex
        while end < path.endIndex {
            end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
            mkdir(String(path[..<end]), 0o700)
        }
    }

    private static func write(_ text: String, to descriptor: Int32, _ path: String) throws(Failure) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure(what: "can't write \(path)", number: errno) }
            rest = rest.dropFirst(count)
        }
    }
}
