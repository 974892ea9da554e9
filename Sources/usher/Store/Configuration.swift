import Glibc
import TicketDesk

/// What a configuration file says.
///
/// The file is TOML of which a small part is understood: comments, blank lines, and `store = "DIR"` with a basic or a
/// literal string. Anything else is an error that names file and line, so that nothing is written there in vain.
struct Configuration: Equatable {
    /// The store's directory, absolute or starting with `~/`.
    var store: String?

    /// Reads a file, or gives nil if there is none.
    init?(file path: String) throws(DeskError) {
        guard let bytes = try Self.contents(of: path) else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw DeskError(.badConfiguration, "\(path): is not UTF-8", hint: "write store = \"DIR\" in it")
        }
        try self.init(text: text, from: path)
    }

    /// Reads the text of the file at `path`.
    init(text: String, from path: String) throws(DeskError) {
        // CR LF is one Character, and a newline like any other.
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            func refusal(_ reason: String) -> DeskError {
                DeskError(.badConfiguration, "\(path):\(index + 1): \(reason)", hint: "write store = \"DIR\"")
            }
            var rest = ConfigurationLine(line)
            rest.skipBlanks()
            if rest.isAtEnd { continue }
            let key = rest.takeKey()
            rest.skipBlanks()
            guard key == "store" else {
                throw refusal(key.isEmpty ? "is not KEY = \"VALUE\"" : "unknown key \(key)")
            }
            guard rest.take("=") else { throw refusal("store lacks its =") }
            rest.skipBlanks()
            guard let value = rest.takeString() else { throw refusal("store is not a string in quotes") }
            rest.skipBlanks()
            guard rest.isAtEnd else { throw refusal("something follows the string") }
            guard store == nil else { throw refusal("store is set twice") }
            guard value.hasPrefix("/") || value.hasPrefix("~/") else {
                throw refusal("store is not an absolute path")
            }
            store = value
        }
    }

    private static let largest = 65_536

    private static func contents(of path: String) throws(DeskError) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw unreadable(path)
        }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: largest + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress?.advanced(by: count), $0.count - count) }
            if got == 0 { break }
            if got < 0 {
                if errno == EINTR { continue }
                throw unreadable(path)
            }
            count += got
        }
        guard count <= largest else {
            throw DeskError(
                .badConfiguration, "\(path): is longer than \(largest / 1024) KiB", hint: "write store = \"DIR\"")
        }
        return Array(bytes[..<count])
    }

    private static func unreadable(_ path: String) -> DeskError {
        DeskError(
            .badConfiguration, "\(path): can't be read (\(String(cString: strerror(errno))))",
            hint: "name the store with -C DIR")
    }
}
